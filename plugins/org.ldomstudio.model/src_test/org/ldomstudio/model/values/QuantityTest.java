// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "32 GiB, SIZE, 34359738368",
        "32GiB, SIZE, 34359738368",
        "1.5 TiB, SIZE, 1649267441664",
        "2 MB, SIZE, 2000000",
        "10 Gbit/s, BIT_RATE, 10000000000",
        "120 MiB/s, BYTE_RATE, 125829120",
        "94 %, SHARE, 0.94",
        "15%, SHARE, 0.15",
        "3.6 GHz, FREQUENCY, 3600000000",
        "250 us, TIME, 0.00025",
        "4 min, TIME, 240",
        "50 pages, PAGES, 50",
        "30 rounds, ROUNDS, 30",
        "7, NUMBER, 7",
        "-5 GiB, SIZE, -5368709120",
        "32 GIB, UNKNOWN, 32",
    })
    void readsANumberWithItsUnit(String text, Dimension dimension, BigDecimal value) {
        Quantity quantity = Quantity.valueOf(text);

        assertThat(quantity.dimension()).isEqualTo(dimension);
        assertThat(quantity.low()).isEqualByComparingTo(value);
        assertThat(quantity.isUncertain()).isFalse();
        assertThat(quantity.toString()).isEqualTo(text);
    }

    @Test
    void oneUnitAtTheEndServesBothBounds() {
        Quantity range = Quantity.valueOf("80..160 MiB/s");

        assertThat(range.low()).isEqualByComparingTo("83886080");
        assertThat(range.high()).isEqualByComparingTo("167772160");
        assertThat(range.spread()).isEqualTo(Spread.UNIFORM);
        assertThat(range.nominal()).isEqualByComparingTo("125829120");
    }

    @Test
    void boundsMayHaveUnitsOfTheirOwn() {
        Quantity range = Quantity.valueOf("500 ms .. 2 s");

        assertThat(range.low()).isEqualByComparingTo("0.5");
        assertThat(range.high()).isEqualByComparingTo("2");
    }

    @Test
    void boundsOfTwoDimensionsAreOfNone() {
        assertThat(Quantity.valueOf("500 ms..2 GiB").dimension()).isEqualTo(Dimension.UNKNOWN);
    }

    @Test
    void theNominalValueOfATriangularRangeIsItsMode() {
        Quantity share = Quantity.valueOf("40..100 % triangular 60 %");

        assertThat(share.dimension()).isEqualTo(Dimension.SHARE);
        assertThat(share.nominal()).isEqualByComparingTo("0.6");
    }

    @Test
    void theNominalValueOfALognormalQuantityIsItsMedian() {
        Quantity rate = Quantity.valueOf("120 MiB/s lognormal 30 %");

        assertThat(rate.nominal()).isEqualByComparingTo("125829120");
        assertThat(rate.parameter())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("0.3"));
        assertThat(rate.isUncertain()).isTrue();
    }

    @Test
    void aSpreadInAnotherUnitThanPercentIsOfNoDimension() {
        assertThat(Quantity.valueOf("120 MiB/s lognormal 30 s").dimension()).isEqualTo(Dimension.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GiB", "1..", "..2 s", "1 2 GiB", "1,5 GiB", "1 GiB lognormal"})
    void refusesWhatIsNoQuantity(String text) {
        assertThatThrownBy(() -> Quantity.valueOf(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void saturatesBeyondTheRangeOfLong() {
        assertThat(Quantity.valueOf("99999999999999999999 TiB").nominalLong()).isEqualTo(Long.MAX_VALUE);
        assertThat(Quantity.valueOf("-99999999999999999999 TiB").nominalLong()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void whatIsMadeFromNumbersReadsBackTheSame() {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
            BigDecimal number = BigDecimal.valueOf(random.nextLong(1_000_000), random.nextInt(4));
            Quantity made = Quantity.of(number, unit);
            Quantity read = Quantity.valueOf(made.spelling());

            assertThat(read.dimension()).as("seed %d, %s", seed, made).isEqualTo(made.dimension());
            assertThat(read.low()).as("seed %d, %s", seed, made).isEqualByComparingTo(made.low());
        }
    }
}
