// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation.sampling;

/** Describe an uncertain input. Bounds in the wrong order are swapped; NaN counts as 0; draws are always finite. */
public sealed interface Distribution {
    /** Returns the value to calculate with when nothing is drawn. */
    double nominal();

    /**
     * Returns the value below which the given share of the draws lies.
     *
     * @param share between 0 and 1, both excluded
     */
    double inverse(double share);

    /**
     * A value that is known.
     *
     * @param value the value
     */
    record Fixed(double value) implements Distribution {
        public Fixed {
            value = Finite.of(value);
        }

        @Override
        public double nominal() {
            return value;
        }

        @Override
        public double inverse(double share) {
            return value;
        }
    }

    /**
     * Any value between two bounds, all equally likely; nominal is the middle.
     *
     * @param low lower bound
     * @param high upper bound
     */
    record Uniform(double low, double high) implements Distribution {
        public Uniform {
            double a = Finite.of(low);
            double b = Finite.of(high);
            low = Math.min(a, b);
            high = Math.max(a, b);
        }

        @Override
        public double nominal() {
            return 0.5 * low + 0.5 * high;
        }

        @Override
        public double inverse(double share) {
            return low + share * (high - low);
        }
    }

    /**
     * Values between two bounds, one of them the likeliest, which is nominal.
     *
     * @param low lower bound
     * @param mode the likeliest value, kept between the bounds
     * @param high upper bound
     */
    record Triangular(double low, double mode, double high) implements Distribution {
        public Triangular {
            double a = Finite.of(low);
            double b = Finite.of(high);
            low = Math.min(a, b);
            high = Math.max(a, b);
            mode = Math.max(low, Math.min(high, Finite.of(mode)));
        }

        @Override
        public double nominal() {
            return mode;
        }

        @Override
        public double inverse(double share) {
            double width = high - low;
            double rising = mode - low;
            if (share * width < rising) {
                return low + Math.sqrt(share * width * rising);
            }
            return high - Math.sqrt((1.0 - share) * width * (high - mode));
        }
    }

    /**
     * Positive values whose logarithm is normal: median exp(sigma z), sigma^2 = ln(1 + cv^2); nominal is the median.
     *
     * @param median the median
     * @param coefficientOfVariation deviation divided by mean; negative counts as 0
     */
    record LogNormal(double median, double coefficientOfVariation) implements Distribution {
        public LogNormal {
            median = Finite.of(median);
            coefficientOfVariation = Math.min(1e6, Math.max(0.0, Finite.of(coefficientOfVariation)));
        }

        @Override
        public double nominal() {
            return median;
        }

        @Override
        public double inverse(double share) {
            double sigma = Math.sqrt(StrictMath.log1p(coefficientOfVariation * coefficientOfVariation));
            return Finite.of(median * StrictMath.exp(sigma * NormalQuantile.of(share)));
        }
    }

    /**
     * Normal values, cut at 0: a negative draw becomes 0. Nominal is the mean.
     *
     * @param mean the mean of the uncut values; negative counts as 0
     * @param relativeDeviation deviation divided by mean; negative counts as 0
     */
    record Normal(double mean, double relativeDeviation) implements Distribution {
        public Normal {
            mean = Math.max(0.0, Finite.of(mean));
            relativeDeviation = Math.max(0.0, Finite.of(relativeDeviation));
        }

        @Override
        public double nominal() {
            return mean;
        }

        @Override
        public double inverse(double share) {
            return Finite.of(Math.max(0.0, mean + mean * relativeDeviation * NormalQuantile.of(share)));
        }
    }
}
