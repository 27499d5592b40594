// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptionsProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.ldomstudio.language.naming.LdomFragmentProvider;
import org.ldomstudio.language.naming.LdomQualifiedNameConverter;
import org.ldomstudio.language.naming.LdomQualifiedNameProvider;
import org.ldomstudio.language.parsing.LdomLexer;
import org.ldomstudio.language.parsing.LdomTextParser;
import org.ldomstudio.language.parsing.SyntaxMessages;
import org.ldomstudio.language.resource.LdomResource;
import org.ldomstudio.language.resource.LdomResourceDescriptionManager;
import org.ldomstudio.language.resource.LdomResourceDescriptionStrategy;
import org.ldomstudio.language.scoping.LinkMessages;
import org.ldomstudio.language.values.LdomValueConverterService;

/** What the language does in its own way; everything else is Xtext's default. */
public class LdomRuntimeModule extends AbstractLdomRuntimeModule {

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return LdomResource.class;
    }

    @Override
    public Class<? extends IParser> bindIParser() {
        return LdomTextParser.class;
    }

    /** Binds the messages about text that cannot be read. */
    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxMessages.class;
    }

    @Override
    public void configureRuntimeLexer(Binder binder) {
        binder.bind(Lexer.class)
                .annotatedWith(Names.named(LexerBindings.RUNTIME))
                .to(LdomLexer.class);
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return LdomValueConverterService.class;
    }

    @Override
    public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
        return LdomQualifiedNameProvider.class;
    }

    /** Binds names joined by slashes. */
    public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
        return LdomQualifiedNameConverter.class;
    }

    /** Binds the messages about names that lead nowhere. */
    public Class<? extends ILinkingDiagnosticMessageProvider.Extended>
            bindILinkingDiagnosticMessageProvider$Extended() {
        return LinkMessages.class;
    }

    @Override
    public Class<? extends IFragmentProvider> bindIFragmentProvider() {
        return LdomFragmentProvider.class;
    }

    /** Binds what the index keeps. */
    public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
        return LdomResourceDescriptionStrategy.class;
    }

    /** Binds what a change concerns. */
    public Class<? extends IResourceDescription.Manager> bindIResourceDescriptionManager() {
        return LdomResourceDescriptionManager.class;
    }

    /** Binds the index of all files of a model. */
    public Class<? extends IResourceDescriptionsProvider> bindIResourceDescriptionsProvider() {
        return ResourceDescriptionsProvider.class;
    }
}
