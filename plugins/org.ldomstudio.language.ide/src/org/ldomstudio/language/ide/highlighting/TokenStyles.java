// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.highlighting;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.editor.syntaxcoloring.AbstractAntlrTokenToAttributeIdMapper;
import org.ldomstudio.language.services.LdomGrammarAccess;

/**
 * Styles of tokens as the lexer sees them. Soft keywords used as names are put right by {@link SemanticHighlighting}.
 */
@Singleton
public final class TokenStyles extends AbstractAntlrTokenToAttributeIdMapper {

    private final Set<String> statements = new HashSet<>();

    @Inject
    TokenStyles(LdomGrammarAccess grammar) {
        for (Keyword keyword : EcoreUtil2.eAllOfType(grammar.getStatementKeywordRule(), Keyword.class)) {
            statements.add("'" + keyword.getValue() + "'");
        }
        for (Keyword keyword : EcoreUtil2.eAllOfType(grammar.getReservedWordRule(), Keyword.class)) {
            statements.add("'" + keyword.getValue() + "'");
        }
    }

    @Override
    protected String calculateId(String tokenName, int tokenType) {
        return switch (tokenName) {
            case "RULE_INT" -> Styles.NUMBER;
            case "RULE_STRING" -> Styles.STRING;
            case "RULE_ML_COMMENT", "RULE_SL_COMMENT" -> Styles.COMMENT;
            default -> {
                if (statements.contains(tokenName)) {
                    yield Styles.STATEMENT;
                }
                boolean word =
                        tokenName.length() > 2 && tokenName.startsWith("'") && Character.isLetter(tokenName.charAt(1));
                yield word ? Styles.KEYWORD : Styles.DEFAULT;
            }
        };
    }
}
