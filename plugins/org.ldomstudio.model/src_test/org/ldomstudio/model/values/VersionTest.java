// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {

    @ParameterizedTest
    @CsvSource({
        "9.10, 9.4",
        "8.2.2.c, 8.2.2.b",
        "8.2.2.c, 8.2.2",
        "11.4.62, 11.3",
        "XCP2230, XCP2210",
        "3.6, 3.5.1",
        "xcp4040, XCP2230"
    })
    void theFirstIsNewer(String newer, String older) {
        assertThat(Version.valueOf(newer)).isGreaterThan(Version.valueOf(older));
        assertThat(Version.valueOf(older)).isLessThan(Version.valueOf(newer));
    }

    @Test
    void spellingDoesNotMatterForEquality() {
        assertThat(Version.valueOf("XCP2230")).isEqualTo(Version.valueOf("xcp2230"));
        assertThat(Version.valueOf("9.06")).isEqualTo(Version.valueOf("9.6")).hasSameHashCodeAs(Version.valueOf("9.6"));
    }

    @Test
    void aCoarseVersionCannotTellWhetherItReachesAFinerOne() {
        assertThat(Version.valueOf("9.6").isAtLeast("9.6.22")).isEmpty();
        assertThat(Version.valueOf("9.6").isAtLeast("9.4")).contains(true);
        assertThat(Version.valueOf("9.6").isAtLeast("9.10")).contains(false);
        assertThat(Version.valueOf("9.6.22").isAtLeast("9.6")).contains(true);
    }

    @ParameterizedTest
    @CsvSource({"9.6.22.c, true", "XCP2230, true", "3.6, true", "abc, false", "3..6, false", "3.-, false"})
    void tellsVersionsFromNonsense(String text, boolean wellFormed) {
        assertThat(Version.valueOf(text).isWellFormed()).isEqualTo(wellFormed);
    }
}
