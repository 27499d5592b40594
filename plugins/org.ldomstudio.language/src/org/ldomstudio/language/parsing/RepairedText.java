// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.parsing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/** Tokens after repair, for the parser, with the messages about what was repaired. */
final class RepairedText implements TokenSource {

    private final List<CommonToken> tokens;
    private final Map<Token, String> messages;
    private int next;

    RepairedText(List<CommonToken> tokens, Map<Token, String> messages) {
        this.tokens = List.copyOf(tokens);
        this.messages = new HashMap<>(messages);
    }

    @Override
    public Token nextToken() {
        return next < tokens.size() ? tokens.get(next++) : Token.EOF_TOKEN;
    }

    @Override
    public String getSourceName() {
        return "";
    }

    /** Returns what was wrong at a token that hides unreadable text. */
    String message(Token token) {
        return messages.getOrDefault(token, "This cannot be read.");
    }
}
