// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ldomstudio.report.text.Style;
import org.ldomstudio.report.text.Table;
import org.ldomstudio.report.text.Texts;
import org.ldomstudio.rules.Rule;
import org.ldomstudio.rules.Severity;

/** Writes rules for a terminal. */
public final class RuleText {

    private static final String INDENT = "  ";

    private final Style style;
    private final int width;

    /**
     * @param style how parts are marked
     * @param width columns of the terminal
     */
    public RuleText(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    /** Returns the page of one rule. */
    public String page(Rule rule) {
        StringBuilder page = new StringBuilder();
        page.append(style.bold(rule.id() + "  " + rule.title())).append('\n');
        page.append(style.of(rule.severity(), rule.severity().word()))
                .append(style.faint(", " + rule.evidence().word()))
                .append("\n");
        chapter(page, "What it asks for", List.of(rule.meaning()));
        if (!rule.why().isEmpty()) {
            chapter(page, "Why", List.of(rule.why()));
        }
        if (!rule.hints().isEmpty()) {
            chapter(page, "What to do, the least effort first", numbered(rule.hints()));
        }
        chapter(page, "When", RuleFacts.scope(rule));
        if (!rule.cannotSee().isEmpty()) {
            chapter(page, "What it cannot see", List.of(rule.cannotSee()));
        }
        chapter(page, "How strict", List.of(RuleFacts.choices(rule)));
        chapter(
                page,
                "Where it comes from",
                rule.citations().stream().map(RuleFacts::citation).toList());
        page.append(Texts.paragraph(
                INDENT,
                Texts.printable("This rule is " + rule.evidence().word() + ": "
                        + rule.evidence().meaning() + "."),
                width));
        return page.toString();
    }

    /** Returns the list of rules, those of one area together. */
    public String list(List<Rule> rules) {
        Map<String, Table> areas = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Table table = areas.computeIfAbsent(
                    area(rule),
                    key -> new Table(
                            Table.Column.words("rule"),
                            Table.Column.words("severity"),
                            Table.Column.words("what it asks for")));
            table.row(List.of(
                    Table.Cell.of(rule.id()),
                    new Table.Cell(rule.severity().word(), word -> style.of(rule.severity(), word)),
                    Table.Cell.of(rule.title())));
        }
        StringBuilder text = new StringBuilder();
        areas.values().forEach(table -> text.append(table.text("", style)).append('\n'));
        text.append(Texts.count(rules.size(), "rule"));
        for (Severity severity : Severity.values()) {
            long count =
                    rules.stream().filter(rule -> rule.severity() == severity).count();
            text.append(severity == Severity.ERROR ? ": " : ", ").append(Texts.count(count, severity.word()));
        }
        return text.append(". The page of one rule: ldom-studio explain RULE\n").toString();
    }

    /** Returns the part of the id that names the area: MIG-CPU of MIG-CPU-002, LNG of LNG-UNIT. */
    private static String area(Rule rule) {
        int first = rule.id().indexOf('-');
        int last = rule.id().lastIndexOf('-');
        return rule.id().startsWith("MIG") && last > first
                ? rule.id().substring(0, last)
                : rule.id().substring(0, Math.max(0, first));
    }

    private void chapter(StringBuilder page, String title, List<String> paragraphs) {
        page.append('\n').append(style.bold(title)).append('\n');
        paragraphs.forEach(each -> page.append(Texts.paragraph(INDENT, Texts.printable(each), width)));
    }

    private static List<String> numbered(List<String> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> (i + 1) + ". " + steps.get(i))
                .toList();
    }
}
