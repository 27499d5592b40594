// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ldomstudio.interpreter.result.LastPassFigures;
import org.ldomstudio.interpreter.result.Limiter;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationFigures.Outcome;
import org.ldomstudio.interpreter.result.RemainingPoint;
import org.ldomstudio.interpreter.result.RoundFigures;
import org.ldomstudio.interpreter.result.Segment;
import org.ldomstudio.interpreter.result.StopReason;
import org.ldomstudio.interpreter.translation.TranslatedPlan;
import org.ldomstudio.simulation.ActivityResult;
import org.ldomstudio.simulation.Bottleneck;
import org.ldomstudio.simulation.MigrationResult;
import org.ldomstudio.simulation.Round;
import org.ldomstudio.simulation.Work;

/** Reads the result of one migration into figures. */
final class FigureReading {
    /** Rounds that figures list of a migration with more of them, such as one that does not converge. */
    static final int MOST_ROUNDS = 1000;

    private FigureReading() {}

    /** Reads a live migration. */
    static MigrationFigures live(MigrationResult result, double memoryBytes, String guest, TranslatedPlan plan) {
        boolean completed = result.completed();
        boolean ended = switch (result.outcome()) {
            case COMPLETED, ABORTED, CANCELLED -> true;
            case NOT_CONVERGING, STALLED, INTERRUPTED -> false;
        };
        boolean suspended = completed || result.lastPass().rawBytesSent() > 0;
        return new MigrationFigures(
                outcome(result),
                result.startSeconds(),
                only(ended, result.endSeconds()),
                only(completed, result.totalSeconds()),
                only(completed, result.suspendSeconds()),
                only(completed, result.overheadSeconds()),
                only(completed, result.overheadLiveSeconds()),
                memoryBytes,
                only(ended, result.bytesSent()),
                result.converged(),
                rounds(result),
                result.liveRounds(),
                suspended
                        ? Optional.of(new LastPassFigures(
                                result.lastPass().seconds(), result.lastPass().bytesSent()))
                        : Optional.empty(),
                result.stopReason().map(FigureReading::stopReason),
                limiter(result.bottleneck(), result, guest, plan),
                segments(result, plan),
                remaining(result, plan));
    }

    /** Reads the move of a guest that does not run meanwhile. */
    static MigrationFigures cold(ActivityResult.Cold result, double memoryBytes) {
        List<Segment> segments = new ArrayList<>();
        double instant = result.startSeconds();
        for (Work.Segment part : result.segments()) {
            segments.add(new Segment(part.name(), instant, instant + part.seconds(), part.guestDown()));
            instant += part.seconds();
        }
        return new MigrationFigures(
                Outcome.COMPLETED,
                result.startSeconds(),
                OptionalDouble.of(result.endSeconds()),
                OptionalDouble.of(result.totalSeconds()),
                OptionalDouble.of(result.suspendSeconds()),
                OptionalDouble.of(result.suspendSeconds()),
                OptionalDouble.of(0.0),
                memoryBytes,
                OptionalDouble.of(0.0),
                true,
                List.of(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                segments,
                List.of());
    }

    /** Returns what limited a migration, in the model's names; empty when nothing was sent. */
    static Optional<Limiter> limiter(Bottleneck bottleneck, MigrationResult result, String guest, TranslatedPlan plan) {
        double share = bottleneck.share();
        Work work = plan.scenario().activities().get(result.serial()).work();
        int source = work instanceof Work.Migration migration ? migration.sourceHost() : bottleneck.index();
        int target = work instanceof Work.Migration migration ? migration.targetHost() : bottleneck.index();
        return switch (bottleneck.kind()) {
            case LINK ->
                Optional.of(new Limiter(Limiter.Kind.NETWORK, plan.linkNames().get(bottleneck.index()), share));
            case RATE_LIMIT -> Optional.of(new Limiter(Limiter.Kind.NETWORK, "rate-limit of the engine", share));
            case SOURCE_CPU, SOURCE_THREADS ->
                Optional.of(new Limiter(
                        Limiter.Kind.CONTROL_DOMAIN_CPU, plan.hostNames().get(source), share));
            case TARGET_CPU, TARGET_THREADS ->
                Optional.of(new Limiter(
                        Limiter.Kind.CONTROL_DOMAIN_CPU, plan.hostNames().get(target), share));
            case GUEST_WRITES -> Optional.of(new Limiter(Limiter.Kind.GUEST, guest, share));
            case NONE -> Optional.empty();
        };
    }

    private static Outcome outcome(MigrationResult result) {
        return switch (result.outcome()) {
            case COMPLETED -> Outcome.COMPLETED;
            case ABORTED -> Outcome.ABORTED;
            case CANCELLED -> Outcome.CANCELLED;
            case NOT_CONVERGING -> Outcome.NOT_CONVERGING;
            case STALLED, INTERRUPTED -> Outcome.STALLED;
        };
    }

    private static StopReason stopReason(org.ldomstudio.simulation.StopReason reason) {
        return switch (reason) {
            case CONVERGED -> StopReason.CONVERGED;
            case WORKING_SET -> StopReason.WORKING_SET;
            case MAX_ROUNDS -> StopReason.MAX_ROUNDS;
            case MAX_BYTES -> StopReason.MAX_BYTES;
            case EMPTY_SET -> StopReason.EMPTY_SET;
            case DEADLINE -> StopReason.DEADLINE;
            case CANCELLED -> StopReason.CANCELLED;
            case ABORTED -> StopReason.ABORTED;
        };
    }

    private static List<RoundFigures> rounds(MigrationResult result) {
        return result.rounds().stream()
                .limit(MOST_ROUNDS)
                .map(round -> new RoundFigures(
                        round.index(), round.seconds(), round.bytesSent(), round.rawBytesDirtied(), round.bandwidth()))
                .toList();
    }

    private static List<Segment> segments(MigrationResult result, TranslatedPlan plan) {
        List<Segment> segments = new ArrayList<>();
        double instant = result.startSeconds();
        double setup = setup(result, plan);
        if (setup > 0) {
            segments.add(new Segment("setup", instant, Math.min(instant + setup, result.endSeconds()), false));
            instant += setup;
        }
        for (Round round :
                result.rounds().subList(0, Math.min(MOST_ROUNDS, result.rounds().size()))) {
            segments.add(new Segment("round " + round.index(), instant, instant + round.seconds(), false));
            instant += round.seconds();
        }
        if (result.completed()) {
            segments.add(
                    new Segment("suspended", result.endSeconds() - result.suspendSeconds(), result.endSeconds(), true));
        }
        if (result.releasedSeconds() > result.endSeconds()) {
            segments.add(new Segment(
                    result.completed() ? "clean-up" : "scrub", result.endSeconds(), result.releasedSeconds(), false));
        }
        return segments;
    }

    /** Memory that remains in each pass, falling evenly while it is sent; the rate within a pass may in fact change. */
    private static List<RemainingPoint> remaining(MigrationResult result, TranslatedPlan plan) {
        List<RemainingPoint> points = new ArrayList<>();
        double instant = result.startSeconds() + setup(result, plan);
        for (Round round :
                result.rounds().subList(0, Math.min(MOST_ROUNDS, result.rounds().size()))) {
            points.add(new RemainingPoint(instant, round.rawBytesSent()));
            instant += round.seconds();
            points.add(new RemainingPoint(instant, 0.0));
        }
        if (result.completed()) {
            points.add(new RemainingPoint(instant, result.lastPass().rawBytesSent()));
            points.add(new RemainingPoint(instant + result.lastPass().seconds(), 0.0));
        }
        return points;
    }

    private static double setup(MigrationResult result, TranslatedPlan plan) {
        return plan.scenario().activities().get(result.serial()).work() instanceof Work.Migration migration
                ? migration.policy().fixedParts().setup()
                : 0.0;
    }

    private static OptionalDouble only(boolean present, double value) {
        return present ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
