// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartsTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.02, 0.9, 1, 47, 59.9, 600, 13_061, 1e6, 3e9})
    void everyAxisHasAFewTicksInsideItsRange(double high) {
        for (Quantity quantity : Quantity.values()) {
            Axis axis = Axis.upTo("x", quantity, high);

            assertThat(axis.ticks(6)).as("%s to %s", quantity, high).hasSizeBetween(1, 7);
            assertThat(axis.ticks(6)).allMatch(tick -> tick.value() >= 0 && tick.value() <= high * 1.000001);
        }
    }

    @Test
    void anAxisNeedsARange() {
        assertThatThrownBy(() -> new Axis("x", Quantity.TIME, 3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Axis.upTo("x", Quantity.TIME, 0).high()).isEqualTo(1);
    }

    @Test
    void everyValueIsInExactlyOneClass() {
        long seed = 7;
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            double[] values = random.doubles(1 + random.nextInt(3000), 0, 1 + random.nextDouble() * 1e6)
                    .sorted()
                    .toArray();

            var bins = Histogram.bins(values);

            assertThat(bins.stream().mapToInt(Histogram.Bin::count).sum())
                    .as("seed %s, run %s", seed, run)
                    .isEqualTo(values.length);
            assertThat(bins.getFirst().from()).isLessThanOrEqualTo(values[0]);
            assertThat(bins.getLast().to()).isGreaterThanOrEqualTo(values[values.length - 1]);
        }
    }

    @Test
    void equalValuesStandInOneClassAroundThem() {
        assertThat(Histogram.bins(new double[] {4, 4, 4})).containsExactly(new Histogram.Bin(3.8, 4.2, 3));
    }
}
