// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ldomstudio.model.values.Version;

/** Comparisons of firmware, releases and processor names, with "yes", "no" and "?" for what cannot be told. */
class VersionBoundsTest {

    @ParameterizedTest
    @CsvSource({
        "3.6, 3.6, yes", "3.6, 3.5, yes", "3.5, 3.6, yes", "3.6, 3.4, no", "3.0, 2.2, yes", "3.0, 2.1, no",
                "2.0, 1.3, yes",
        "3.1.1.2, 3.2, yes", "3.6.2, 3.6, yes", "3.7, 3.6, yes", "3.8, 3.6, no", "4.0, 3.6, ?", "3, 3.6, ?",
                "2.3, 2.2, ?"
    })
    void releasesAreNeighbours(String one, String other, String expected) {
        assertThat(word(Managers.areNeighbours(Version.valueOf(one), Version.valueOf(other))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "8.4, yes",
        "8.3.9, no",
        "8.4.2.c, yes",
        "8, ?",
        "9.1.0, yes",
        "9.0.9, no",
        "9.10, yes",
        "9, ?",
        "7.4.10, no",
        "XCP2230, yes",
        "XCP2229, no",
        "XCP3040, yes",
        "nonsense, ?"
    })
    void firmwareReadsGptLabels(String firmware, String expected) {
        assertThat(word(Firmware.knowsGpt(Version.valueOf(firmware)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "8.4, yes",
        "8.3.9, no",
        "9.1, yes",
        "9.0.3, ?",
        "7.4.10, no",
        "XCP2210, yes",
        "XCP2209, no",
        "nonsense, ?"
    })
    void firmwareHasTheNewInterface(String firmware, String expected) {
        assertThat(word(Firmware.hasNewInterface(Version.valueOf(firmware)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "UltraSPARC-T1, T1",
        "UltraSPARC-T2, T2",
        "UltraSPARC-T2+, T2_PLUS",
        "UltraSPARC-T2-Plus, T2_PLUS",
        "SPARC-T3, T3",
        "SPARC-T4, T4",
        "sparc t5, T5",
        "SPARC-M5, M5",
        "SPARC-M6, M6",
        "SPARC-M7, M7",
        "SPARC-S7, S7",
        "SPARC-M8, M8",
        "SPARC64-X, SPARC64_X",
        "SPARC64-X+, SPARC64_X",
        "SPARC64-XII, SPARC64_XII",
        "SPARC-T55, OTHER",
        "Power9, OTHER"
    })
    void processorsBelongToGenerations(String cpuType, Generation expected) {
        assertThat(Generation.of(cpuType)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"3.5, 3.4.9, no", "3.5, 3.5, yes", "3.5, 3.5.1, yes", "3.5, 3, ?", "3.5, 10.0, yes"})
    void rangesBeginWithTheirFirstRelease(String first, String release, String expected) {
        assertThat(word(Releases.from(first).contain(Version.valueOf(release)))).isEqualTo(expected);
        String opposite = switch (expected) {
            case "yes" -> "no";
            case "no" -> "yes";
            default -> "?";
        };
        assertThat(word(Releases.before(first).contain(Version.valueOf(release))))
                .isEqualTo(opposite);
    }

    private static String word(Optional<Boolean> decision) {
        return decision.map(yes -> yes ? "yes" : "no").orElse("?");
    }
}
