// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {
    private static double[] ranks(int count) {
        return IntStream.rangeClosed(1, count).mapToDouble(i -> i).toArray();
    }

    @ParameterizedTest
    @CsvSource({"0.50, 500, 469, 531", "0.95, 950, 937, 963", "0.99, 990, 984, 996"})
    void quantilesAreOrderStatisticsWithRankIntervals(double p, double value, double low, double high) {
        Quantile quantile = Sample.of(ranks(1000), 1000).quantile(p);
        assertThat(quantile).isEqualTo(new Quantile.Known(value, low, OptionalDouble.of(high)));
    }

    @Test
    void runsThatDidNotFinishAreInfinitelyLarge() {
        Sample sample = Sample.of(ranks(955), 1000);
        assertThat(sample.quantile(0.5).known()).hasValue(500);
        assertThat(sample.quantile(0.95)).isEqualTo(new Quantile.Known(950, 937, OptionalDouble.empty()));
        assertThat(sample.quantile(0.99)).isEqualTo(new Quantile.NotFinished(OptionalDouble.empty()));
        assertThat(Sample.of(ranks(985), 1000).quantile(0.99))
                .isEqualTo(new Quantile.NotFinished(OptionalDouble.of(984)));
        assertThat(sample.mean()).isEmpty();
        assertThat(sample.share(x -> x > 10)).isEqualTo(0.945);
    }

    @Test
    void p99NeedsAThousandRuns() {
        assertThat(Sample.of(ranks(999), 999).quantile(0.99)).isEqualTo(new Quantile.NotEnoughRuns(999, 1000));
        assertThat(Sample.of(ranks(1000), 1000).quantile(0.99).known()).isPresent();
        assertThat(Sample.of(new double[0], 0).quantile(0.5)).isEqualTo(new Quantile.NotEnoughRuns(0, 20));
    }

    @Test
    void orderDoesNotMatterAndNaNIsNotFinished() {
        Sample sample = Sample.of(new double[] {3, Double.NaN, 1, 2}, 4);
        assertThat(sample.finished()).isEqualTo(3);
        assertThat(sample.runs()).isEqualTo(4);
        assertThat(Sample.of(new double[] {3, 1, 2}, 3).mean()).hasValue(2);
    }

    @Test
    void aQuantileOutsideZeroAndOneIsAMistake() {
        assertThatThrownBy(() -> Sample.of(ranks(10), 10).quantile(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spearmanSeesMonotoneRelationsAndTies() {
        double[] x = {1, 2, 3, 4, 5};
        assertThat(RankCorrelation.spearman(x, new double[] {1, 8, 27, 64, 125}))
                .hasValue(1);
        assertThat(RankCorrelation.spearman(x, new double[] {5, 4, 3, 2, Double.NEGATIVE_INFINITY}))
                .hasValue(-1);
        assertThat(RankCorrelation.spearman(x, new double[] {7, 7, 7, 7, 7})).isEmpty();
        double inf = Double.POSITIVE_INFINITY;
        // ranks 1 2 3 4.5 4.5 against 1 2 3 4 5: covariance 9.5, variances 10 and 9.5
        assertThat(RankCorrelation.spearman(x, new double[] {1, 2, 3, inf, inf}))
                .hasValue(9.5 / Math.sqrt(95));
        assertThat(RankCorrelation.spearman(new double[0], new double[0])).isEmpty();
    }
}
