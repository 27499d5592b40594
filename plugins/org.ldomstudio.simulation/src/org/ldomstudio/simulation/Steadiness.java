// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** Knows from when on the links and workloads of a scenario only repeat themselves. */
final class Steadiness {
    private final double steadyFrom;
    private final double longestPeriod;

    Steadiness(Scenario scenario) {
        double from = 0.0;
        double period = 0.0;
        for (Link link : scenario.links()) {
            from = Math.max(from, Math.max(lastStep(link.capacity()), lastStep(link.background())));
            period = Math.max(period, Math.max(period(link.capacity()), period(link.background())));
        }
        for (Guest guest : scenario.guests()) {
            if (guest.workload() instanceof Workload.Phased phased) {
                from = Math.max(from, lastStep(phased.phases()));
                period = Math.max(period, period(phased.phases()));
            }
        }
        steadyFrom = from;
        longestPeriod = period;
    }

    private static double lastStep(Schedule<?> schedule) {
        int steps = schedule.steps().size();
        return schedule.periodic() || steps == 1
                ? 0.0
                : schedule.steps().get(steps - 1).fromSeconds();
    }

    private static double period(Schedule<?> schedule) {
        return schedule.steps().size() > 1 ? schedule.periodSeconds() : 0.0;
    }

    /** Returns whether everything that repeats has been seen twice between two instants, and the rest is over. */
    boolean seen(double since, double now) {
        return now >= steadyFrom && now - Math.max(since, steadyFrom) >= 2.0 * longestPeriod;
    }
}
