// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import java.util.Comparator;
import java.util.List;
import org.ldomstudio.rules.Severity;
import org.ldomstudio.rules.fixes.Fix;

/**
 * Something that a user is told about a place in a text.
 *
 * @param file name of the file, as the user gave it
 * @param span where
 * @param severity how bad it is
 * @param rule id of the rule
 * @param message what is wrong and why it matters here
 * @param hint what to do
 * @param source where the rule comes from, may be empty
 * @param undecided whether it only says that something is not stated
 * @param related other places
 * @param fixes mechanical cures, the least effort first
 */
public record Diagnostic(
        String file,
        TextSpan span,
        Severity severity,
        String rule,
        String message,
        String hint,
        String source,
        boolean undecided,
        List<RelatedSpan> related,
        List<Fix> fixes) {

    /** The order of reports: by file in the order given elsewhere, then by place, then errors first, then by rule. */
    public static final Comparator<Diagnostic> BY_PLACE = Comparator.comparingInt(
                    (Diagnostic d) -> d.span().offset())
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::rule)
            .thenComparing(Diagnostic::message);

    public Diagnostic {
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
    }
}
