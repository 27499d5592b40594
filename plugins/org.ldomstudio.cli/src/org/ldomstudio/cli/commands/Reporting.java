// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.cli.input.ProjectSettings;
import org.ldomstudio.language.Diagnostic;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.TextSpan;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.report.diagnostics.RelatedPlace;
import org.ldomstudio.report.diagnostics.TextRange;
import org.ldomstudio.rules.Rule;
import org.ldomstudio.rules.RuleCatalogue;

/** Turns places and diagnostics of the language into those of reports. */
final class Reporting {

    private Reporting() {}

    /** Returns where a place is written; empty for what no file says. */
    static Optional<TextRange> range(LoadedModel model, Place place) {
        return Optional.ofNullable(place.element().eResource())
                .map(resource -> range(model.fileName(resource.getURI()), model.span(place)));
    }

    /** Returns the diagnostic as reports show it. */
    static org.ldomstudio.report.diagnostics.Diagnostic diagnostic(Diagnostic diagnostic) {
        List<RelatedPlace> related = diagnostic.related().stream()
                .map(other -> new RelatedPlace(range(other.file(), other.span()), other.message()))
                .toList();
        return new org.ldomstudio.report.diagnostics.Diagnostic(
                range(diagnostic.file(), diagnostic.span()),
                diagnostic.severity(),
                diagnostic.rule(),
                diagnostic.message(),
                RuleCatalogue.find(diagnostic.rule()).map(Rule::why).filter(why -> !why.isEmpty()),
                notEmpty(diagnostic.hint()),
                notEmpty(diagnostic.source()),
                diagnostic.undecided(),
                related);
    }

    /** Returns what is wrong with the settings of a project. */
    static List<org.ldomstudio.report.diagnostics.Diagnostic> complaints(ProjectSettings settings) {
        Rule rule = RuleCatalogue.get("LNG-SETTINGS");
        return settings.settings().complaints().stream()
                .map(complaint -> new org.ldomstudio.report.diagnostics.Diagnostic(
                        new TextRange(settings.name(), complaint.line(), 1, complaint.line() + 1, 1),
                        rule.severity(),
                        rule.id(),
                        complaint.message(),
                        notEmpty(rule.why()),
                        notEmpty(rule.hint()),
                        notEmpty(rule.source()),
                        false,
                        List.of()))
                .toList();
    }

    private static Optional<String> notEmpty(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    private static TextRange range(String file, TextSpan span) {
        return new TextRange(file, span.line(), span.column(), span.endLine(), span.endColumn());
    }
}
