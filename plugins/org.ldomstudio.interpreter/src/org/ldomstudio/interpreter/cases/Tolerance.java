// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import java.util.OptionalDouble;

/**
 * How far a figure may be off: at most max(tolAbs, tolRel |value|) from the expected value, and within the bounds.
 *
 * @param tolRel share of the expected value
 * @param tolAbs absolute
 * @param min least allowed value
 * @param max largest allowed value
 */
public record Tolerance(OptionalDouble tolRel, OptionalDouble tolAbs, OptionalDouble min, OptionalDouble max) {
    /** No tolerance and no bounds. */
    public static final Tolerance NONE = new Tolerance(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** A bound that is reached exactly in theory may be missed by the rounding of sums. */
    private static final double ROUNDING = 1e-12;

    /** Returns how far a figure is beyond what is allowed; 0 or less when it is within. */
    double excess(OptionalDouble expected, double simulated) {
        double excess = Double.NEGATIVE_INFINITY;
        if (expected.isPresent()) {
            double value = expected.getAsDouble();
            double allowed = Math.max(tolAbs.orElse(0.0), tolRel.orElse(0.0) * Math.abs(value));
            excess = Math.abs(simulated - value) - allowed;
        }
        if (min.isPresent()) {
            excess = Math.max(excess, min.getAsDouble() - ROUNDING * Math.abs(min.getAsDouble()) - simulated);
        }
        if (max.isPresent()) {
            excess = Math.max(excess, simulated - max.getAsDouble() - ROUNDING * Math.abs(max.getAsDouble()));
        }
        return excess;
    }
}
