// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** Evaluates the operator's limits for the rounds and the last pass of a migration, wire bytes per second. */
final class Limits {
    private Limits() {
    }

    static double first(RateLimit limit) {
        return switch (limit) {
            case RateLimit.Unlimited none -> Double.POSITIVE_INFINITY;
            case RateLimit.Fixed fixed -> fixed.bytesPerSecond();
            case RateLimit.Stepped stepped -> Math.min(stepped.first(), stepped.most());
            case RateLimit.Adaptive adaptive -> Math.min(adaptive.least(), adaptive.most());
        };
    }

    /**
     * Returns the limit of the next round, for an adaptive one before the administrator's maximum is applied.
     *
     * @param roundsDone live rounds that ended
     * @param dirtyRate wire bytes dirtied per second of the round that ended; may be infinite
     */
    static double following(RateLimit limit, int roundsDone, double dirtyRate) {
        return switch (limit) {
            case RateLimit.Stepped stepped -> Math.min(stepped.first() + roundsDone * stepped.step(), stepped.most());
            case RateLimit.Adaptive adaptive -> Math.max(adaptive.least(), dirtyRate + adaptive.increment());
            case RateLimit.Unlimited none -> first(limit);
            case RateLimit.Fixed fixed -> first(limit);
        };
    }

    /** Returns the administrator's maximum of an adaptive limit; infinity for the others. */
    static double most(RateLimit limit) {
        return limit instanceof RateLimit.Adaptive adaptive ? adaptive.most() : Double.POSITIVE_INFINITY;
    }

    static double lastPass(LastPassRate rate, double limitOfRounds) {
        return switch (rate) {
            case LastPassRate.Unlimited none -> Double.POSITIVE_INFINITY;
            case LastPassRate.AsRounds rounds -> limitOfRounds;
            case LastPassRate.AtMost most -> most.bytesPerSecond();
        };
    }
}
