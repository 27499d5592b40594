// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.highlighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.eclipse.xtext.ide.editor.syntaxcoloring.AbstractAntlrTokenToAttributeIdMapper;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.ldomstudio.language.ide.Marked;
import org.ldomstudio.language.parsing.LdomLexer;

class HighlightingTest {

    @Test
    void tokensHaveStyles() {
        AbstractAntlrTokenToAttributeIdMapper styles =
                Marked.SERVICES.getInstance(AbstractAntlrTokenToAttributeIdMapper.class);
        LdomLexer lexer = new LdomLexer();
        lexer.setCharStream(new ANTLRStringStream("guest on memory 32 \"text\" // end"));
        List<String> found = new ArrayList<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (!token.getText().isBlank()) {
                found.add(styles.getId(token.getType()));
            }
        }
        assertThat(found)
                .containsExactly(
                        Styles.STATEMENT,
                        Styles.KEYWORD,
                        Styles.STATEMENT,
                        Styles.NUMBER,
                        Styles.STRING,
                        Styles.COMMENT);
    }

    @Test
    void wordsAreColouredByWhatTheyMean() {
        String text = """
            /** The old one. */
            server memory { platform T5-2  power-policy elastic }
            guest g on memory { memory 32 GiB  shutdown-time 4 min lognormal 20 % }
            """;
        Marked marked = Marked.read(text);
        List<String> found = new ArrayList<>();
        Marked.SERVICES
                .getInstance(ISemanticHighlightingCalculator.class)
                .provideHighlightingFor(
                        marked.resource(),
                        (offset, length, styles) ->
                                found.add(text.substring(offset, offset + length) + ":" + styles[0]),
                        CancelIndicator.NullImpl);
        assertThat(found)
                .containsExactly(
                        "/** The old one. */:documentation",
                        "memory:declaration",
                        "T5-2:built-in",
                        "elastic:value",
                        "g:declaration",
                        "memory:reference",
                        "GiB:unit",
                        "min:unit",
                        "%:unit");
    }
}
