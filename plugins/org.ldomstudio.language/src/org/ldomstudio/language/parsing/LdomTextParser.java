// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.runtime.BitSet;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.IntStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.antlr.runtime.TokenStream;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseException;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.IUnorderedGroupHelper;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.eclipse.xtext.util.ReplaceRegion;
import org.ldomstudio.language.parser.antlr.LdomParser;
import org.ldomstudio.language.parser.antlr.internal.InternalLdomParser;
import org.ldomstudio.language.services.LdomGrammarAccess;

/**
 * The parser: reads a text as it is, and when that fails once more after repairing what threw it off its track. A text
 * without errors pays nothing for it.
 */
public final class LdomTextParser extends LdomParser {

    @Override
    protected IParseResult doParse(String ruleName, CharStream in, NodeModelBuilder builder, int initialLookAhead) {
        IParseResult plain = super.doParse(ruleName, in, builder, initialLookAhead);
        if (!plain.hasSyntaxErrors() || !getDefaultRuleName().equals(ruleName)) {
            return plain;
        }
        in.seek(0);
        Map<Token, String> messages = new HashMap<>();
        List<CommonToken> tokens = tokens(in, messages);
        RepairedText text = new TextRepair(tokens, new BodyKinds(getGrammarAccess()), closeType(), messages).repair();
        IParseResult repaired = parse(text);
        return count(repaired) <= count(plain) ? repaired : plain;
    }

    /** A text with errors is read as a whole, because a repair in one place depends on others. */
    @Override
    protected IParseResult doReparse(IParseResult previous, ReplaceRegion change) {
        if (!previous.hasSyntaxErrors()) {
            return super.doReparse(previous, change);
        }
        StringBuilder text = new StringBuilder(previous.getRootNode().getText());
        change.applyTo(text);
        return doParse(text);
    }

    @Override
    protected InternalLdomParser createParser(XtextTokenStream stream) {
        return new Recovering(stream, getGrammarAccess());
    }

    private IParseResult parse(RepairedText text) {
        XtextTokenStream stream = new RepairedStream(text, getTokenDefProvider());
        setInitialHiddenTokens(stream);
        InternalLdomParser parser = createParser(stream);
        parser.setTokenTypeMap(getTokenDefProvider().getTokenDefMap());
        parser.setSyntaxErrorProvider(getSyntaxErrorProvider());
        parser.setNodeModelBuilder(createNodeModelBuilder());
        parser.setSemanticModelBuilder(getElementFactory());
        IUnorderedGroupHelper helper = getUnorderedGroupHelper().get();
        parser.setUnorderedGroupHelper(helper);
        helper.initializeWith(parser);
        try {
            return parser.parse(getDefaultRuleName());
        } catch (RecognitionException e) {
            throw new ParseException(e.getMessage(), e);
        }
    }

    private static int count(IParseResult result) {
        int count = 0;
        for (INode error : result.getSyntaxErrors()) {
            count += error.getSyntaxErrorMessage() == null ? 0 : 1;
        }
        return count;
    }

    private List<CommonToken> tokens(CharStream in, Map<Token, String> messages) {
        TokenSource lexer = createLexer(in);
        List<CommonToken> tokens = new ArrayList<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            tokens.add((CommonToken) token);
            if (token.getType() == Token.INVALID_TOKEN_TYPE && lexer instanceof Lexer reporting) {
                messages.put(token, reporting.getErrorMessage(token));
            }
        }
        return tokens;
    }

    private int closeType() {
        for (Map.Entry<Integer, String> token :
                getTokenDefProvider().getTokenDefMap().entrySet()) {
            if (token.getValue().equals("'}'")) {
                return token.getKey();
            }
        }
        throw new IllegalStateException("The grammar has no closing brace");
    }

    private static final class RepairedStream extends XtextTokenStream {
        private final RepairedText text;

        RepairedStream(RepairedText text, ITokenDefProvider tokenDefinitions) {
            super(text, tokenDefinitions);
            this.text = text;
        }

        @Override
        public String getLexerErrorMessage(Token invalidToken) {
            return text.message(invalidToken);
        }
    }

    /** Skips whole bodies when it looks for a place to read on. */
    private static final class Recovering extends InternalLdomParser {
        Recovering(TokenStream input, LdomGrammarAccess grammar) {
            super(input, grammar);
        }

        @Override
        public void consumeUntil(IntStream stream, BitSet set) {
            TokenStream tokens = (TokenStream) stream;
            int depth = 0;
            while (tokens.LA(1) != Token.EOF && (depth > 0 || !set.member(tokens.LA(1)))) {
                String word = tokens.LT(1).getText();
                depth += "{".equals(word) ? 1 : "}".equals(word) ? -1 : 0;
                tokens.consume();
            }
        }
    }
}
