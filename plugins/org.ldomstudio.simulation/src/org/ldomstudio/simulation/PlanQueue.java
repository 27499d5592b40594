// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.BitSet;
import java.util.List;

/** The activities that have not started yet, and what the next one waits for. */
final class PlanQueue {
    private final List<Activity> activities;
    private final int[] free;
    private final BitSet ended = new BitSet();
    private int next;

    PlanQueue(Scenario scenario) {
        activities = scenario.activities();
        free = new int[scenario.limits().size()];
        for (int i = 0; i < free.length; i++) {
            free[i] = scenario.limits().get(i);
        }
    }

    boolean isEmpty() {
        return next == activities.size();
    }

    int next() {
        return next;
    }

    /** Returns the earliest instant of the next activity. */
    double notBefore() {
        return activities.get(next).notBeforeSeconds();
    }

    /** Returns whether the next activity waits for nothing but its instant. */
    boolean unblocked() {
        return missingPredecessor() < 0 && missingLimit() < 0;
    }

    /** Takes the next activity, which must be unblocked, and what it holds. */
    Activity take() {
        Activity activity = activities.get(next++);
        for (int limit : activity.limits()) {
            free[limit]--;
        }
        return activity;
    }

    /** Notes that an activity is over; returns it. */
    Activity end(int serial) {
        Activity activity = activities.get(serial);
        for (int limit : activity.limits()) {
            free[limit]++;
        }
        ended.set(serial);
        return activity;
    }

    private int missingPredecessor() {
        for (int predecessor : activities.get(next).predecessors()) {
            if (!ended.get(predecessor)) {
                return predecessor;
            }
        }
        return -1;
    }

    private int missingLimit() {
        List<Integer> limits = activities.get(next).limits();
        for (int limit : limits) {
            int needed = 0;
            for (int other : limits) {
                needed += other == limit ? 1 : 0;
            }
            if (free[limit] < needed) {
                return limit;
            }
        }
        return -1;
    }

    /** Reports what never started, now that nothing will happen any more. */
    void reportRest(ResultSink sink, boolean cancelled) {
        int head = next;
        for (; next < activities.size(); next++) {
            sink.accept(
                    cancelled
                            ? new ActivityResult.NotStarted(next, ActivityResult.NotStarted.Reason.RUN_CANCELLED, head)
                            : next > head
                                    ? new ActivityResult.NotStarted(
                                            next, ActivityResult.NotStarted.Reason.EARLIER_NEVER_STARTS, head)
                                    : why());
        }
    }

    private ActivityResult.NotStarted why() {
        int predecessor = missingPredecessor();
        if (predecessor >= next) {
            return notStarted(ActivityResult.NotStarted.Reason.WAITS_FOR_LATER, predecessor);
        }
        if (predecessor >= 0) {
            return notStarted(ActivityResult.NotStarted.Reason.PREDECESSOR_NEVER_ENDS, predecessor);
        }
        int limit = missingLimit();
        if (limit >= 0) {
            return notStarted(ActivityResult.NotStarted.Reason.LIMIT_NEVER_FREE, limit);
        }
        return notStarted(ActivityResult.NotStarted.Reason.BEYOND_HORIZON, next);
    }

    private ActivityResult.NotStarted notStarted(ActivityResult.NotStarted.Reason reason, int because) {
        return new ActivityResult.NotStarted(next, reason, because);
    }
}
