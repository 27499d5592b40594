// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.report.json.JsonText;
import org.ldomstudio.rules.MigrationKind;
import org.ldomstudio.rules.Rule;
import org.ldomstudio.rules.SeverityChoice;

/** Writes rules as JSON. */
public final class RuleJson {

    private RuleJson() {}

    /** Returns an object with the field {@code rules}. */
    public static String text(List<Rule> rules) {
        return JsonText.object(json -> json.objects("rules", rules, rule -> write(json, rule)));
    }

    private static void write(JsonText json, Rule rule) {
        json.field("id", rule.id())
                .field("title", rule.title())
                .field("severity", rule.severity().word())
                .texts(
                        "choices",
                        rule.choosable().stream()
                                .sorted()
                                .map(SeverityChoice::word)
                                .toList())
                .field("subject", rule.subject().word())
                .texts(
                        "kinds",
                        Arrays.stream(MigrationKind.values())
                                .filter(rule.kinds()::contains)
                                .map(MigrationKind::word)
                                .toList())
                .field("releases", rule.releases().text())
                .field("holdsFor", notEmpty(rule.holdsFor()))
                .field("meaning", rule.meaning())
                .field("why", notEmpty(rule.why()))
                .texts("hints", rule.hints())
                .field("cannotSee", notEmpty(rule.cannotSee()))
                .field("evidence", rule.evidence().word())
                .objects(
                        "sources",
                        rule.citations(),
                        citation -> json.field("text", citation.text())
                                .field("url", notEmpty(citation.source().url())));
    }

    private static Optional<String> notEmpty(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
