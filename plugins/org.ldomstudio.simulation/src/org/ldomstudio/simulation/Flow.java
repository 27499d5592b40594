// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.Arrays;

/** A stream of wire bytes that shares resources with others. */
abstract class Flow extends Timed {
    /** Codes of {@link #limitedBy} below this are ordinals of {@link Bottleneck.Kind}, others places in the list. */
    static final int FIRST_RESOURCE = Bottleneck.Kind.values().length;

    Resource[] resources = new Resource[4];
    /** What one wire byte uses of each resource. */
    double[] use = new double[4];

    int[] seats = new int[4];
    int resourceCount;
    /** Wire rate that it can take at most, and why. */
    double cap = Amounts.MOST;

    int capReason = Bottleneck.Kind.NONE.ordinal();
    double rate;
    int limitedBy = Bottleneck.Kind.NONE.ordinal();
    boolean joined;
    boolean changed;

    /** Scratch of one filling. */
    int epoch;

    boolean frozen;
    double newRate;
    int newLimit;

    final void uses(Resource resource, double perWireByte) {
        if (resourceCount == resources.length) {
            resources = Arrays.copyOf(resources, resourceCount * 2);
            use = Arrays.copyOf(use, resourceCount * 2);
            seats = Arrays.copyOf(seats, resourceCount * 2);
        }
        resources[resourceCount] = resource;
        use[resourceCount++] = perWireByte;
    }

    /** Returns what a code of {@link #limitedBy} means. */
    abstract Bottleneck bottleneck(int code, double share);

    /** Called after a filling, when the rate, its reason or a full host may have changed. */
    abstract void shared(double now);
}
