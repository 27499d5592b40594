// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.ldomstudio.language.ide.Marked;
import org.ldomstudio.language.ide.edits.TextEdit;
import org.ldomstudio.language.ide.edits.TextEdits;

class EditingTest {

    @Test
    void onlyTheSelectedLinesAreFormatted() {
        Marked marked = Marked.read("guest   a\nguest   <|>b\nguest   c\n");
        List<TextEdit> edits = Marked.SERVICES.getInstance(Editing.class).format(marked.resource(), marked.offset(), 1);
        assertThat(apply(edits, marked.text())).isEqualTo("guest   a\nguest b\nguest   c\n");
    }

    @Test
    void aBrokenTextIsNotFormatted() {
        Marked marked = Marked.read("guest   a {\n");
        assertThat(Marked.SERVICES.getInstance(Editing.class).format(marked.resource(), 0, 5))
                .isEmpty();
    }

    @Test
    void commentsAreToggled() {
        String text = "guest a {\n  cores 1\n\n  ntp yes\n}\n";
        String commented = apply(Editing.toggleComment(text, 12, 15), text);
        assertThat(commented).isEqualTo("guest a {\n  // cores 1\n\n  // ntp yes\n}\n");
        assertThat(apply(Editing.toggleComment(commented, 12, 22), commented)).isEqualTo(text);
        assertThat(apply(Editing.toggleComment(text, 2, 0), text)).startsWith("// guest a {\n  cores 1");
    }

    @Test
    void aNewLineIsIndentedAndClosesTheBrace() {
        assertThat(typed("guest a {<|>")).isEqualTo("guest a {\n  <|>\n}");
        assertThat(typed("guest a {<|>}")).isEqualTo("guest a {\n  <|>\n}");
        assertThat(typed("guest a {\n  cores 1<|>\n}")).isEqualTo("guest a {\n  cores 1\n  <|>\n}");
        assertThat(typed("server a {\n  control domain {<|>\n}"))
                .isEqualTo("server a {\n  control domain {\n    <|>\n  }\n}");
        assertThat(typed("guest a {<|>\n  cores 1\n}")).isEqualTo("guest a {\n  <|>\n  cores 1\n}");
    }

    @Test
    void aCommentGoesOn() {
        assertThat(typed("/** The old one<|>\n */")).isEqualTo("/** The old one\n * <|>\n */");
        assertThat(typed("/** The old one\n * of two<|>\n */")).isEqualTo("/** The old one\n * of two\n * <|>\n */");
    }

    private static String typed(String marked) {
        int offset = marked.indexOf("<|>");
        String text = marked.replace("<|>", "");
        Editing.NewLine line = Editing.newLine(text, offset, "\n");
        return text.substring(0, offset)
                + line.text().substring(0, line.cursor())
                + "<|>"
                + line.text().substring(line.cursor())
                + text.substring(offset);
    }

    private static String apply(List<TextEdit> edits, String text) {
        URI file = URI.createURI("memory:/a");
        return TextEdits.in(file, edits).apply(file, text);
    }
}
