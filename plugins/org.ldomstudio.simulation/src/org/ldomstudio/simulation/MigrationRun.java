// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One migration under way, stage by stage. Objects are used again for later migrations, so that a long plan allocates
 * little.
 */
final class MigrationRun extends MigrationFlow {
    private enum Stage {
        SETUP, LIVE, STOPPING, LAST_PASS, RESUMING, OVER, ENDLESS
    }

    private enum Next {
        STAGE_END, PHASE, DEADLINE, CANCEL
    }

    /** Rounds after which a migration with noise, which never repeats itself, counts as not converging. */
    private static final int MOST_NOISY_ROUNDS = 10_000;
    /** Residues this close (relative) are the same: rounds only repeat themselves from here on. */
    private static final double SAME = 1e-13;
    private static final double MOST = MigrationSimulator.HORIZON_SECONDS;

    private final StopTest stop = new StopTest();
    private final ScheduleCursor phases = new ScheduleCursor(Schedule.constant(0.0));
    private final List<Round> rounds = new ArrayList<>();
    private Stage stage = Stage.OVER;
    private Next next = Next.STAGE_END;
    private double startedAt;
    private double liveAt;
    private double deadlineAt;
    private double cancelAt;
    private double residue;
    /** Bytes that were to be sent, and the share of the round's pages that had not had their turn, when planned. */
    private double planned;
    private double unsentShare;
    private double noiseScale;
    private boolean hovering;
    private boolean quiet;
    private boolean still;
    private double stillAt;
    private int stillBy;
    private double stillLive;
    private double stillOverhead;

    private Optional<StopReason> stopReason = Optional.empty();
    private Optional<StopRule> stopRule = Optional.empty();
    private OptionalDouble residueLimit = OptionalDouble.empty();
    private double estimate;
    private double threshold;
    private double suspended;
    private LastPass lastPass = LastPass.NONE;

    MigrationRun(Engine engine) {
        super(engine);
    }

    // ---- start ----

    void start(int activity, Work.Migration migration, CompiledGuest compiled, double now) {
        phases.reset(compiled.schedule, now);
        begin(activity, migration, compiled, compiled.phases[phases.index()].wireRatio);
        startedAt = now;
        liveAt = now;
        residue = 0.0;
        hovering = false;
        stopReason = Optional.empty();
        stopRule = Optional.empty();
        residueLimit = OptionalDouble.empty();
        estimate = 0.0;
        threshold = 0.0;
        suspended = 0.0;
        lastPass = LastPass.NONE;
        rounds.clear();
        stop.begin(policy.precopy() ? policy.stopRules() : List.of());
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
        openPhase(now);
        liveAt = now;
        residue = everything();
        if (!policy.precopy() || guest.recorded && guest.volumes.length < 2) {
            suspend(now, Optional.empty(), Optional.empty());
            return;
        }
        stage = Stage.LIVE;
        live = true;
        throttling.live(elapsed());
        limitTo(limit);
        join(now);
        beginRound(now);
    }

    private void openPhase(double now) {
        phases.reset(guest.schedule, now);
        CompiledPhase phase = guest.phases[phases.index()];
        dirty.begin(guest, phase);
        changeRatio(phase.wireRatio);
    }

    private double everything() {
        return guest.recorded ? guest.volume(1) : guest.guest.memoryBytes() - guest.guest.untouchedBytes();
    }

    // ---- events ----

    @Override
    void happen(double now) {
        switch (next) {
            case PHASE -> changePhase(now);
            case DEADLINE -> atDeadline(now);
            case CANCEL -> {
                interruptRound(now);
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
            case RESUMING -> complete(now);
            case OVER -> engine.ended(this, now);
            case ENDLESS -> { }
        }
    }

    private void changePhase(double now) {
        advance(now);
        phases.advance();
        CompiledPhase phase = guest.phases[phases.index()];
        dirty.change(phase);
        changeRatio(phase.wireRatio);
        limitTo(limit);
        rateChanged(now);
    }

    @Override
    void rateChanged(double now) {
        hovering = false;
        if (stage == Stage.LIVE) {
            prepareRound(now);
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
        if (stage == Stage.LIVE) {
            double change = phases.next();
            if (change < at) {
                at = change;
                next = Next.PHASE;
            }
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
        boolean sending = stage == Stage.LIVE && deadlineAt > MOST && cancelAt > MOST || stage == Stage.LAST_PASS;
        expect(hovering, stage == Stage.ENDLESS || sending && stageEnd > MOST, now);
    }

    /** Notes whether this migration only repeats itself, or sends (next to) nothing, when nothing around it changes. */
    private void expect(boolean repetition, boolean standstill, double now) {
        if ((repetition || standstill) != quiet) {
            quiet = !quiet;
            engine.quiet += quiet ? 1 : -1;
        }
        if (standstill != still) {
            still = standstill;
            engine.still += still ? 1 : -1;
            if (still) {
                stillLive = tally.liveSeconds;
                stillOverhead = tally.overheadSeconds;
                stillBy = limitedBy;
                stillAt = now;
            }
        }
    }

    /** Returns the time since the start, without the suspension. */
    double elapsed() {
        return policy.fixedParts().setup() + tally.liveSeconds;
    }

    // ---- rounds ----

    private void beginRound(double now) {
        tally.beginPass();
        passBytes = residue;
        unsent = residue;
        planned = residue;
        unsentShare = 1.0;
        cutAt = 0.0;
        if (engine.tracing) {
            engine.trace.passBegins(serial, now, tally.liveRounds + 1, passBytes);
        }
        prepareRound(now);
        schedule(now, passEnd(now));
    }

    /** Plans the rest of a round, at its beginning and whenever rate, phase or speed change. */
    private void prepareRound(double now) {
        if (!guest.recorded) {
            if (policy.skipRedirtied() && rawRate > 0 && !drained) {
                unsentShare = unsentShare();
                unsent = dirty.bytesNotSkipped(passBytes, unsentShare, rawRate, speed);
                planned = unsent;
            }
            if (policy.cutRounds()) {
                // a round sends at least a page, so that it always gets on
                cutAt = Math.min(stop.threshold(this), Math.max(0.0, planned - guest.guest.pageBytes()));
            }
        }
        updateSpeed(now);
    }

    /** Returns the share of the round's pages whose turn has not come. */
    private double unsentShare() {
        return planned > 0 ? unsentShare * (unsent / planned) : 0.0;
    }

    private void endRound(double now) {
        double sent = tally.passRaw;
        double before = residue;
        tally.liveRounds++;
        residue = dirtied();
        tally.endPass(tally.liveRounds > 1 || StopTest.atLeast(residue, sent));
        report(now, tally.liveRounds);
        double following = followingLimit();
        double most = Limits.most(policy.rateLimit());
        boolean sameLimit = Math.min(following, most) == limit;
        limit = Math.min(following, most);
        int rule = stop.afterRound(this, residue, sent);
        if (rule == StopTest.EMPTY) {
            suspend(now, Optional.of(StopReason.EMPTY_SET), Optional.empty());
        } else if (rule >= 0) {
            stopBy(stop.rule(rule), now);
        } else if (guest.recorded && tally.liveRounds + 1 >= guest.volumes.length) {
            suspend(now, Optional.of(StopReason.MAX_ROUNDS), Optional.empty());
        } else if (following > most && !guest.recorded) {
            suspend(now, Optional.of(StopReason.WORKING_SET), Optional.empty());
        } else {
            boolean slower = throttling.afterRound(elapsed(), sent, residue);
            hovering = !slower && sameLimit && Math.abs(residue - before) <= SAME * before && repeats(residue / sent);
            dirty.snapshot(unsentShare(), noiseScale);
            nextRound(now);
        }
    }

    private double dirtied() {
        if (guest.recorded) {
            return guest.volume(tally.liveRounds + 1);
        }
        double modelled = dirtyOrUnsent();
        double varied = Math.min(guest.guest.memoryBytes(),
                modelled * Amounts.amount(work.noise().factor(tally.liveRounds)));
        double residual = Math.max(varied, notSent());
        noiseScale = modelled > 0 ? residual / modelled : 1.0;
        return residual;
    }

    private double dirtyOrUnsent() {
        return unsent > 0 ? dirty.bytesWithUnsent(passBytes, unsentShare()) : dirty.bytes();
    }

    /** Returns the bytes of the snapshot that were skipped or not reached: they are dirty or unsent in any case. */
    private double notSent() {
        return unsent > 0 || policy.skipRedirtied() ? Math.max(0.0, passBytes - tally.passRaw) : 0.0;
    }

    private double followingLimit() {
        double dirtyRate = tally.passSeconds > 0 ? wireRatio * residue / tally.passSeconds : Double.POSITIVE_INFINITY;
        return Limits.following(policy.rateLimit(), tally.liveRounds, dirtyRate);
    }

    private boolean repeats(double dirtiedPerSent) {
        return work.noise() == RoundNoise.NONE && cancelAt == Double.POSITIVE_INFINITY
                && !throttling.mayGrow(dirtiedPerSent) && !stop.mayHold(dirtiedPerSent);
    }

    private void nextRound(double now) {
        boolean noisy = work.noise() != RoundNoise.NONE;
        expect(hovering, false, now);
        if (tally.liveRounds >= (noisy ? MOST_NOISY_ROUNDS : MigrationSimulator.MOST_ROUNDS)
                || hovering && engine.nothingElseChanges(liveAt, now)) {
            noteStop();
            live = false;
            stage = Stage.ENDLESS;
            schedule(now, Double.POSITIVE_INFINITY);
            engine.report(result(Outcome.NOT_CONVERGING, now, now));
            return;
        }
        limitTo(limit);
        beginRound(now);
    }

    private void report(double now, int index) {
        if (!engine.tracing && !engine.collectRounds) {
            return;
        }
        double bandwidth = tally.passSeconds > 0 ? tally.passWire / tally.passSeconds : 0.0;
        Round round = new Round(index, tally.passSeconds, tally.passWire, tally.passRaw, residue, bandwidth);
        if (engine.collectRounds) {
            rounds.add(round);
        }
        if (engine.tracing) {
            engine.trace.roundEnded(serial, now, round);
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
            giveUp(now, Outcome.ABORTED, reason == StopReason.DEADLINE ? reason : StopReason.ABORTED,
                    Optional.of(rule));
        } else {
            suspend(now, Optional.of(reason), Optional.of(rule));
        }
    }

    private void atDeadline(double now) {
        interruptRound(now);
        stopBy(stop.firstDeadline(), now);
    }

    private void interruptRound(double now) {
        if (stage == Stage.LIVE) {
            advance(now);
            residue = guest.recorded ? unsent + guest.volume(tally.liveRounds + 2)
                    : Math.max(dirtyOrUnsent(), notSent());
            tally.endPass(tally.liveRounds > 0);
            report(now, tally.liveRounds + 1);
        } else {
            openPhase(now);
            residue = everything();
        }
    }

    private void noteStop() {
        estimate = rate > 0 ? wireRatio * residue / rate : 0.0;
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
        double stopping = policy.fixedParts().suspend();
        suspended = stopping;
        if (stopping > 0) {
            leave(now);
            stage = Stage.STOPPING;
            schedule(now, now + stopping);
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
            complete(now);
        }
    }

    private void complete(double now) {
        over(Outcome.COMPLETED, now, policy.fixedParts().cleanup());
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
        if (outcome == Outcome.STALLED && still) {
            tally.liveSeconds = stillLive;
            tally.overheadSeconds = stillOverhead;
            engine.report(result(outcome, stillAt, stillAt));
        } else {
            engine.report(result(outcome, now, now));
        }
    }

    /** Makes the object ready for another migration. */
    void retire() {
        engine.events.remove(this);
        expect(false, false, 0.0);
    }

    private MigrationResult result(Outcome outcome, double now, double released) {
        double total = outcome == Outcome.COMPLETED ? elapsed() + suspended : now - startedAt;
        return new MigrationResult(serial, outcome, startedAt, now, total, released,
                Math.min(suspended, total), tally.overheadSeconds, tally.rawBytes, tally.wireBytes, tally.liveRounds,
                tally.liveSeconds, List.copyOf(rounds), lastPass, residue, estimate, threshold, residueLimit,
                stopReason, stopRule, bottlenecks(outcome), tally.sourceCoreSeconds, tally.targetCoreSeconds,
                throttling.startedAt < 0 ? OptionalDouble.empty() : OptionalDouble.of(throttling.startedAt),
                throttling.theta);
    }

    private List<Bottleneck> bottlenecks(Outcome outcome) {
        return outcome == Outcome.STALLED ? List.of(bottleneck(still ? stillBy : limitedBy, 1.0)) : tally.bottlenecks(this);
    }
}
