// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One migration under way, stage by stage. Objects are used again for later migrations, so that a long plan allocates
 * little.
 */
final class MigrationRun extends MigrationRounds {
    private enum Stage {
        SETUP,
        LIVE,
        STOPPING,
        LAST_PASS,
        RESUMING,
        OVER,
        ENDLESS
    }

    private enum Next {
        STAGE_END,
        PHASE,
        DEADLINE,
        CANCEL
    }

    /** Rounds after which a migration with noise, which never repeats itself, counts as not converging. */
    private static final int MOST_NOISY_ROUNDS = 10_000;
    /** Rounds after which a migration that a limit of the run ends counts as not converging rather than stalled. */
    private static final int MANY_ROUNDS = 1_000;
    /** Residues this close (relative) are the same: rounds only repeat themselves from here on. */
    private static final double SAME = 1e-13;

    private static final double HORIZON = MigrationSimulator.HORIZON_SECONDS;

    private Stage stage = Stage.OVER;
    private Next next = Next.STAGE_END;
    private double startedAt;
    private double liveAt;
    private double deadlineAt;
    private double cancelAt;
    private double suspended;
    private boolean hovering;
    private boolean quiet;
    private final Standstill standstill = new Standstill();

    private Optional<StopReason> stopReason = Optional.empty();
    private Optional<StopRule> stopRule = Optional.empty();
    private OptionalDouble residueLimit = OptionalDouble.empty();
    private double estimate;
    private double threshold;
    private LastPass lastPass = LastPass.NONE;

    MigrationRun(Engine engine) {
        super(engine);
    }

    // ---- start ----

    void start(int activity, Work.Migration migration, CompiledGuest compiled, double now) {
        beginRounds(activity, migration, compiled, now);
        startedAt = now;
        liveAt = now;
        hovering = false;
        stopReason = Optional.empty();
        stopRule = Optional.empty();
        residueLimit = OptionalDouble.empty();
        estimate = 0.0;
        threshold = 0.0;
        suspended = 0.0;
        lastPass = LastPass.NONE;
        deadlineAt = now + stop.deadline();
        cancelAt = now + work.cancelAfterSeconds();
        double setup = policy.fixedParts().setup();
        if (setup > 0) {
            stage = Stage.SETUP;
            schedule(now, now + setup);
        } else {
            beginSending(now);
        }
    }

    private void beginSending(double now) {
        firstSnapshot(now);
        liveAt = now;
        if (!policy.precopy() || guest.recorded && guest.volumes.length < 2) {
            suspend(now, Optional.empty(), Optional.empty());
            return;
        }
        stage = Stage.LIVE;
        live = true;
        throttling.live(elapsed());
        limitTo(limit);
        join(now);
        openRound(now);
        schedule(now, passEnd(now));
    }

    // ---- events ----

    @Override
    void happen(double now) {
        switch (next) {
            case PHASE -> {
                nextPhase(now);
                rateChanged(now);
            }
            case DEADLINE -> {
                interrupt(now);
                stopBy(stop.firstDeadline(), now);
            }
            case CANCEL -> {
                interrupt(now);
                giveUp(now, Outcome.CANCELLED, StopReason.CANCELLED, Optional.empty());
            }
            case STAGE_END -> endStage(now);
        }
    }

    private void endStage(double now) {
        switch (stage) {
            case SETUP -> beginSending(now);
            case LIVE -> {
                finishPass(now);
                endRound(now);
            }
            case STOPPING -> beginLastPass(now);
            case LAST_PASS -> endLastPass(now);
            case RESUMING -> over(Outcome.COMPLETED, now, policy.fixedParts().cleanup());
            case OVER -> engine.ended(this, now);
            case ENDLESS -> {}
        }
    }

    @Override
    void rateChanged(double now) {
        if (stage == Stage.ENDLESS) {
            return;
        }
        hovering = false;
        if (stage == Stage.LIVE) {
            planRound(now);
        }
        schedule(now, passEnd(now));
    }

    void drain(boolean stops, double now) {
        if (stage == Stage.LIVE) {
            advance(now);
            drained = stops;
            rateChanged(now);
        }
        drained = stops;
    }

    private void schedule(double now, double stageEnd) {
        double at = stageEnd;
        next = Next.STAGE_END;
        if (stage == Stage.LIVE && nextPhaseAt < at) {
            at = nextPhaseAt;
            next = Next.PHASE;
        }
        if (stage == Stage.LIVE || stage == Stage.SETUP) {
            if (deadlineAt < at) {
                at = deadlineAt;
                next = Next.DEADLINE;
            }
            if (cancelAt < at) {
                at = cancelAt;
                next = Next.CANCEL;
            }
        }
        engine.events.put(this, at);
        boolean sending = stage == Stage.LIVE && deadlineAt > HORIZON && cancelAt > HORIZON || stage == Stage.LAST_PASS;
        expect(hovering, stage == Stage.ENDLESS || sending && !fresh && stageEnd > HORIZON, now);
    }

    /** Notes whether this migration only repeats itself, or sends (next to) nothing, when nothing around it changes. */
    private void expect(boolean repetition, boolean still, double now) {
        if ((repetition || still) != quiet) {
            quiet = !quiet;
            engine.quiet += quiet ? 1 : -1;
        }
        if (still != standstill.present) {
            standstill.present = still;
            engine.still += still ? 1 : -1;
            standstill.note(this, now);
        }
    }

    // ---- rounds ----

    private void endRound(double now) {
        double before = residue;
        closeRound(now);
        double sent = tally.passRaw;
        double following = limits.following(this);
        boolean sameLimit = Math.min(following, limits.most()) == limit;
        limit = Math.min(following, limits.most());
        int rule = stop.afterRound(this, sent);
        if (rule == StopTest.EMPTY) {
            suspend(now, Optional.of(StopReason.EMPTY_SET), Optional.empty());
        } else if (rule >= 0) {
            stopBy(stop.rule(rule), now);
        } else if (guest.recorded && tally.liveRounds + 1 >= guest.volumes.length) {
            suspend(now, Optional.of(StopReason.MAX_ROUNDS), Optional.empty());
        } else if (following > limits.most() && !guest.recorded) {
            suspend(now, Optional.of(StopReason.WORKING_SET), Optional.empty());
        } else {
            boolean slower = throttling.afterRound(elapsed(), sent, residue);
            hovering = !slower && sameLimit && Math.abs(residue - before) <= SAME * before && repeats(residue / sent);
            nextRound(now);
        }
    }

    private boolean repeats(double dirtiedPerSent) {
        return work.noise() == RoundNoise.NONE
                && cancelAt == Double.POSITIVE_INFINITY
                && !throttling.mayGrow(dirtiedPerSent)
                && !stop.mayHold(dirtiedPerSent);
    }

    private void nextRound(double now) {
        nextSnapshot();
        expect(hovering, false, now);
        int most = work.noise() == RoundNoise.NONE ? MigrationSimulator.MOST_ROUNDS : MOST_NOISY_ROUNDS;
        if (tally.liveRounds >= most || hovering && engine.nothingElseChanges(liveAt, now)) {
            noteStop();
            live = false;
            stage = Stage.ENDLESS;
            schedule(now, Double.POSITIVE_INFINITY);
            engine.report(result(Outcome.NOT_CONVERGING, now, now));
        } else {
            limitTo(limit);
            openRound(now);
            schedule(now, passEnd(now));
        }
    }

    // ---- the end of pre-copy ----

    private void stopBy(StopRule rule, double now) {
        StopReason reason = switch (rule) {
            case StopRule.BelowPages below -> StopReason.CONVERGED;
            case StopRule.BelowBytes below -> StopReason.CONVERGED;
            case StopRule.BelowSuspendTime below -> StopReason.CONVERGED;
            case StopRule.AfterRounds after -> StopReason.MAX_ROUNDS;
            case StopRule.AfterMemoryFactor after -> StopReason.MAX_BYTES;
            case StopRule.AfterTime after -> StopReason.DEADLINE;
            case StopRule.NoProgress no -> StopReason.WORKING_SET;
        };
        if (rule.abort()) {
            giveUp(
                    now,
                    Outcome.ABORTED,
                    reason == StopReason.DEADLINE ? reason : StopReason.ABORTED,
                    Optional.of(rule));
        } else {
            suspend(now, Optional.of(reason), Optional.of(rule));
        }
    }

    private void interrupt(double now) {
        if (stage == Stage.LIVE) {
            interruptRound(now);
        } else {
            firstSnapshot(now);
        }
    }

    private void noteStop() {
        estimate = rate > 0 ? Math.min(Amounts.MOST, wireRatio * residue / rate) : 0.0;
        threshold = stop.threshold(this);
        boolean small = stopReason.isPresent()
                && (stopReason.get() == StopReason.CONVERGED || stopReason.get() == StopReason.EMPTY_SET);
        if (live && !small && !guest.recorded) {
            residueLimit = OptionalDouble.of(ResidueLimit.of(this));
        }
    }

    private void giveUp(double now, Outcome outcome, StopReason reason, Optional<StopRule> rule) {
        stopReason = Optional.of(reason);
        stopRule = rule;
        noteStop();
        live = false;
        leave(now);
        over(outcome, now, policy.fixedParts().scrub());
    }

    private void suspend(double now, Optional<StopReason> reason, Optional<StopRule> rule) {
        stopReason = reason;
        stopRule = rule;
        noteStop();
        live = false;
        tally.beginPass();
        suspended = policy.fixedParts().suspend();
        if (suspended > 0) {
            leave(now);
            stage = Stage.STOPPING;
            schedule(now, now + suspended);
        } else {
            beginLastPass(now);
        }
    }

    private void beginLastPass(double now) {
        if (residue <= 0) {
            leave(now);
            resume(now);
            return;
        }
        stage = Stage.LAST_PASS;
        passBytes = residue;
        unsent = residue;
        cutAt = 0.0;
        if (engine.tracing) {
            engine.trace.passBegins(serial, now, 0, residue);
        }
        limitTo(Limits.lastPass(policy.lastPass(), limit));
        if (!joined) {
            join(now);
        }
        schedule(now, passEnd(now));
    }

    private void endLastPass(double now) {
        finishPass(now);
        lastPass = new LastPass(tally.passSeconds, tally.passWire, tally.passRaw);
        suspended += lastPass.seconds();
        if (tally.liveSeconds == 0) {
            tally.endPass(false);
        }
        leave(now);
        resume(now);
    }

    private void resume(double now) {
        double resuming = policy.fixedParts().devices() + policy.fixedParts().resume();
        suspended += resuming;
        stage = Stage.RESUMING;
        if (resuming > 0) {
            schedule(now, now + resuming);
        } else {
            endStage(now);
        }
    }

    private void over(Outcome outcome, double now, double afterwards) {
        engine.report(result(outcome, now, now + afterwards));
        stage = Stage.OVER;
        if (afterwards > 0) {
            schedule(now, now + afterwards);
        } else {
            engine.ended(this, now);
        }
    }

    // ---- the end of the run ----

    /** Reports the migration as it stands, when the run ends before it does. */
    void abandon(Outcome outcome, double now) {
        if (stage == Stage.OVER || stage == Stage.ENDLESS) {
            return;
        }
        if (joined) {
            advance(now);
        }
        if (stage == Stage.LIVE) {
            tally.endPass(tally.liveRounds > 0);
        }
        if (outcome == Outcome.STALLED && stage == Stage.LIVE && tally.liveRounds >= MANY_ROUNDS) {
            noteStop();
            engine.report(result(Outcome.NOT_CONVERGING, now, now));
            return;
        }
        double end = outcome == Outcome.STALLED && standstill.present ? standstill.restore(this) : now;
        engine.report(result(outcome, end, end));
    }

    /** Makes the object ready for another migration. */
    void retire() {
        engine.events.remove(this);
        expect(false, false, 0.0);
    }

    private MigrationResult result(Outcome outcome, double now, double released) {
        double total = outcome == Outcome.COMPLETED ? elapsed() + suspended : now - startedAt;
        List<Bottleneck> bottlenecks =
                outcome == Outcome.STALLED ? List.of(bottleneck(limitedBy, 1.0)) : tally.bottlenecks(this);
        return new MigrationResult(
                serial,
                outcome,
                startedAt,
                now,
                total,
                released,
                Math.min(suspended, total),
                tally.overheadSeconds,
                tally.rawBytes,
                tally.wireBytes,
                tally.liveRounds,
                tally.liveSeconds,
                List.copyOf(rounds),
                lastPass,
                residue,
                estimate,
                threshold,
                residueLimit,
                stopReason,
                stopRule,
                bottlenecks,
                tally.sourceCoreSeconds,
                tally.targetCoreSeconds,
                throttling.startedAt < 0 ? OptionalDouble.empty() : OptionalDouble.of(throttling.startedAt),
                throttling.theta);
    }
}
