// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.ArrayList;
import java.util.List;

/** The live rounds of one migration: what each has to send, and what is dirty at its end. */
abstract class MigrationRounds extends MigrationFlow {
    final StopTest stop = new StopTest();
    final Throttling throttling = new Throttling();
    final Limits limits = new Limits();
    final List<Round> rounds = new ArrayList<>();
    /** Raw bytes that are to be sent in the next pass. */
    double residue;
    /** When the workload's next phase begins. */
    double nextPhaseAt;

    private final ScheduleCursor phases = new ScheduleCursor(Schedule.constant(0.0));
    /** Bytes that were to be sent, and the share of the round's pages that had not had their turn, when planned. */
    private double planned;

    private double plannedShare;
    private double noiseScale;

    MigrationRounds(Engine engine) {
        super(engine);
    }

    final void beginRounds(int activity, Work.Migration migration, CompiledGuest compiled, double now) {
        phases.reset(compiled.schedule, now);
        begin(activity, migration, compiled, compiled.phases[phases.index()].wireRatio);
        limits.begin(policy.rateLimit());
        limit = limits.first();
        stop.begin(policy.precopy() ? policy.stopRules() : List.of());
        throttling.begin(policy.throttle());
        residue = 0.0;
        rounds.clear();
    }

    /** Takes the first snapshot: all memory that is ever sent. */
    final void firstSnapshot(double now) {
        phases.reset(guest.schedule, now);
        nextPhaseAt = phases.next();
        CompiledPhase phase = guest.phases[phases.index()];
        dirty.begin(guest, phase);
        changeRatio(phase.wireRatio);
        residue = guest.recorded ? guest.volume(1) : guest.guest.memoryBytes() - guest.guest.untouchedBytes();
    }

    /** Goes on with the next phase of the workload. */
    final void nextPhase(double now) {
        advance(now);
        phases.advance();
        nextPhaseAt = phases.next();
        CompiledPhase phase = guest.phases[phases.index()];
        dirty.change(phase);
        changeRatio(phase.wireRatio);
        limitTo(limit);
    }

    /** Returns the time since the start, without the suspension. */
    final double elapsed() {
        return policy.fixedParts().setup() + tally.liveSeconds;
    }

    final void openRound(double now) {
        tally.beginPass();
        passBytes = residue;
        unsent = residue;
        planned = residue;
        plannedShare = 1.0;
        cutAt = 0.0;
        if (engine.tracing) {
            engine.trace.passBegins(serial, now, tally.liveRounds + 1, passBytes);
        }
        planRound(now);
    }

    /** Plans the rest of a round, at its beginning and whenever rate, phase or speed change. */
    final void planRound(double now) {
        if (!guest.recorded) {
            if (policy.skipRedirtied() && rawRate > 0 && !drained) {
                plannedShare = unsentShare();
                unsent = dirty.bytesNotSkipped(passBytes, plannedShare, rawRate, speed);
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
        return planned > 0 ? plannedShare * (unsent / planned) : 0.0;
    }

    /** Ends a round that has sent what it had to. */
    final void closeRound(double now) {
        tally.liveRounds++;
        if (guest.recorded) {
            residue = guest.volume(tally.liveRounds + 1);
        } else {
            double modelled = dirtyOrUnsent();
            double varied = modelled * Amounts.amount(work.noise().factor(tally.liveRounds));
            residue = Math.max(Math.min(guest.guest.memoryBytes(), varied), notSent());
            noiseScale = modelled > 0 ? residue / modelled : 1.0;
        }
        tally.endPass(tally.liveRounds > 1 || StopTest.atLeast(residue, tally.passRaw));
        report(now, tally.liveRounds);
    }

    /** Ends a round before its time. */
    final void interruptRound(double now) {
        advance(now);
        residue = guest.recorded ? unsent + guest.volume(tally.liveRounds + 2) : Math.max(dirtyOrUnsent(), notSent());
        tally.endPass(tally.liveRounds > 0);
        report(now, tally.liveRounds + 1);
    }

    /** Takes the snapshot for the next round. */
    final void nextSnapshot() {
        dirty.snapshot(unsentShare(), noiseScale);
    }

    private double dirtyOrUnsent() {
        return unsent > 0 ? dirty.bytesWithUnsent(passBytes, unsentShare()) : dirty.bytes();
    }

    /** Returns the bytes of the snapshot that were skipped or not reached: they are dirty or unsent in any case. */
    private double notSent() {
        return unsent > 0 || policy.skipRedirtied() ? Math.max(0.0, passBytes - tally.passRaw) : 0.0;
    }

    private void report(double now, int index) {
        if (!engine.tracing && !engine.collectRounds) {
            return;
        }
        double bandwidth = tally.passSeconds > 0 ? Math.min(Amounts.MOST, tally.passWire / tally.passSeconds) : 0.0;
        Round round = new Round(index, tally.passSeconds, tally.passWire, tally.passRaw, residue, bandwidth);
        if (engine.collectRounds) {
            rounds.add(round);
        }
        if (engine.tracing) {
            engine.trace.roundEnded(serial, now, round);
        }
    }

    @Override
    final double throttle() {
        return throttling.theta;
    }
}
