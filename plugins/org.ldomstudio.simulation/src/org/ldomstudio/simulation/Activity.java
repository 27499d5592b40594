// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.List;

/**
 * State one step of a plan. Activities start in the order in which they are written, each as early as its predecessors,
 * limits and instant allow, and never before one that is written earlier.
 *
 * @param work what is done
 * @param predecessors indexes of activities that must have ended (whatever their outcome)
 * @param limits indexes of the scenario's limits of which it holds one unit while it lasts
 * @param notBeforeSeconds earliest start, seconds since the run began
 * @param atStart what its start changes
 * @param atEnd what its end changes, whatever its outcome
 */
public record Activity(
        Work work,
        List<Integer> predecessors,
        List<Integer> limits,
        double notBeforeSeconds,
        List<Effect> atStart,
        List<Effect> atEnd) {
    public Activity {
        predecessors = List.copyOf(predecessors);
        limits = List.copyOf(limits);
        notBeforeSeconds = Amounts.instant(notBeforeSeconds);
        atStart = List.copyOf(atStart);
        atEnd = List.copyOf(atEnd);
    }

    /** Returns an activity that waits for nothing and changes nothing. */
    public static Activity of(Work work) {
        return new Activity(work, List.of(), List.of(), 0.0, List.of(), List.of());
    }

    /** Returns an activity that starts at an instant, waits for nothing else and changes nothing. */
    public static Activity at(double seconds, Work work) {
        return new Activity(work, List.of(), List.of(), seconds, List.of(), List.of());
    }
}
