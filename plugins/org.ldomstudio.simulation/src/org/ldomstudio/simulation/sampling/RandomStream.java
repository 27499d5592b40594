// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation.sampling;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.ldomstudio.simulation.RoundNoise;

/** Draw random numbers one after the other. */
public final class RandomStream {
    private static final double SPACING = 0x1.0p-53;
    private static final int UNUSED_BITS = 11;
    /** Step of SplitMix64, so that round n gets the n-th number of one such generator. */
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private final UniformRandomProvider generator;

    RandomStream(UniformRandomProvider generator) {
        this.generator = generator;
    }

    /** Returns a number between 0 and 1, both excluded: the middle of one of 2^53 equal parts. */
    public double uniform() {
        return between0And1(generator.nextLong());
    }

    /** Returns a value of the distribution; takes one uniform number. */
    public double draw(Distribution distribution) {
        return distribution.inverse(uniform());
    }

    /**
     * Returns noise that varies the dirty set from round to round: log-normal with median 1; takes one number from this
     * stream, whatever the number of rounds.
     *
     * @param coefficientOfVariation deviation divided by mean; 0 gives {@link RoundNoise#NONE}
     */
    public RoundNoise noise(double coefficientOfVariation) {
        long start = generator.nextLong();
        if (!(coefficientOfVariation > 0)) {
            return RoundNoise.NONE;
        }
        Distribution factor = new Distribution.LogNormal(1.0, coefficientOfVariation);
        return round -> factor.inverse(between0And1(new SplitMix64(start + round * GOLDEN_RATIO).nextLong()));
    }

    private static double between0And1(long bits) {
        return ((bits >>> UNUSED_BITS) + 0.5) * SPACING;
    }
}
