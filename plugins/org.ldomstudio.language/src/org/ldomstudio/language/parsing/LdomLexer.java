// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.parsing;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.ldomstudio.language.parser.antlr.internal.InternalLdomLexer;

/**
 * The lexer with a limit to nesting: what stands in more braces than any model needs is one unreadable token, so that
 * the
 * parser's stack cannot overflow.
 */
public final class LdomLexer extends InternalLdomLexer {

    /** So many braces may stand inside each other. */
    static final int DEEPEST = 32;

    private int depth;

    @Override
    public void reset() {
        super.reset();
        depth = 0;
    }

    @Override
    public Token nextToken() {
        Token token = super.nextToken();
        if (token.getType() == Token.EOF || !(token instanceof CommonToken first)) {
            return token;
        }
        int change = braces(first);
        if (depth + change > DEEPEST) {
            return skipBody(first);
        }
        depth = Math.max(0, depth + change);
        return token;
    }

    @Override
    public String getErrorMessage(Token token) {
        String text = String.valueOf(token.getText());
        if (text.startsWith("/*")) {
            return "This comment has no end: */ is missing.";
        }
        return text.startsWith("{")
                ? "More than " + DEEPEST + " braces stand inside each other here; no model needs that."
                : "\"" + Texts.shown(text) + "\" has no meaning here.";
    }

    private CommonToken skipBody(CommonToken open) {
        int inside = 1;
        int stop = open.getStopIndex();
        while (inside > 0) {
            Token next = super.nextToken();
            if (next.getType() == Token.EOF || !(next instanceof CommonToken part)) {
                break;
            }
            inside += braces(part);
            stop = part.getStopIndex();
        }
        CommonToken skipped =
                new CommonToken(input, Token.INVALID_TOKEN_TYPE, Token.HIDDEN_CHANNEL, open.getStartIndex(), stop);
        skipped.setLine(open.getLine());
        return skipped;
    }

    private int braces(CommonToken token) {
        if (token.getStopIndex() != token.getStartIndex()) {
            return 0;
        }
        return switch (token.getText()) {
            case "{" -> 1;
            case "}" -> -1;
            default -> 0;
        };
    }
}
