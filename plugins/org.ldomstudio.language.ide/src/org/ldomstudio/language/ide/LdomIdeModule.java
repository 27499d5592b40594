// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide;

import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;
import org.eclipse.xtext.ide.editor.contentassist.antlr.PartialContentAssistContextFactory;
import org.ldomstudio.language.ide.contentassist.antlr.PartialLdomContentAssistParser;

/** What the editor services of the language do in their own way; everything else is Xtext's default. */
public class LdomIdeModule extends AbstractLdomIdeModule {

    /** Binds a parser for proposals that reads only what surrounds the cursor, so that long files cost no more. */
    @Override
    public Class<? extends IContentAssistParser> bindIContentAssistParser() {
        return PartialLdomContentAssistParser.class;
    }

    /** Binds the matching factory of contexts. */
    public Class<? extends ContentAssistContextFactory> bindContentAssistContextFactory() {
        return PartialContentAssistContextFactory.class;
    }
}
