// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.AbstractAntlrTokenToAttributeIdMapper;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.parser.antlr.AntlrTokenDefProvider;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.resource.IContainer;
import org.ldomstudio.language.ide.contentassist.LdomProposalProvider;
import org.ldomstudio.language.ide.highlighting.SemanticHighlighting;
import org.ldomstudio.language.ide.highlighting.TokenStyles;
import org.ldomstudio.language.parsing.LdomLexer;

/** What the editor services of the language do in their own way; everything else is Xtext's default. */
public class LdomIdeModule extends AbstractLdomIdeModule {

    /** Binds the lexer that colours the text while it is typed. */
    public void configureHighlightingLexer(Binder binder) {
        binder.bind(Lexer.class)
                .annotatedWith(Names.named(LexerIdeBindings.HIGHLIGHTING))
                .to(LdomLexer.class);
    }

    /** Binds the names of the tokens of that lexer. */
    public void configureHighlightingTokens(Binder binder) {
        binder.bind(ITokenDefProvider.class)
                .annotatedWith(Names.named(LexerIdeBindings.HIGHLIGHTING))
                .to(AntlrTokenDefProvider.class);
    }

    /** Binds the styles of tokens. */
    public Class<? extends AbstractAntlrTokenToAttributeIdMapper> bindAbstractAntlrTokenToAttributeIdMapper() {
        return TokenStyles.class;
    }

    /** Binds the styles that depend on meaning. */
    public Class<? extends ISemanticHighlightingCalculator> bindISemanticHighlightingCalculator() {
        return SemanticHighlighting.class;
    }

    /** Binds the containers that the incremental builder needs. */
    public Class<? extends IContainer.Manager> bindIContainer$Manager() {
        return WholeIndexContainers.class;
    }

    /** Binds the proposals. */
    public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
        return LdomProposalProvider.class;
    }
}
