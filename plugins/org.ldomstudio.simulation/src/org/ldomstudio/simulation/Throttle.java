// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/**
 * State how the guest is slowed when it dirties too much (auto-converge of S8): at round ends at least
 * {@code spacingSeconds} apart, when dirtied exceeds trigger times sent for the {@code times}-th time (not necessarily
 * in a row), the guest loses {@code initial} of its speed, later {@code increment} more each time, up to {@code most}.
 *
 * @param trigger dirtied / sent above which a round counts
 * @param times how many such rounds it takes
 * @param initial first share of speed taken, 0 to 1
 * @param increment share added each further time
 * @param most largest share taken, 0 to 1
 * @param spacingSeconds shortest time between two evaluations
 */
public record Throttle(
        double trigger, int times, double initial, double increment, double most, double spacingSeconds) {
    /** Defaults of QEMU 7.2 (S8): 50 %, twice, 20 %, 10 %, 99 %, 1 s. */
    public static final Throttle QEMU = new Throttle(0.5, 2, 0.2, 0.1, 0.99, 1.0);

    public Throttle {
        trigger = Amounts.amount(trigger);
        times = Math.max(times, 1);
        initial = Amounts.share(initial);
        increment = Amounts.share(increment);
        most = Amounts.share(most);
        spacingSeconds = Amounts.amount(spacingSeconds);
    }
}
