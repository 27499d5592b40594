// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** A delay, a wait or a cold migration under way. */
final class StepRun extends Timed {
    final int serial;
    final double startedAt;
    private final Work work;
    private final Engine engine;

    StepRun(Engine engine, int serial, Work work, double now, double end) {
        this.engine = engine;
        this.serial = serial;
        this.work = work;
        this.startedAt = now;
        this.rank = serial;
        engine.events.put(this, end);
    }

    @Override
    void happen(double now) {
        engine.report(
                work instanceof Work.ColdMigration cold
                        ? new ActivityResult.Cold(serial, startedAt, now, down(cold), cold.segments())
                        : new ActivityResult.Done(serial, startedAt, now));
        engine.ended(this, now);
    }

    /** From the first segment with the guest down to the end of the last one. */
    private static double down(Work.ColdMigration cold) {
        double down = 0.0;
        double since = 0.0;
        boolean begun = false;
        for (Work.Segment segment : cold.segments()) {
            begun |= segment.guestDown();
            since += begun ? segment.seconds() : 0.0;
            down = segment.guestDown() ? since : down;
        }
        return down;
    }
}
