// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.List;

/** Describe how a guest dirties its memory: by a model, or by volumes that were recorded. */
public sealed interface Workload {
    /**
     * Write classes that change from phase to phase.
     *
     * @param phases the phases, by seconds since the run began
     */
    record Phased(Schedule<Phase> phases) implements Workload {}

    /**
     * Replay of recorded rounds (HIST, S4): the raw bytes of every pass, the last one suspended. Stop rules still apply
     * and can only shorten the list.
     *
     * @param roundBytes raw bytes of pass 1, 2, …; empty: nothing at all is sent
     * @param wireRatio bytes on the wire per raw byte
     */
    record Recorded(List<Double> roundBytes, double wireRatio) implements Workload {
        public Recorded {
            roundBytes = roundBytes.stream().map(Amounts::amount).toList();
            wireRatio = Amounts.amount(wireRatio) > 0 ? Math.min(wireRatio, 1e6) : 1.0;
        }
    }

    /** Returns a workload of one phase that never changes. */
    static Workload constant(Phase phase) {
        return new Phased(Schedule.constant(phase));
    }
}
