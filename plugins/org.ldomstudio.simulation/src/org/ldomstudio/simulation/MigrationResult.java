// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Report a live or stop-and-copy migration. All numbers are finite. Unless the outcome is {@link Outcome#COMPLETED},
 * they say how far it got, not how long it would take: ask {@link #completed()} first.
 *
 * @param serial index of the activity
 * @param outcome how it ended
 * @param startSeconds when it started, seconds since the run began
 * @param endSeconds when the guest ran on the target, or when the migration was given up, found endless or
 *     came to a standstill
 * @param totalSeconds from the start to that instant
 * @param releasedSeconds when the activity was over, clean-up or scrubbing included
 * @param suspendSeconds how long the guest executed nothing
 * @param overheadLiveSeconds extra time the guest's own work took in live rounds: integral of 1 - u
 * @param rawBytes memory sent, before compression
 * @param bytesSent bytes on the wire, last pass included
 * @param liveRounds number of live rounds that ended
 * @param liveSeconds time in live rounds
 * @param rounds the live rounds, when they were asked for, else empty; one that was interrupted is the last
 * @param lastPass the suspended pass
 * @param residueBytes raw bytes that were dirty when the stop rules were last asked: what the suspended pass had to
 *     send
 * @param estimatedSuspendSeconds residue divided by the current rate, as a stop rule sees it
 * @param thresholdBytes largest residue that would have ended pre-copy at the last rate; 0 without such a rule
 * @param limitBytes residue that the rounds tend to at the last rate and phase (E7), when pre-copy did not end by a
 *     small residue; absent otherwise
 * @param stopReason why pre-copy stopped; absent for stop-and-copy, and when nothing stopped it
 * @param stopRule the rule that stopped it, if one did
 * @param bottlenecks what limited it and for which share of its live time, the most important first
 * @param sourceCoreSeconds CPU time spent by the source's control domain
 * @param targetCoreSeconds CPU time spent by the target's control domain
 * @param throttleStartSeconds seconds from the start to the first throttling; absent if there was none
 * @param maxThrottle largest share of speed taken from the guest by throttling
 */
public record MigrationResult(
        int serial,
        Outcome outcome,
        double startSeconds,
        double endSeconds,
        double totalSeconds,
        double releasedSeconds,
        double suspendSeconds,
        double overheadLiveSeconds,
        double rawBytes,
        double bytesSent,
        int liveRounds,
        double liveSeconds,
        List<Round> rounds,
        LastPass lastPass,
        double residueBytes,
        double estimatedSuspendSeconds,
        double thresholdBytes,
        OptionalDouble limitBytes,
        Optional<StopReason> stopReason,
        Optional<StopRule> stopRule,
        List<Bottleneck> bottlenecks,
        double sourceCoreSeconds,
        double targetCoreSeconds,
        OptionalDouble throttleStartSeconds,
        double maxThrottle)
        implements ActivityResult {

    public MigrationResult {
        rounds = List.copyOf(rounds);
        bottlenecks = List.copyOf(bottlenecks);
    }

    /** Returns what limited it most. */
    public Bottleneck bottleneck() {
        return bottlenecks.isEmpty() ? Bottleneck.NONE : bottlenecks.get(0);
    }

    /** Returns whether the guest runs on the target. */
    public boolean completed() {
        return outcome == Outcome.COMPLETED;
    }

    /**
     * Returns whether pre-copy ended by a small residue or an empty dirty set. False when a cap, no progress, a
     * deadline or a cancellation ended it, or nothing did; true for a completed stop-and-copy, which leaves nothing to
     * converge.
     */
    public boolean converged() {
        return stopReason
                .map(reason -> reason == StopReason.CONVERGED || reason == StopReason.EMPTY_SET)
                .orElse(completed());
    }

    /** Returns the extra time that the guest's own work took, suspension included. */
    public double overheadSeconds() {
        return overheadLiveSeconds + suspendSeconds;
    }
}
