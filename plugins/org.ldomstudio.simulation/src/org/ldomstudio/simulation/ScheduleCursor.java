// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** Walks along a schedule: the step that holds now, and when the next one begins. */
final class ScheduleCursor {
    private Schedule<?> schedule;
    private int index;
    private double cycle;

    ScheduleCursor(Schedule<?> schedule) {
        this.schedule = schedule;
    }

    /** Goes to the step that holds at an instant of this or another schedule. */
    void reset(Schedule<?> other, double seconds) {
        schedule = other;
        index = schedule.indexAt(seconds);
        if (schedule.periodic()) {
            cycle = Math.floor(seconds / schedule.periodSeconds());
            if (begin(cycle, index) > seconds) {
                cycle--;
            }
        }
    }

    int index() {
        return index;
    }

    /** Returns when the next step begins; infinity if none does. */
    double next() {
        int last = schedule.steps().size() - 1;
        if (index < last) {
            return begin(cycle, index + 1);
        }
        return schedule.periodic() && last > 0 ? begin(cycle + 1, 0) : Double.POSITIVE_INFINITY;
    }

    void advance() {
        if (index < schedule.steps().size() - 1) {
            index++;
        } else {
            index = 0;
            cycle++;
        }
    }

    private double begin(double ofCycle, int step) {
        double from = schedule.steps().get(step).fromSeconds();
        return schedule.periodic() ? ofCycle * schedule.periodSeconds() + from : from;
    }
}
