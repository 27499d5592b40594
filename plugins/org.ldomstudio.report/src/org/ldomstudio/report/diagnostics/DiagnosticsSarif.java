// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.diagnostics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ldomstudio.report.json.JsonText;
import org.ldomstudio.rules.Evidence;
import org.ldomstudio.rules.Rule;
import org.ldomstudio.rules.Severity;

/** Writes diagnostics as SARIF 2.1.0, the format that code hosts and build servers read. */
public final class DiagnosticsSarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final Diagnostics diagnostics;
    private final List<Rule> rules;
    private final String version;
    private final Map<String, Integer> positions = new HashMap<>();

    private DiagnosticsSarif(Diagnostics diagnostics, List<Rule> rules, String version) {
        this.diagnostics = diagnostics;
        this.rules = rules;
        this.version = version;
        for (int i = 0; i < rules.size(); i++) {
            positions.put(rules.get(i).id(), i);
        }
    }

    /**
     * Returns the text.
     *
     * @param diagnostics what was found
     * @param rules all rules that there are
     * @param version version of the tool, such as 1.2.3
     */
    public static String text(Diagnostics diagnostics, List<Rule> rules, String version) {
        return JsonText.object(new DiagnosticsSarif(diagnostics, rules, version)::log);
    }

    private void log(JsonText json) {
        json.field("$schema", SCHEMA).field("version", "2.1.0");
        json.objects("runs", List.of(diagnostics), run -> {
            json.object(
                    "tool",
                    tool -> tool.object("driver", driver -> {
                        driver.field("name", "LDom Studio").field("semanticVersion", version);
                        driver.objects("rules", rules, rule -> rule(json, rule));
                    }));
            json.field("columnKind", "utf16CodeUnits");
            json.objects("results", run.all(), each -> result(json, each));
        });
    }

    private static void rule(JsonText json, Rule rule) {
        json.field("id", rule.id());
        json.object("shortDescription", text -> text.field("text", rule.title()));
        json.object("fullDescription", text -> text.field("text", rule.meaning()));
        String help = (rule.why() + " " + rule.hint()).strip();
        json.object("help", text -> text.field("text", help.isEmpty() ? rule.meaning() : help));
        json.object("defaultConfiguration", configuration -> configuration.field("level", level(rule.severity())));
        json.object("properties", properties -> {
            properties.texts("tags", tags(rule));
            properties.field("source", rule.source());
        });
    }

    private static List<String> tags(Rule rule) {
        List<String> tags = new ArrayList<>();
        tags.add(rule.subject().word());
        if (rule.evidence() != Evidence.ESTABLISHED) {
            tags.add(rule.evidence().word());
        }
        return tags;
    }

    private void result(JsonText json, Diagnostic diagnostic) {
        json.field("ruleId", diagnostic.rule());
        Integer position = positions.get(diagnostic.rule());
        if (position != null) {
            json.field("ruleIndex", position.longValue());
        }
        json.field("level", level(diagnostic.severity()));
        String hint = diagnostic.hint().map(text -> " " + text).orElse("");
        json.object("message", message -> message.field("text", diagnostic.message() + hint));
        json.objects("locations", List.of(diagnostic.range()), range -> location(json, range));
        if (!diagnostic.related().isEmpty()) {
            json.objects("relatedLocations", diagnostic.related(), related -> {
                location(json, related.range());
                json.object("message", message -> message.field("text", related.message()));
            });
        }
        json.object("properties", properties -> properties.field("undecided", diagnostic.undecided()));
    }

    private static void location(JsonText json, TextRange range) {
        json.object("physicalLocation", physical -> {
            physical.object("artifactLocation", artifact -> artifact.field("uri", uri(range.file())));
            physical.object(
                    "region",
                    region -> region.field("startLine", range.line())
                            .field("startColumn", range.column())
                            .field("endLine", range.endLine())
                            .field("endColumn", range.endColumn()));
        });
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** Escapes what a URI cannot hold; a path stays relative, as the user gave it. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0);
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return uri.toString();
    }
}
