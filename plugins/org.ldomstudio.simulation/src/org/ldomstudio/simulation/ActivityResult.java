// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.List;

/** Report what became of an activity. All numbers are finite. */
public sealed interface ActivityResult
        permits MigrationResult,
                ActivityResult.Cold,
                ActivityResult.Done,
                ActivityResult.NotStarted,
                ActivityResult.Interrupted {
    /** Returns the index of the activity in the scenario. */
    int serial();

    /**
     * A cold migration ended.
     *
     * @param serial index of the activity
     * @param startSeconds when it started
     * @param endSeconds when it ended
     * @param suspendSeconds from the stop of the guest to its running again: the segments with the guest down and
     *     everything between them
     * @param segments its parts
     */
    record Cold(int serial, double startSeconds, double endSeconds, double suspendSeconds, List<Work.Segment> segments)
            implements ActivityResult {
        public Cold {
            segments = List.copyOf(segments);
        }

        /** Returns how long it took. */
        public double totalSeconds() {
            return segments.stream().mapToDouble(Work.Segment::seconds).sum();
        }
    }

    /**
     * A delay or a wait ended.
     *
     * @param serial index of the activity
     * @param startSeconds when it started
     * @param endSeconds when it ended
     */
    record Done(int serial, double startSeconds, double endSeconds) implements ActivityResult {}

    /**
     * An activity could never start.
     *
     * @param serial index of the activity
     * @param reason why
     * @param because index of the activity or limit that the reason names
     */
    record NotStarted(int serial, Reason reason, int because) implements ActivityResult {
        /** Why an activity could never start. */
        public enum Reason {
            /** It waits for itself or for an activity that is written later. */
            WAITS_FOR_LATER,
            /** It waits for an activity that never ends. */
            PREDECESSOR_NEVER_ENDS,
            /** It waits for a limit that is zero or whose holders never end. */
            LIMIT_NEVER_FREE,
            /** An activity that is written earlier never starts. */
            EARLIER_NEVER_STARTS,
            /** Its instant lies beyond the horizon of the run. */
            BEYOND_HORIZON,
            /** The run was cancelled before. */
            RUN_CANCELLED
        }
    }

    /**
     * The run was cancelled (or its horizon reached) while the activity, no live migration, was under way.
     *
     * @param serial index of the activity
     * @param startSeconds when it started
     */
    record Interrupted(int serial, double startSeconds) implements ActivityResult {}
}
