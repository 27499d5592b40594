// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.hover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ldomstudio.language.ide.Marked;
import org.ldomstudio.language.ide.SiteContexts;
import org.ldomstudio.language.validation.CheckedSite;
import org.ldomstudio.rules.SiteCheck;

class HoversTest {

    private static final String SERVER =
            "server a { platform T5-2  cores 32  memory 512 GiB  control domain { cores 2  memory 16 GiB } }\n";

    @Test
    void aKeywordTellsWhatItMeansAndWhatHolds() {
        assertThat(hover(SERVER + "guest g on a { n<|>tp yes }"))
                .contains("**ntp** – Whether its clock is set by NTP.", "For g: yes.");
    }

    @Test
    void aReferenceShowsItsTarget() {
        assertThat(hover("/** The old one. */\n" + SERVER + "guest g on <|>a"))
                .contains("**server** `a`", "The old one.");
    }

    @Test
    void valuesHaveTheirOrigin() {
        assertThat(hover(SERVER + "guest g on a { ntp yes  memory 8 GiB }\nguest <|>h on a like g"))
                .contains("| memory | 8 GiB (taken over by like) |", "| cpu-arch | native (default) |")
                .contains("| os | not stated |");
    }

    @Test
    void aServerTellsWhatIsLeft() {
        assertThat(hover(SERVER.replace("server a", "server <|>a") + "guest g on a { cores 4  memory 32 GiB }"))
                .contains("On a: cores 26 of 32 free, memory 464 GiB of 512 GiB free, 1 guest.");
    }

    @Test
    void whatIsNotStatedIsNotTakenForFree() {
        assertThat(hover(SERVER.replace("server a", "server <|>a") + "guest g on a { cores 4 }"))
                .contains("memory at most 496 GiB of 512 GiB free (not stated: memory of g)");
    }

    @Test
    void findingsComeFirst() {
        String text = hover(SERVER.replace("platform", "health fail<|>ing platform") + "guest g on a { cores 4 }");
        assertThat(text).startsWith("**warning** a begins to fail").contains("`MIG-BP-009`", "**health**");
    }

    @Test
    void blanksAndCommentsSayNothing() {
        assertThat(hover("guest g { } // a <|>word")).isEmpty();
    }

    private static String hover(String text) {
        Marked marked = Marked.read(text);
        CheckedSite site = Marked.SERVICES.getInstance(SiteContexts.class).siteOf(marked.resource());
        return Marked.SERVICES
                .getInstance(Hovers.class)
                .at(site, marked.resource(), marked.offset(), SiteCheck.of(site.state()))
                .map(Hover::markdown)
                .orElse("");
    }
}
