// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** Remembers how a migration stood when it came to a standstill: nothing that is counted afterwards is progress. */
final class Standstill {
    boolean present;
    private double since;
    private double live;
    private double overhead;
    private int limitedBy;

    void note(MigrationFlow flow, double now) {
        since = now;
        live = flow.tally.liveSeconds;
        overhead = flow.tally.overheadSeconds;
        limitedBy = flow.limitedBy;
    }

    /** Sets the flow back to that instant, and returns it. */
    double restore(MigrationFlow flow) {
        flow.tally.liveSeconds = live;
        flow.tally.overheadSeconds = overhead;
        flow.limitedBy = limitedBy;
        return since;
    }
}
