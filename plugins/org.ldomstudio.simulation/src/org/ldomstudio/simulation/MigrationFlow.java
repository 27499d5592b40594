// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;

/** The bytes of one migration: what they use, how fast they go, and what the guest dirties meanwhile. */
@NonNullByDefault({PARAMETER, RETURN_TYPE}) // begin fills the fields, for one migration after the other
abstract class MigrationFlow extends Flow {
    final Tally tally = new Tally();
    final DirtySet dirty = new DirtySet();
    final Engine engine;

    int serial;
    Work.Migration work;
    Policy policy;
    CompiledGuest guest;
    double wireRatio;
    double rawRate;
    /** Raw bytes of the pass, and those of it that are not sent yet. */
    double passBytes;

    double unsent;
    /** Unsent bytes at which the pass ends. */
    double cutAt;
    /** The operator's limit of the present round. */
    double limit;

    double speed;
    boolean live;
    boolean drained;
    /** Whether it has joined and its first rate is not settled yet. */
    boolean fresh;

    private boolean hostFull;
    private int sourcePlace;
    private double sourceCost;
    private double targetCost;
    private double updated;
    private double booked;

    MigrationFlow(Engine engine) {
        this.engine = engine;
    }

    /** Returns the share of its speed that throttling takes from the guest. */
    abstract double throttle();

    /** Called when the rate, or what it depends on, has changed and the pass goes on. */
    abstract void rateChanged(double now);

    final void begin(int activity, Work.Migration migration, CompiledGuest compiled, double ratio) {
        serial = activity;
        rank = activity;
        work = migration;
        policy = migration.policy();
        guest = compiled;
        drained = engine.drained(migration.guest());
        live = false;
        speed = 1.0;
        hostFull = false;
        unsent = 0.0;
        passBytes = 0.0;
        cutAt = 0.0;
        rate = 0.0;
        rawRate = 0.0;
        limitedBy = Bottleneck.Kind.NONE.ordinal();
        wireRatio = ratio;
        describeUse();
        tally.begin(resourceCount);
    }

    private void describeUse() {
        resourceCount = 0;
        for (int link : work.route()) {
            uses(engine.link(link).resource, 1.0);
        }
        updateCosts();
        sourcePlace = -1;
        if (sourceCost > 0) {
            sourcePlace = resourceCount;
            uses(engine.host(work.sourceHost()), 0.0);
        }
        if (targetCost > 0 && !(sourcePlace >= 0 && sameHost())) {
            uses(engine.host(work.targetHost()), 0.0);
        }
        updateUse();
    }

    private boolean sameHost() {
        return work.sourceHost() == work.targetHost();
    }

    private void updateCosts() {
        sourceCost = work.sourceCost().secondsPerRawByte(wireRatio);
        targetCost = work.targetCost().secondsPerRawByte(wireRatio);
    }

    private void updateUse() {
        for (int i = work.route().size(); i < resourceCount; i++) {
            double cost = i != sourcePlace ? targetCost : sameHost() ? sourceCost + targetCost : sourceCost;
            use[i] = cost / wireRatio;
        }
    }

    /** Goes on with another wire ratio. */
    final void changeRatio(double ratio) {
        if (ratio != wireRatio) {
            wireRatio = ratio;
            rawRate = rate / ratio;
            updateCosts();
            updateUse();
            if (joined) {
                engine.shares.change(this);
            }
        }
    }

    /** Applies the operator's limit, beside those of the threads and of the pass's wire ratio. */
    final void limitTo(double operatorLimit) {
        double before = cap;
        cap = Amounts.MOST;
        capReason = Bottleneck.Kind.NONE.ordinal();
        lower(operatorLimit, Bottleneck.Kind.RATE_LIMIT);
        if (sourceCost > 0) {
            lower(work.sourceCost().maxCores() / sourceCost * wireRatio, Bottleneck.Kind.SOURCE_THREADS);
        }
        if (targetCost > 0) {
            lower(work.targetCost().maxCores() / targetCost * wireRatio, Bottleneck.Kind.TARGET_THREADS);
        }
        if (joined && cap != before) {
            engine.shares.change(this);
        }
    }

    private void lower(double to, Bottleneck.Kind reason) {
        if (to < cap) {
            cap = to;
            capReason = reason.ordinal();
        }
    }

    final void join(double now) {
        fresh = true;
        updated = now;
        booked = now;
        for (int link : work.route()) {
            engine.link(link).wake(now);
        }
        engine.shares.join(this);
    }

    final void leave(double now) {
        if (joined) {
            engine.shares.leave(this);
            rawRate = 0.0;
            trace(now);
        }
    }

    @Override
    final void shared(double now) {
        boolean full = policy.ioLoss() > 0 && engine.host(work.sourceHost()).full;
        if (!fresh && newRate == rate && full == hostFull) {
            if (newLimit != limitedBy) {
                book(now);
                limitedBy = newLimit;
                trace(now);
            }
            return;
        }
        fresh = false;
        advance(now);
        rate = newRate;
        rawRate = rate / wireRatio;
        limitedBy = newLimit;
        hostFull = full;
        trace(now);
        rateChanged(now);
    }

    private void trace(double now) {
        if (engine.tracing) {
            engine.trace.rate(serial, now, rate, bottleneck(limitedBy, 1.0).kind());
        }
    }

    @Override
    final Bottleneck bottleneck(int code, double share) {
        if (code < FIRST_RESOURCE) {
            return new Bottleneck(Bottleneck.Kind.values()[code], -1, share);
        }
        int place = code - FIRST_RESOURCE;
        Bottleneck.Kind kind = place < work.route().size()
                ? Bottleneck.Kind.LINK
                : place == sourcePlace ? Bottleneck.Kind.SOURCE_CPU : Bottleneck.Kind.TARGET_CPU;
        return new Bottleneck(kind, resources[place].index, share);
    }

    /** Sends, and lets the guest write, until now. */
    final void advance(double now) {
        if (now > updated) {
            send(now, now - updated, Math.min(unsent, rawRate * (now - updated)));
        }
    }

    /** Sends what is left of a pass: its duration comes from the bytes, not from a difference of instants. */
    final void finishPass(double now) {
        double left = unsent - cutAt;
        if (left > 0 && rawRate > 0) {
            send(now, left / rawRate, left);
            unsent = cutAt;
        }
        updated = now;
    }

    private void send(double now, double seconds, double raw) {
        unsent -= raw;
        tally.sent(seconds, raw, raw * wireRatio);
        tally.sourceCoreSeconds += raw * sourceCost;
        tally.targetCoreSeconds += raw * targetCost;
        if (live) {
            if (!drained) {
                dirty.write(seconds * speed);
            }
            tally.live(seconds, speed);
        }
        book(now);
        updated = now;
    }

    private void book(double now) {
        tally.bound(limitedBy, now - booked);
        booked = now;
    }

    /** Returns when the pass ends at the present rate. */
    final double passEnd(double now) {
        double left = unsent - cutAt;
        return left <= 0 ? now : rawRate > 0 ? now + left / rawRate : Double.POSITIVE_INFINITY;
    }

    /** Returns the guest's speed in a round that lasts so long, going on from here or from a clean start. */
    final double speedFor(double seconds, boolean fromClean) {
        double lostIo = hostFull ? dirty.phase().virtualIoShare * policy.ioLoss() : 0.0;
        double perByte = drained ? 0.0 : policy.faultSeconds() / (guest.guest.vcpus() * guest.guest.pageBytes());
        return GuestSpeed.of(throttle(), lostIo, perByte, dirty, seconds, fromClean);
    }

    final void updateSpeed(double now) {
        double before = speed;
        speed = speedFor(rawRate > 0 ? (unsent - cutAt) / rawRate : 0.0, false);
        if (engine.tracing && speed != before) {
            engine.trace.guestSpeed(serial, now, speed);
        }
    }
}
