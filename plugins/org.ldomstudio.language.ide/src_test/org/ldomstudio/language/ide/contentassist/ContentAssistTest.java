// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.contentassist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.ldomstudio.language.ide.Marked;

class ContentAssistTest {

    private static final String SITE = """
        storage san fc
        server a { platform T5-2  control domain {
          vds v { volume g-root on san "/a"  volume x on san "/b" }
          vsw w { vlans 101, 102 }
          vcc c { ports 5000..5002 }
        } }
        server b { platform T5-2  control domain { vds v2 { volume y on san "/c" } } }
        guest g on a { cores 1  console on c { port 5000 } }
        """;

    @Test
    void aFileBeginsWithElements() {
        assertThat(proposals("<|>"))
                .contains("guest", "server", "network", "plan")
                .doesNotContain("cores", "{");
    }

    @Test
    void onlyWhatBeginsAsTypedIsProposed() {
        assertThat(proposals("gu<|>")).contains("guest").doesNotContain("server");
    }

    @Test
    void aBodyProposesItsPropertiesWithDocumentation() {
        List<ContentAssistEntry> entries = entries("guest g { <|> }");
        assertThat(entries).extracting(ContentAssistEntry::getProposal).contains("ntp", "memory", "vdisk", "accept");
        assertThat(entries)
                .filteredOn(entry -> entry.getProposal().equals("ntp"))
                .singleElement()
                .extracting(ContentAssistEntry::getDocumentation)
                .asString()
                .contains("Whether its clock is set by NTP.", "Not written: unknown.");
    }

    @Test
    void aPropertyThatIsStatedIsNotProposedAgain() {
        assertThat(proposals("guest g { ntp yes <|> }")).contains("memory").doesNotContain("ntp");
    }

    @Test
    void migrationsGoToOtherServersOnly() {
        assertThat(proposals(SITE + "plan p { migrate g to <|> }"))
                .contains("b")
                .doesNotContain("a", "g");
    }

    @Test
    void disksAreThoseOfTheServerOfTheGuest() {
        assertThat(proposals(SITE + "guest h on a { vdisk d on <|> }"))
                .contains("x@v", "g-root@v", "v")
                .doesNotContain("y@v2", "v2");
    }

    @Test
    void cpuArchIsWhatThePlatformSupports() {
        assertThat(proposals(SITE + "guest h on a { cpu-arch <|> }"))
                .contains("native", "generic", "migration-class1")
                .doesNotContain("sparc64-class1");
    }

    @Test
    void unitsFitTheProperty() {
        assertThat(proposals("guest g { memory 32 <|> }"))
                .contains("GiB", "MiB")
                .doesNotContain("GB", "s", "memory");
        assertThat(proposals("guest g { memory 32 Gi<|> }")).containsExactly("GiB");
        assertThat(proposals("network n { speed 10<|> }")).contains(" Gbit/s").doesNotContain(" GiB");
        assertThat(proposals("guest g { cores 4 <|> }")).contains("memory").doesNotContain("GiB");
    }

    @Test
    void freeNumbersAreProposed() {
        assertThat(proposals("guest g { vdisk a on v { id 0 } vdisk b on v { id <|> } }"))
                .contains("1");
        assertThat(proposals(SITE + "guest h on a { console on c { port <|> } }"))
                .contains("5001");
        assertThat(proposals(SITE + "guest h on a { vnet n on w { pvid <|> } }"))
                .contains("101", "102");
    }

    @Test
    void namesThatSomethingWaitsForAreProposed() {
        String site = "storage san fc\n"
                + "server a { control domain { vds v { volume <|> } } }\n"
                + "guest g on a { vdisk root on v }";
        assertThat(proposals(site)).contains("g-root");
    }

    @Test
    void acceptanceNamesRulesThatMayBeSilenced() {
        assertThat(proposals("guest g { accept <|> }")).contains("LNG-PRIME").doesNotContain("MIG-PIO-001");
        assertThat(proposals(SITE + "plan p { expect refusal of g by <|> }")).contains("MIG-PIO-001");
    }

    @Test
    void templatesHavePlacesToFillIn() {
        assertThat(entries("gues<|>"))
                .filteredOn(entry -> entry.getKind().equals(ContentAssistEntry.KIND_SNIPPET))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.getProposal()).startsWith("guest").doesNotContain("‹");
                    assertThat(entry.getEditPositions()).isNotEmpty();
                    assertThat(entry.getProposal()
                                    .substring(
                                            entry.getEditPositions().getFirst().getOffset()))
                            .startsWith("name");
                });
    }

    @Test
    void aBrokenTextIsNoObstacle() {
        assertThat(proposals("guest g { memroy 3 GiB\nguest h { ntp <|>")).contains("yes", "no");
        assertThat(proposals("guest g { cores }\nguest h { state <|>")).contains("active");
    }

    private static List<String> proposals(String text) {
        return entries(text).stream().map(ContentAssistEntry::getProposal).toList();
    }

    private static List<ContentAssistEntry> entries(String text) {
        Marked marked = Marked.read(text);
        return Marked.SERVICES
                .getInstance(ContentAssist.class)
                .proposals(marked.resource(), marked.offset(), CancelIndicator.NullImpl);
    }
}
