// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
    private static final Percentage CLOSE = Percentage.withPercentage(1e-9);

    @ParameterizedTest
    @ValueSource(doubles = {1e-15, 1e-9, 0.001, 0.05, 0.0749, 0.076, 0.3, 0.499, 0.6, 0.93, 0.99, 1 - 1e-12})
    void inversesAgreeWithTheLibrary(double share) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        assertThat(NormalQuantile.of(share)).isCloseTo(normal.inverseCumulativeProbability(share), CLOSE);
        double sigma = Math.sqrt(Math.log1p(0.3 * 0.3));
        assertThat(new Distribution.LogNormal(120, 0.3).inverse(share))
                .isCloseTo(LogNormalDistribution.of(Math.log(120), sigma).inverseCumulativeProbability(share), CLOSE);
        assertThat(new Distribution.Triangular(0.4, 0.6, 1).inverse(share))
                .isCloseTo(TriangularDistribution.of(0.4, 0.6, 1).inverseCumulativeProbability(share), CLOSE);
    }

    @Test
    void nominalValuesAreTheOnesOfTheLanguage() {
        assertThat(new Distribution.Fixed(3).nominal()).isEqualTo(3);
        assertThat(new Distribution.Uniform(80, 160).nominal()).isEqualTo(120);
        assertThat(new Distribution.Triangular(0.4, 0.6, 1).nominal()).isEqualTo(0.6);
        assertThat(new Distribution.LogNormal(120, 0.3).nominal()).isEqualTo(120);
        assertThat(new Distribution.LogNormal(120, 0.3).inverse(0.5)).isEqualTo(120);
        assertThat(new Distribution.Normal(0.15, 0.2).nominal()).isEqualTo(0.15);
        assertThat(new Distribution.Normal(0.15, 0.2).inverse(0.5)).isEqualTo(0.15);
    }

    @Test
    void aNormalDrawIsCutAtZero() {
        assertThat(new Distribution.Normal(1, 2).inverse(0.01)).isZero();
    }

    @Test
    void aTriangleWithoutWidthOrWithTheModeAtABoundIsDefined() {
        assertThat(new Distribution.Triangular(2, 2, 2).inverse(0.7)).isEqualTo(2);
        assertThat(new Distribution.Triangular(0, 0, 1).inverse(0.75)).isCloseTo(0.5, Offset.offset(1e-15));
        assertThat(new Distribution.Triangular(0, 1, 1).inverse(0.25)).isCloseTo(0.5, Offset.offset(1e-15));
    }

    @Test
    void absurdParametersGiveFiniteDraws() {
        double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1, 0, 1e308};
        for (double a : odd) {
            for (double b : odd) {
                for (Distribution one : List.of(
                        new Distribution.Fixed(a),
                        new Distribution.Uniform(a, b),
                        new Distribution.Triangular(a, b, a),
                        new Distribution.LogNormal(a, b),
                        new Distribution.Normal(a, b))) {
                    assertThat(Arrays.stream(new double[] {1e-16, 0.5, 1 - 1e-16})
                                    .map(one::inverse))
                            .allMatch(Double::isFinite);
                    assertThat(one.nominal()).isFinite();
                }
            }
        }
    }
}
