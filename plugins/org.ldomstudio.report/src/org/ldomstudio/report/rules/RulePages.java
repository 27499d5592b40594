// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ldomstudio.rules.Condition;
import org.ldomstudio.rules.Rule;
import org.ldomstudio.rules.RuleCatalogue;

/** The rule reference of the documentation as Markdown: one page a rule, a list of all, and those never decided. */
public final class RulePages {

    private RulePages() {}

    /**
     * Writes the pages into a folder, which is made when it is missing. The build of the documentation calls it.
     *
     * @param arguments the folder
     * @throws IOException when a page cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, String> page : pages(RuleCatalogue.all()).entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }

    /** Returns the pages: file name to text, {@code index.md} first. */
    public static Map<String, String> pages(List<Rule> rules) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("index.md", index(rules));
        rules.forEach(rule -> pages.put(rule.id() + ".md", page(rule)));
        return pages;
    }

    private static String index(List<Rule> rules) {
        StringBuilder page = new StringBuilder("# Rules\n\n| rule | severity | evidence | what it asks for |\n");
        page.append("| --- | --- | --- | --- |\n");
        rules.stream()
                .filter(Rule::isEvaluated)
                .forEach(rule -> page.append("| [" + rule.id() + "](" + rule.id()
                        + ".md) | " + rule.severity().word() + " | "
                        + rule.evidence().word() + " | " + escaped(rule.title())
                        + " |\n"));
        page.append("\n## Never decided\n\n");
        page.append(
                "Conditions that no model can express, or that another rule already says. They are listed so that\n");
        page.append("nobody takes silence for a check.\n\n");
        page.append("| rule | what it would ask for | why it is not decided |\n| --- | --- | --- |\n");
        rules.forEach(rule -> {
            if (rule.condition() instanceof Condition.NotEvaluated never) {
                page.append("| [" + rule.id() + "](" + rule.id() + ".md) | " + escaped(rule.title()) + " | "
                        + escaped(never.reason()) + " |\n");
            }
        });
        return page.toString();
    }

    private static String page(Rule rule) {
        StringBuilder page = new StringBuilder("# " + rule.id() + ": " + escaped(rule.title()) + "\n\n");
        page.append("*" + rule.severity().word() + ", " + rule.evidence().word() + ": "
                + escaped(rule.evidence().meaning()) + "*\n");
        chapter(page, "What it asks for", escaped(rule.meaning()));
        chapter(page, "Why", escaped(rule.why()));
        chapter(page, "What to do, the least effort first", items("1. ", rule.hints()));
        chapter(page, "When", items("* ", RuleFacts.scope(rule)));
        chapter(page, "What it cannot see", escaped(rule.cannotSee()));
        chapter(page, "How strict", escaped(RuleFacts.choices(rule)));
        chapter(
                page,
                "Where it comes from",
                items("* ", rule.citations().stream().map(RuleFacts::citation).toList()));
        if (rule.condition() instanceof Condition.NotEvaluated never) {
            chapter(page, "Never decided", escaped(never.reason()));
        }
        return page.toString();
    }

    private static void chapter(StringBuilder page, String title, String text) {
        if (!text.isEmpty()) {
            page.append("\n## " + title + "\n\n" + text + "\n");
        }
    }

    private static String items(String mark, List<String> texts) {
        return texts.stream().map(text -> mark + escaped(text)).collect(Collectors.joining("\n"));
    }

    /** Keeps what a rule says from being taken for markup; addresses in angle brackets stay links. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]|#])", "\\\\$1").replaceAll("<(?!https?:)", "\\\\<");
    }
}
