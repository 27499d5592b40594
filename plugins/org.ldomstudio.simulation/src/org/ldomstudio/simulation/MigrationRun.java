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
    private double noiseScale;
    private boolean hovering;
    private boolean quiet;

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
            schedule(now + setup);
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
        schedule(passEnd(now));
    }

    void drain(boolean stops, double now) {
        if (stage == Stage.LIVE) {
            advance(now);
            drained = stops;
            rateChanged(now);
        }
        drained = stops;
    }

    private void schedule(double stageEnd) {
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
        engine.events.put(this, stage == Stage.ENDLESS ? Double.POSITIVE_INFINITY : at);
        quietly(hovering || heapIndex < 0);
    }

    /** Notes whether anything more is to be expected from this migration when nothing around it changes. */
    private void quietly(boolean now) {
        if (now != quiet) {
            quiet = now;
            engine.quiet += now ? 1 : -1;
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
        if (engine.tracing) {
            engine.trace.passBegins(serial, now, tally.liveRounds + 1, passBytes);
        }
        prepareRound(now);
        schedule(passEnd(now));
    }

    private void prepareRound(double now) {
        boolean modelled = !guest.recorded;
        // a round that is cut sends at least a page, so that it always gets on
        cutAt = policy.cutRounds() && modelled
                ? Math.min(stop.threshold(this), Math.max(0.0, passBytes - guest.guest.pageBytes())) : 0.0;
        if (policy.skipRedirtied() && modelled && tally.passRaw == 0 && rawRate > 0 && !drained) {
            unsent = dirty.bytesNotSkipped(passBytes, rawRate, speed);
        }
        updateSpeed(now);
    }

    private void endRound(double now) {
        double sent = tally.passRaw;
        double before = residue;
        double unsentShare = passBytes > 0 ? unsent / passBytes : 0.0;
        tally.liveRounds++;
        residue = dirtied(unsentShare);
        tally.endPass(tally.liveRounds > 1 || residue >= sent);
        report(now);
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
            dirty.snapshot(unsentShare, noiseScale);
            nextRound(now);
        }
    }

    private double dirtied(double unsentShare) {
        if (guest.recorded) {
            return guest.volume(tally.liveRounds + 1);
        }
        double modelled = unsentShare > 0 ? dirty.bytesWithUnsent(unsentShare, unsent) : dirty.bytes();
        double varied = Math.min(guest.guest.memoryBytes(),
                modelled * Amounts.amount(work.noise().factor(tally.liveRounds)));
        noiseScale = modelled > 0 ? varied / modelled : 1.0;
        return varied;
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
        quietly(hovering);
        if (tally.liveRounds >= (noisy ? MOST_NOISY_ROUNDS : MigrationSimulator.MOST_ROUNDS)
                || hovering && engine.nothingElseChanges(liveAt, now)) {
            noteStop();
            live = false;
            stage = Stage.ENDLESS;
            schedule(Double.POSITIVE_INFINITY);
            engine.report(result(Outcome.NOT_CONVERGING, now, now));
            return;
        }
        limitTo(limit);
        beginRound(now);
    }

    private void report(double now) {
        if (!engine.tracing && !engine.collectRounds) {
            return;
        }
        double bandwidth = tally.passSeconds > 0 ? tally.passWire / tally.passSeconds : 0.0;
        Round round = new Round(tally.liveRounds, tally.passSeconds, tally.passWire, tally.passRaw, residue, bandwidth);
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
            double share = passBytes > 0 ? unsent / passBytes : 0.0;
            residue = guest.recorded ? unsent + guest.volume(tally.liveRounds + 2)
                    : dirty.bytesWithUnsent(share, unsent);
            tally.endPass(tally.liveRounds > 0);
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
            schedule(now + stopping);
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
        schedule(passEnd(now));
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
            schedule(now + resuming);
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
            schedule(now + afterwards);
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
            noteStop();
            tally.endPass(tally.liveRounds > 0);
        }
        engine.report(result(outcome, now, now));
    }

    /** Makes the object ready for another migration. */
    void retire() {
        engine.events.remove(this);
        quietly(false);
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
        return outcome == Outcome.STALLED ? List.of(bottleneck(limitedBy, 1.0)) : tally.bottlenecks(this);
    }
}
