// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** The operator's limit for the rounds of one migration, wire bytes per second, as numbers. */
final class Limits {
    private enum Kind {
        SAME,
        STEPPED,
        ADAPTIVE
    }

    private Kind kind = Kind.SAME;
    private double first;
    private double step;
    private double most;

    void begin(RateLimit limit) {
        switch (limit) {
            case RateLimit.Unlimited none -> set(Kind.SAME, Double.POSITIVE_INFINITY, 0.0, Double.POSITIVE_INFINITY);
            case RateLimit.Fixed fixed -> set(Kind.SAME, fixed.bytesPerSecond(), 0.0, Double.POSITIVE_INFINITY);
            case RateLimit.Stepped stepped -> set(Kind.STEPPED, stepped.first(), stepped.step(), stepped.most());
            case RateLimit.Adaptive adaptive ->
                set(Kind.ADAPTIVE, adaptive.least(), adaptive.increment(), adaptive.most());
        }
    }

    private void set(Kind newKind, double newFirst, double newStep, double newMost) {
        kind = newKind;
        first = newFirst;
        step = newStep;
        most = newMost;
    }

    double first() {
        return Math.min(first, most);
    }

    /** Returns the limit of the next round, before the administrator's maximum is applied. */
    double following(MigrationRounds run) {
        return switch (kind) {
            case SAME -> first;
            case STEPPED -> Math.min(first + run.tally.liveRounds * step, most);
            case ADAPTIVE ->
                run.tally.passSeconds > 0
                        ? Math.max(first, run.wireRatio * run.residue / run.tally.passSeconds + step)
                        : Double.POSITIVE_INFINITY;
        };
    }

    /** Returns the administrator's maximum. */
    double most() {
        return most;
    }

    static double lastPass(LastPassRate rate, double limitOfRounds) {
        return switch (rate) {
            case LastPassRate.Unlimited none -> Double.POSITIVE_INFINITY;
            case LastPassRate.AsRounds rounds -> limitOfRounds;
            case LastPassRate.AtMost most -> most.bytesPerSecond();
        };
    }
}
