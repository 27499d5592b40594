// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.ldomstudio.rules.Rule;
import org.ldomstudio.rules.RuleCatalogue;
import org.ldomstudio.rules.Severity;

/** Collects what is wrong with the texts of a model. */
final class DiagnosticCollector {

    static final String FILE = "LNG-FILE";
    static final String SYNTAX = "LNG-SYNTAX";
    static final String LINK = "LNG-LINK";

    @Inject
    DiagnosticCollector() {}

    List<Diagnostic> collect(LoadedModel model) {
        List<Diagnostic> all = new ArrayList<>();
        for (SourceText source : model.sources()) {
            List<Diagnostic> ofFile = new ArrayList<>();
            source.problem()
                    .ifPresent(problem -> ofFile.add(diagnostic(
                            source,
                            new LineIndex(source.text()).span(problem.offset(), 1),
                            FILE,
                            problem.message(),
                            problem.hint())));
            model.resource(source).ifPresent(resource -> {
                collectSyntax(model, source, resource, ofFile);
                collectLinks(model, source, resource, ofFile);
            });
            ofFile.sort(Diagnostic.BY_PLACE);
            all.addAll(ofFile);
        }
        return List.copyOf(all);
    }

    private static void collectSyntax(
            LoadedModel model, SourceText source, XtextResource resource, List<Diagnostic> all) {
        if (!resource.getParseResult().hasSyntaxErrors()) {
            return;
        }
        for (INode node : resource.getParseResult().getSyntaxErrors()) {
            SyntaxErrorMessage error = node.getSyntaxErrorMessage();
            ITextRegion region = node.getTextRegion();
            String id = ruleOf(error.getIssueCode(), SYNTAX);
            String[] data = error.getIssueData();
            String hint = data != null && data.length > 0
                    ? data[0]
                    : RuleCatalogue.get(id).hint();
            all.add(diagnostic(
                    source,
                    model.lines(resource).span(region.getOffset(), region.getLength()),
                    id,
                    error.getMessage(),
                    hint));
        }
    }

    private static void collectLinks(
            LoadedModel model, SourceText source, XtextResource resource, List<Diagnostic> all) {
        for (Resource.Diagnostic error : resource.getErrors()) {
            if (error instanceof XtextLinkingDiagnostic) {
                AbstractDiagnostic located = (AbstractDiagnostic) error;
                String[] data = located.getData();
                String id = ruleOf(located.getCode(), LINK);
                String hint = data != null && data.length > 0
                        ? data[0]
                        : RuleCatalogue.get(id).hint();
                all.add(diagnostic(
                        source,
                        model.lines(resource).span(located.getOffset(), located.getLength()),
                        id,
                        located.getMessage(),
                        hint));
            }
        }
    }

    private static String ruleOf(@Nullable String code, String otherwise) {
        return RuleCatalogue.find(String.valueOf(code)).map(Rule::id).orElse(otherwise);
    }

    private static Diagnostic diagnostic(SourceText source, TextSpan span, String rule, String message, String hint) {
        return new Diagnostic(
                source.name(), span, Severity.ERROR, rule, message, hint, "", false, List.of(), List.of());
    }
}
