// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import org.ldomstudio.model.ldom.Setting;

/**
 * Ask for runs over a range of values, such as {@code speed of migration-lan to 1..40 Gbit/s in 10 steps}.
 *
 * @param setting what is changed; its value is a range, both ends included
 * @param steps number of values, at least 1; with 1 only the lower end is run
 */
public record SweepRequest(Setting setting, int steps) {
    /** Number of values when the user does not say any. */
    public static final int DEFAULT_STEPS = 10;
    /** Most values of one sweep. */
    public static final int MOST_STEPS = 10_000;

    /** @throws IllegalArgumentException when the number of steps is below 1 or above {@link #MOST_STEPS} */
    public SweepRequest {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("a sweep has 1 to " + MOST_STEPS + " steps, not " + steps);
        }
    }
}
