// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ldomstudio.language.Reading.findings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ldomstudio.language.LdomLoader;

/** Names, statements and what elements must and must not state. */
class StructureChecksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        guest g { memroy 32 GiB }          | 1:11 LNG-UNKNOWN "memroy" is no property of guest g, so the statement is ignored. Did you mean memory?
        guest g { cores 4 GiB }            | 1:19 LNG-UNKNOWN GiB is a unit, and the value before it takes none.
        network n { 5 }                    | 1:13 LNG-UNKNOWN 5 stands where a statement of network n should begin, so it is ignored.
        server s { control domain { vds d { volum x on y "z" } } } | 1:37 LNG-UNKNOWN "volum" is no property of vds s/primary/d, so the statement is ignored. Did you mean volume?
        plan p { migrte g to s }           | 1:10 LNG-UNKNOWN "migrte" is no property of plan p, so the statement is ignored. Did you mean migrate?
        """)
    void aMisspeltWordIsOneFindingWithAGuess(String text, String expected) {
        assertThat(findings("LNG-UNKNOWN", text)).containsExactly(expected);
    }

    @Test
    void aPropertyStatedTwiceIsReportedAtTheSecond() {
        assertThat(findings("guest g { memory 1 GiB cores 2 memory 2 GiB }"))
                .containsExactly("1:39 LNG-TWICE guest g states memory"
                        + " more than once (1 GiB and 2 GiB); nobody can know which is meant.");
        assertThat(findings("server a server b server s { trusts a trusts b control domain }"))
                .noneMatch(line -> line.contains("TWICE"));
    }

    @Test
    void duplicateNamesAreReportedAtEveryPlace() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.ldom", "network lan");
        files.put("b.ldom", "network lan network lan2 storage lan nfs");
        assertThat(findings(LdomLoader.standalone().loadTexts(files)))
                .hasSize(2)
                .allMatch(line -> line.startsWith("1:9 LNG-DUP There are 2"));
    }

    @Test
    void servicesAreUniqueOverAllDomainsOfAServer() {
        assertThat(findings("LNG-DUP", "server s { control domain { vds d } service domain t { vds d vsw d } }"))
                .hasSize(2);
        assertThat(findings("LNG-DUP", "server s { control domain { vds d } } server t { control domain { vds d } }"))
                .isEmpty();
    }

    @Test
    void devicesAreUniquePerKindInAGuest() {
        assertThat(findings("LNG-DUP", "guest g { bus b bus b vf b at \"x\" direct-io b at \"y\" }"))
                .hasSize(2);
    }

    @Test
    void builtInNamesCannotBeUsedAgain() {
        assertThat(findings("LNG-DUP", "engine ldoms platform T5-2"))
                .hasSize(2)
                .allMatch(line -> line.contains("built-in"));
    }

    @Test
    void twoGuestsOfAServerCannotHaveTheSameLdmName() {
        assertThat(findings(
                        "LNG-DUP",
                        "server s guest a on s { ldm-name x } guest b on s { ldm-name x } guest c { ldm-name x }"))
                .hasSize(2);
        assertThat(findings("LNG-DUP", "server s { service domain alt } guest alt on s"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        guest g { cores 2 vcpus 16 }                    | 1:25 LNG-ONEOF
        guest g { vcpus 2 cid 1,2 }                     | 1:23 LNG-ONEOF
        application a { behind "lb" cluster weblogic }  | 1:37 LNG-ONEOF
        server s { control domain { vcc v } }           | 1:33 LNG-MISSING
        server s                                        | 1:8 LNG-MISSING
        guest g like g                                  | 1:14 LNG-LIKE
        guest a guest b like a guest c like b           | 1:37 LNG-LIKE
        engine e like ldoms engine f like e             | 1:35 LNG-LIKE
        storage x local                                 | 1:11 LNG-LOCAL
        server s storage x fc on s                      | 1:26 LNG-LOCAL
        server s                                        | 1:8 LNG-CONTROL-NONE
        server s { control domain control domain }      | 1:20 LNG-CONTROL
        guest a { master b } guest b { master a }       | 1:18 LNG-MASTER
        guest a { master a }                            | 1:18 LNG-MASTER
        guest primary                                   | 1:7 LNG-NAME
        guest "a b"                                     | 1:7 LNG-NAME
        guest "$(reboot)"                              | 1:7 LNG-NAME
        guest käse                                      | 1:7 LNG-NAME
        plan p { save-as factory-default }              | 1:18 LNG-NAME
        """)
    void mistakesAreReportedAtTheirPlace(String text, String expected) {
        assertThat(findings(text)).anyMatch(line -> line.startsWith(expected + " "));
    }

    @Test
    void aCycleIsReportedAtBothEnds() {
        assertThat(findings("LNG-MASTER", "server s guest a on s { master b } guest b on s { master a }"))
                .hasSize(2);
        assertThat(findings("LNG-LIKE", "guest a like b guest b like a")).hasSize(2);
    }

    @Test
    void aLongChainOfMastersIsNoProblem() {
        StringBuilder text = new StringBuilder("server s guest g0 on s\n");
        for (int i = 1; i < 2000; i++) {
            text.append("guest g")
                    .append(i)
                    .append(" on s { master g")
                    .append(i - 1)
                    .append(" }\n");
        }
        assertThat(findings("LNG-MASTER", text.toString())).isEmpty();
    }

    @Test
    void fiveMastersAreTooMany() {
        assertThat(findings("LNG-MASTER", "guest a guest b guest c guest d guest e guest f { master a, b, c, d, e }"))
                .hasSize(1);
    }

    @Test
    void namesOfDevicesAbove31CharactersAreAWarning() {
        assertThat(findings("LNG-NAME-LONG", "guest " + "g".repeat(40) + " { bus b }"))
                .isEmpty();
        assertThat(findings("LNG-NAME-LONG", "server s { control domain { vds " + "d".repeat(32) + " } }"))
                .hasSize(1);
        assertThat(findings("LNG-NAME", "guest " + "g".repeat(257))).hasSize(1);
    }

    @Test
    void aBrokenElementIsNotSaidToMissAnything() {
        var model = LdomLoader.standalone().loadText("platform x { vendor acme }");
        assertThat(model.isReadable()).isFalse();
        assertThat(LanguageChecks.check(model.site(), org.eclipse.xtext.util.CancelIndicator.NullImpl))
                .isEmpty();
    }
}
