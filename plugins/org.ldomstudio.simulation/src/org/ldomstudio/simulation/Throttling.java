// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.Optional;

/** How far a guest is slowed by its migration (auto-converge). */
final class Throttling {
    private Throttle throttle = Throttle.QEMU;
    private boolean active;
    private int counted;
    private double since;
    private double sent;
    private double dirtied;
    double theta;
    /** Seconds from the start of the migration to the first throttling; negative: none yet. */
    double startedAt;

    void begin(Optional<Throttle> given) {
        active = given.isPresent();
        throttle = given.orElse(Throttle.QEMU);
        counted = 0;
        sent = 0.0;
        dirtied = 0.0;
        since = 0.0;
        theta = 0.0;
        startedAt = -1.0;
    }

    /** Tells when the live rounds begin, seconds since the migration began. */
    void live(double elapsed) {
        since = elapsed;
    }

    /** Evaluates at the end of a live round; returns whether the guest is slowed further. */
    boolean afterRound(double elapsed, double roundSent, double roundDirtied) {
        if (!active) {
            return false;
        }
        sent += roundSent;
        dirtied += roundDirtied;
        if (elapsed - since < throttle.spacingSeconds()) {
            return false;
        }
        boolean high = dirtied > throttle.trigger() * sent;
        since = elapsed;
        sent = 0.0;
        dirtied = 0.0;
        if (!high || ++counted < throttle.times()) {
            return false;
        }
        counted = 0;
        double next = Math.min(throttle.most(), theta == 0.0 ? throttle.initial() : theta + throttle.increment());
        if (next <= theta) {
            return false;
        }
        theta = next;
        if (startedAt < 0) {
            startedAt = elapsed;
        }
        return true;
    }

    /** Returns whether rounds like the last one may slow the guest further. */
    boolean mayGrow(double dirtiedPerSent) {
        return active && theta < throttle.most() && dirtiedPerSent > throttle.trigger();
    }
}
