// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Figures of one migration in one run. What the migration did not reach is empty: a guest that does not converge has no
 * total time.
 *
 * @param outcome how it ended
 * @param startSeconds start of the first check
 * @param endSeconds when the guest ran on the target, or when the migration was given up; empty when it never ends
 * @param totalSeconds from the start to running on the target; empty unless completed
 * @param suspendSeconds how long the guest executes nothing; empty unless completed
 * @param overheadSeconds extra time that the guest's own work takes, suspension included; empty unless completed
 * @param overheadLiveSeconds the same without the suspension; empty unless completed
 * @param memoryBytes memory of the guest
 * @param bytesSent bytes on the wire, last pass included; until it was given up, if it was; empty when it never ends
 * @param converged whether pre-copy ended by a small residue or an empty dirty set; true for a cold move
 * @param rounds live rounds; of a guest that does not converge only the first ones
 * @param liveRounds number of live rounds
 * @param lastPass the suspended pass; empty when there was none
 * @param stopReason why pre-copy stopped; empty for a cold move and when nothing stopped it
 * @param limiter what limited it; empty when nothing was sent
 * @param segments its parts in order of time, for a Gantt chart
 * @param remaining memory that remained to be sent, by time; straight between points
 */
public record MigrationFigures(
        Outcome outcome,
        double startSeconds,
        OptionalDouble endSeconds,
        OptionalDouble totalSeconds,
        OptionalDouble suspendSeconds,
        OptionalDouble overheadSeconds,
        OptionalDouble overheadLiveSeconds,
        double memoryBytes,
        OptionalDouble bytesSent,
        boolean converged,
        List<RoundFigures> rounds,
        int liveRounds,
        Optional<LastPassFigures> lastPass,
        Optional<StopReason> stopReason,
        Optional<Limiter> limiter,
        List<Segment> segments,
        List<RemainingPoint> remaining) {
    public MigrationFigures {
        rounds = List.copyOf(rounds);
        segments = List.copyOf(segments);
        remaining = List.copyOf(remaining);
    }

    /** How a migration ended. */
    public enum Outcome {
        /** The guest runs (or, moved cold, stands) on the target. */
        COMPLETED("completed"),
        /** A stop rule gave it up; the guest stays. */
        ABORTED("aborted"),
        /** Cancelled by the plan's {@code cancel after}; the guest stays. */
        CANCELLED("cancelled"),
        /** Pre-copy would go on for ever. */
        NOT_CONVERGING("does not converge"),
        /** Nothing is sent any more: no bandwidth or no CPU is left for it. */
        STALLED("stalls");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** Returns words for tables. */
        public String words() {
            return words;
        }
    }

    /** Returns whether the guest reached the target. */
    public boolean completed() {
        return outcome == Outcome.COMPLETED;
    }
}
