// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.sampling;

import org.apache.commons.rng.core.source64.SplitMix64;
import org.ldomstudio.model.values.Quantity;

/** Draws from the distributions of the language. */
final class Distributions {
    private Distributions() {
    }

    /** Draws a number in the base unit of the quantity. A normal one is cut at 0. */
    static double draw(Quantity quantity, SplitMix64 random) {
        double low = quantity.low().doubleValue();
        double high = quantity.high().doubleValue();
        return switch (quantity.spread()) {
            case FIXED -> quantity.nominalDouble();
            case UNIFORM -> low + random.nextDouble() * (high - low);
            case TRIANGULAR -> triangular(low, high, quantity.nominalDouble(), random.nextDouble());
            case LOGNORMAL -> low * Streams.lognormal(parameter(quantity), random);
            case NORMAL -> Math.max(0.0, low + low * parameter(quantity) * Streams.normal(random));
        };
    }

    /** Inverts the distribution function of a triangle. */
    private static double triangular(double low, double high, double mode, double share) {
        double width = high - low;
        if (!(width > 0)) {
            return low;
        }
        double peak = Math.clamp((mode - low) / width, 0.0, 1.0);
        return share < peak
                ? low + width * StrictMath.sqrt(share * peak)
                : high - width * StrictMath.sqrt((1 - share) * (1 - peak));
    }

    private static double parameter(Quantity quantity) {
        return quantity.parameter().map(java.math.BigDecimal::doubleValue).orElse(0.0);
    }
}
