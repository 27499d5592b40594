// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SmallValuesTest {

    @Test
    void numbersKeepTheirRanges() {
        Numbers vlans = Numbers.valueOf("101..110, 200");

        assertThat(vlans.contains(105)).isTrue();
        assertThat(vlans.contains(200)).isTrue();
        assertThat(vlans.contains(111)).isFalse();
        assertThat(vlans.size()).isEqualTo(11);
        assertThat(vlans.stream().limit(2)).containsExactly(101, 102);
    }

    @Test
    void aRangeWrittenBackwardsIsEmpty() {
        assertThat(Numbers.valueOf("10..5").size()).isZero();
    }

    @Test
    void aMacAddressIsTheSameHoweverItIsSpelled() {
        assertThat(MacAddress.valueOf("0:14:4F:fb:9e:1")).isEqualTo(MacAddress.valueOf("00:14:4f:fb:9e:01"));
        assertThat(MacAddress.valueOf("01:00:5e:00:00:01").isMulticast()).isTrue();
        assertThat(MacAddress.valueOf("00:14:4f:fb:9e").isWellFormed()).isFalse();
    }

    @Test
    void aTimeRangeMayPassMidnight() {
        TimeRange night = TimeRange.valueOf("22:00..06:00");

        assertThat(night.wraps()).isTrue();
        assertThat(night.seconds()).isEqualTo(8 * 3600);
    }

    @Test
    void noSuchTimeIsAValueThatIsNotWellFormed() {
        assertThat(TimeOfDay.valueOf("25:00").isWellFormed()).isFalse();
        assertThat(TimeOfDay.valueOf("12:60").isWellFormed()).isFalse();
        assertThat(TimeOfDay.valueOf("24:00").isWellFormed()).isTrue();
    }

    @Test
    void addressesAreHexadecimal() {
        assertThat(Address.valueOf("0x80000000").value())
                .isEqualTo(Address.valueOf("80000000").value());
        assertThat(Address.valueOf("0xzz").isWellFormed()).isFalse();
    }

    @Test
    void aCountSaturates() {
        assertThat(Count.valueOf("99999999999999999999").value()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> Count.valueOf("4.5")).isInstanceOf(IllegalArgumentException.class);
    }
}
