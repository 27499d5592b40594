// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.diagnostics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.rules.Severity;

/**
 * A finding at its place in a file. Text, JSON and SARIF are written from this one shape.
 *
 * @param range the place
 * @param severity the severity in force
 * @param rule id of the rule
 * @param message what is wrong and why it matters here
 * @param why what happens when it stays as it is, in general
 * @param hint what to do, in order of effort; empty when there is nothing to say
 * @param source the document that the rule is taken from
 * @param undecided whether it only says that something is not stated
 * @param related other places, in the order of importance
 */
public record Diagnostic(
        TextRange range,
        Severity severity,
        String rule,
        String message,
        Optional<String> why,
        Optional<String> hint,
        Optional<String> source,
        boolean undecided,
        List<RelatedPlace> related) {

    /** The order of every listing: by file, place, rule and message. */
    public static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    (Diagnostic each) -> each.range().file())
            .thenComparingInt(each -> each.range().line())
            .thenComparingInt(each -> each.range().column())
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::rule)
            .thenComparing(Diagnostic::message);

    public Diagnostic {
        related = List.copyOf(related);
    }
}
