// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.ldomstudio.language.ide.Marked;
import org.ldomstudio.language.ide.SiteContexts;

class OutlineTest {

    private static final String SITE = """
        /* A comment
         * of lines */
        storage san fc
        server a {
          control domain {
            vds v { volume x on san "/x" }
          }
        }
        guest g on a
        plan p { migrate g to a cold  wait 5 min }
        """;

    @Test
    void theTreeFollowsTheTextAndCounts() {
        assertThat(lines(outline(SITE), ""))
                .containsExactly(
                        "storage san",
                        "server a (1 guest)",
                        "  control domain primary",
                        "    vds v (1 volume)",
                        "      volume x",
                        "guest g (on a)",
                        "plan p (2 steps)",
                        "  step migrate g to a cold",
                        "  step wait 5 min");
    }

    @Test
    void aNodeKnowsItsNameAndItsText() {
        OutlineNode server = outline(SITE).get(1);
        assertThat(SITE.substring(server.nameOffset(), server.nameOffset() + server.nameLength()))
                .isEqualTo("a");
        assertThat(SITE.substring(server.offset(), server.offset() + server.length()))
                .startsWith("server a {")
                .endsWith("}");
    }

    @Test
    void aBrokenTextHasAnOutline() {
        assertThat(outline("guest g { cores }\nguest {\nguest h"))
                .extracting(OutlineNode::label)
                .contains("g", "h");
    }

    @Test
    void bodiesAndCommentsOfSeveralLinesFold() {
        Marked marked = Marked.read(SITE);
        assertThat(Marked.SERVICES.getInstance(Folding.class).of(marked.resource(), CancelIndicator.NullImpl))
                .extracting(fold -> SITE.substring(fold.offset(), fold.offset() + fold.length())
                                .lines()
                                .findFirst()
                                .orElse("")
                        + fold.comment())
                .containsExactly("/* A commenttrue", "server a {false", "  control domain {false");
    }

    private static List<OutlineNode> outline(String text) {
        Marked marked = Marked.read(text);
        return Marked.SERVICES
                .getInstance(Outline.class)
                .of(
                        Marked.SERVICES.getInstance(SiteContexts.class).siteOf(marked.resource()),
                        marked.resource(),
                        CancelIndicator.NullImpl);
    }

    private static List<String> lines(List<OutlineNode> nodes, String indentation) {
        return nodes.stream()
                .flatMap(node -> Stream.concat(
                        Stream.of(indentation + node.kind() + " " + node.label()
                                + (node.detail().isEmpty() ? "" : " (" + node.detail() + ")")),
                        lines(node.children(), indentation + "  ").stream()))
                .toList();
    }
}
