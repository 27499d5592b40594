// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0,0 s",
        "0.0004,0.4 ms",
        "0.34,340 ms",
        "0.0123,12.3 ms",
        "0.9996,1 s",
        "4.24,4.2 s",
        "9.96,10 s",
        "41.4,41 s",
        "119,119 s",
        "120,2 min",
        "205,3 min 25 s",
        "7199.6,2 h",
        "7500,2 h 05 min",
        "90000,25 h",
        "-2,−2 s"
    })
    void durationsAreShort(double seconds, String text) {
        assertThat(Figures.duration(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 B",
        "512,512 B",
        "8192,8 KiB",
        "1610612736,1.5 GiB",
        "1073741823,1 GiB",
        "96636764160,90 GiB",
        "107374182400,100 GiB"
    })
    void sizesAreBinary(double bytes, String text) {
        assertThat(Figures.size(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1.25e9,10 Gbit/s", "1.175e9,9.4 Gbit/s", "125,1 kbit/s", "0,0 bit/s"})
    void wiresCountBits(double bytesPerSecond, String text) {
        assertThat(Figures.wireRate(bytesPerSecond)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.62,62 %", "0.003,0.3 %", "1,100 %", "0.125,12.5 %"})
    void sharesArePercentages(double share, String text) {
        assertThat(Figures.share(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,mon 00:00:00", "526385,sun 02:13:05", "604800,mon 00:00:00", "-1,sun 23:59:59"})
    void instantsAreDayAndTime(double second, String text) {
        assertThat(Figures.clock(second)).isEqualTo(text);
    }

    @Test
    void whatDoesNotExistIsADash() {
        assertThat(Figures.duration(java.util.OptionalDouble.empty())).isEqualTo("–");
        assertThat(Figures.byteRate(120 << 20)).isEqualTo("120 MiB/s");
        assertThat(Figures.count(1, "round", "rounds")).isEqualTo("1 round");
        assertThat(Figures.count(3, "round", "rounds")).isEqualTo("3 rounds");
    }
}
