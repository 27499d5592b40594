// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ldomstudio.language.Reading.findings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workloads, and what can be said about plans without running them. */
class WorkloadChecksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        08:00..18:00                | 17:00..20:00              | 2
        08:00..18:00                | 18:00..08:00              | 0
        mon..fri 08:00..18:00       | sat, sun 08:00..18:00     | 0
        sat..mon 08:00..18:00       | mon 10:00..11:00          | 2
        sun 22:00..06:00            | mon 05:00..07:00          | 2
        otherwise                   | otherwise                 | 2
        after 5 min                 | after 300 s               | 2
        after 5 min                 | after 6 min               | 0
        """)
    void phasesDoNotOverlap(String one, String other, int expected) {
        assertThat(findings("LNG-PHASES", "workload w { phase a " + one + " phase b " + other + " }"))
                .hasSize(expected);
    }

    @Test
    void aGapBetweenPhasesIsNotedWithItsFirstMinute() {
        assertThat(findings("LNG-PHASES-GAP", "workload w { phase a mon..sun 08:00..18:00 }"))
                .singleElement()
                .asString()
                .contains("mon 00:00");
        assertThat(findings("LNG-PHASES-GAP", "workload w { phase a 00:00..24:00 }"))
                .isEmpty();
        assertThat(findings("LNG-PHASES-GAP", "workload w { phase a 08:00..18:00 phase b otherwise }"))
                .isEmpty();
        assertThat(findings("LNG-PHASES-GAP", "workload w { writes x 1 MiB/s over 1 GiB phase a 08:00..18:00 }"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        90 MiB in 1 s, 400 MiB in 10 s, 900 MiB in 60 s   | 0
        90 MiB in 1 s, 1000 MiB in 10 s                   | 1
        90 MiB in 10 s, 80 MiB in 20 s                    | 1
        90 MiB in 10 s, 95 MiB in 10 s                    | 1
        90 MiB in 10 s, 180 MiB in 20 s                   | 0
        """)
    void measuredCurvesIncreaseAndBendDownwards(String points, int expected) {
        assertThat(findings("LNG-CURVE", "workload w { writes x " + points + " }"))
                .hasSize(expected);
    }

    @Test
    void workingSetsFitIntoMemory() {
        String workload = "workload w { untouched 2 GiB writes a 1 MiB/s over 3 GiB writes b 1 MiB/s over 3 GiB }\n";
        assertThat(findings("LNG-SET", workload + "guest g { memory 8 GiB workload w }"))
                .isEmpty();
        assertThat(findings("LNG-SET", workload + "guest g { memory 7 GiB workload w }"))
                .singleElement()
                .asString()
                .startsWith("2:33 ")
                .contains("6 GiB together")
                .contains("5 GiB");
    }

    @Test
    void pageSizesAgree() {
        String text = "server s guest g { workload w } plan p { %s migrate g to s } workload w { page-size 4 KiB }";
        assertThat(findings("LNG-PAGESIZE", text.formatted("")))
                .singleElement()
                .asString()
                .contains("4 KiB")
                .contains("8 KiB");
        assertThat(findings("LNG-PAGESIZE", text.formatted("engine xen"))).isEmpty();
    }

    @Test
    void anExpectationFitsTheWindow() {
        assertThat(findings("LNG-WINDOW", "plan p { window 02:00..04:00 expect makespan below 3 h }"))
                .hasSize(1);
        assertThat(findings("LNG-WINDOW", "plan p { window 23:00..04:00 expect makespan below 3 h }"))
                .isEmpty();
    }

    @Test
    void enoughOfAnApplicationKeepsRunning() {
        String text =
                "server s application a { behind \"lb\" keep 1 running } guest x on s { application a } guest y on s {"
                        + " application a }\n";
        assertThat(findings("LNG-KEEP", text + "plan p { drain x rejoin x drain y }"))
                .isEmpty();
        assertThat(findings("LNG-KEEP", text + "plan p { drain x drain y }"))
                .singleElement()
                .asString()
                .startsWith("2:18 ");
        assertThat(findings("LNG-KEEP", text + "plan p { stop x migrate y to s cold }"))
                .hasSize(1);
        assertThat(findings("LNG-KEEP", text + "plan p { stop x migrate y to s }"))
                .isEmpty();
    }
}
