// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ldomstudio.report.text.Texts;
import org.ldomstudio.rules.Citation;
import org.ldomstudio.rules.MigrationKind;
import org.ldomstudio.rules.Releases;
import org.ldomstudio.rules.Rule;
import org.ldomstudio.rules.Severity;
import org.ldomstudio.rules.SeverityChoice;
import org.ldomstudio.rules.SeveritySettings;
import org.ldomstudio.rules.Subject;

/** Sentences about a rule that text, manual and editors share. */
public final class RuleFacts {

    private RuleFacts() {}

    /** Returns when the rule is asked: kinds of migration, releases, further limits. One sentence each. */
    public static List<String> scope(Rule rule) {
        List<String> scope = new ArrayList<>();
        scope.add(
                switch (rule.subject()) {
                    case MIGRATION ->
                        "It is asked about every migration, for this guest and this target: " + kinds(rule) + ".";
                    case GUEST -> "It is asked about every guest, wherever it may go.";
                    case SERVER -> "It is asked about every server.";
                    case PLAN -> "It is asked about every plan.";
                    case LANGUAGE -> "It is asked about the text of every model.";
                });
        if (!rule.releases().equals(Releases.ALL)) {
            scope.add("Releases of Oracle VM Server for SPARC: "
                    + rule.releases().text() + "; it holds as soon as one of the two managers is one of them.");
        } else if (rule.subject() == Subject.MIGRATION) {
            scope.add("It holds for all releases of Oracle VM Server for SPARC.");
        }
        if (!rule.holdsFor().isEmpty()) {
            scope.add(rule.holdsFor());
        }
        return scope;
    }

    /** Returns what the user may do about its severity. */
    public static String choices(Rule rule) {
        if (rule.severity() == Severity.ERROR) {
            return "An error: it cannot be lowered and not be accepted.";
        }
        String word = rule.severity() == Severity.WARNING ? "A warning" : "An info";
        return word + (rule.sometimesError() ? ", in some cases an error" : "") + ". For a whole project write in "
                + SeveritySettings.FILE_NAME + ": severity." + rule.id()
                + " = "
                + Texts.join(
                        Arrays.stream(SeverityChoice.values())
                                .map(SeverityChoice::word)
                                .toList(),
                        "or")
                + ". For one element write in its braces: accept " + rule.id() + " because \"the reason\".";
    }

    /** Returns a source with its address. */
    public static String citation(Citation citation) {
        String url = citation.source().url();
        return citation.text() + (url.isEmpty() ? "" : " <" + url + ">");
    }

    private static String kinds(Rule rule) {
        List<String> words = Arrays.stream(MigrationKind.values())
                .filter(rule.kinds()::contains)
                .map(kind -> switch (kind) {
                    case LIVE -> "live";
                    case BOUND -> "cold (bound or stopped)";
                    case INACTIVE -> "of an inactive guest";
                })
                .toList();
        return Texts.join(words, "and");
    }
}
