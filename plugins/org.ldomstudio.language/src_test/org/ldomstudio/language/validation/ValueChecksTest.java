// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ldomstudio.language.Reading.findings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that can be read and make no sense. */
class ValueChecksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        guest g { memory 120 MiB/s }              | 1:18 LNG-UNIT | is a memory rate; memory needs a size.
        network n { speed 10 GB/s }               | 1:19 LNG-UNIT | is a memory rate; speed needs a network rate.
        workload w { writes h 5 GiB over 1 GiB }  | 1:23 LNG-UNIT | is a size; rate needs a memory rate.
        guest g { memory 32 parsecs }             | 1:18 LNG-UNIT | has no unit that the language knows
        guest g { memory 32 }                     | 1:18 LNG-UNIT | is a plain number; memory needs a size.
        network n { load 5..9 Gbit/s }            |               |
        network n { load 5 GiB }                  | 1:18 LNG-UNIT | needs a network rate or a share.
        engine e { stop below 50 MHz }            | 1:23 LNG-UNIT | is a frequency
        plan p { expect makespan below 5 % }      | 1:32 LNG-UNIT | is a share
        """)
    void unitsMustMeasureWhatThePropertyIsAbout(String text, String place, String message) {
        expect("LNG-UNIT", text, place, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        guest g { memory 32 GB }       | 1:18 LNG-BYTES | binary units
        guest g { memory 32G }         | 1:18 LNG-BYTES | ldm's letter
        guest g { memory 512 m }       | 1:18 LNG-BYTES | ldm's letter
        engine e { stop below 500 MB } |                |
        """)
    void memoryIsWrittenInBinaryUnits(String text, String place, String message) {
        expect("LNG-BYTES", text, place, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        guest g { memory -32 GiB }                   | 1:18 LNG-NUM | negative
        guest g { cores 0 }                          | 1:17 LNG-NUM | cores is at least 1, not 0.
        guest g { vcpus -3 }                         | 1:17 LNG-NUM | at least 1
        guest g { memory 9000000000 TiB }            | 1:18 LNG-NUM | beyond all bounds
        guest g { memory 0 GiB }                     | 1:18 LNG-NUM | cannot be zero
        network n { speed 20..10 Gbit/s }            | 1:19 LNG-NUM | empty
        network n { efficiency 120 % }               | 1:24 LNG-NUM | cannot be above 100 %
        workload w { compresses to 120 % }           |              |
        engine e { stop after 300 % of memory }      |              |
        workload w { compresses to 40..90 % triangular 95 % } | 1:28 LNG-NUM | outside of its range
        guest g { hostid xyz }                       | 1:18 LNG-NUM | no hexadecimal number
        guest g { cid 4..2 }                         | 1:15 LNG-NUM | runs backwards
        guest g plan p { set cores of g to 2.5 }     | 1:36 LNG-NUM | whole number
        """)
    void numbersMustMakeSense(String text, String place, String message) {
        expect("LNG-NUM", text, place, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guest g { memory 4..8 GiB }",
                "guest g { memory 4 GiB lognormal 10 % }",
                "engine e { noise 5..10 % }"
            })
    void factsHaveOneValue(String text) {
        assertThat(findings("LNG-UNSURE", text)).singleElement().asString().contains("has one value");
    }

    @Test
    void figuresThatMayBeUncertainAreNoFinding() {
        assertThat(findings(
                        "LNG-UNSURE",
                        "network n { speed 9..10 Gbit/s } guest g { boot-time 4 min normal 20 % policy p {"
                                + " util 30..70 % } }"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        plan p { window 25:00..26:00 }       | 1:17 LNG-TIME | There is no time 25:00
        plan p { starting 12:75 }            | 1:19 LNG-TIME | There is no time 12:75
        plan p { window sun 22:00..24:00 }   |               |
        """)
    void timesMustExist(String text, String place, String message) {
        expect("LNG-TIME", text, place, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        guest g { mac-addr 0:14:4f:fb:9e:1 }     |              |
        guest g { mac-addr 00:14:4f:fc:cd:12 }   |              |
        guest g { mac-addr 00:14:4f:fb:9e }      | 1:20 LNG-MAC | six pairs
        guest g { mac-addr 01:14:4f:fb:9e:01 }   | 1:20 LNG-MAC | group address
        """)
    void ethernetAddressesHaveSixPairsAndAreOfOneDevice(String text, String place, String message) {
        expect("LNG-MAC", text, place, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        network n { vlans 4095 }                                  | 1:19 LNG-VLAN | is no VLAN
        network n { vlans 1..4094, 0 }                            | 1:19 LNG-VLAN | is no VLAN
        server s { control domain { vsw v { pvid 5000 } } }       | 1:42 LNG-VLAN | is no VLAN
        """)
    void vlansAreNumberedFrom1To4094(String text, String place, String message) {
        expect("LNG-VLAN", text, place, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        server s { control domain { vcc v { ports 5100..5000 } } } | 1:43 LNG-PORT | runs backwards
        server s { control domain { vcc v { ports 0..70000 } } }   | 1:43 LNG-PORT | is no TCP port
        """)
    void portsRunUpwards(String text, String place, String message) {
        expect("LNG-PORT", text, place, message);
    }

    @Test
    void versionsHaveDigits() {
        assertThat(findings("LNG-VERSION", "server s { firmware nine }"))
                .singleElement()
                .asString()
                .startsWith("1:21 ");
        assertThat(findings("LNG-VERSION", "server s { firmware XCP2230  manager 3.6 }"))
                .isEmpty();
    }

    @Test
    void aNewerLanguageIsNoted() {
        assertThat(findings("LNG-VERSION-NEWER", "language 2")).hasSize(1);
        assertThat(findings("language 1")).isEmpty();
    }

    @Test
    void aFindingShowsWhatToWriteInstead() {
        var model = org.ldomstudio.language.Reading.read("guest g { memory 1.5 GB }");
        assertThat(LanguageChecks.check(model.site(), org.eclipse.xtext.util.CancelIndicator.NullImpl))
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint()).isEqualTo("Write 1.5 GiB."));
    }

    private static void expect(String rule, String text, String place, String message) {
        if (place == null) {
            assertThat(findings(rule, text)).isEmpty();
        } else {
            assertThat(findings(rule, text))
                    .isNotEmpty()
                    .first()
                    .asString()
                    .startsWith(place + " ")
                    .contains(message);
        }
    }
}
