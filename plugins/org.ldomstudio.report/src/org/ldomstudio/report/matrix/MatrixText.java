// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.matrix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ldomstudio.report.text.Style;
import org.ldomstudio.report.text.Table;
import org.ldomstudio.report.text.Texts;
import org.ldomstudio.rules.Cell;
import org.ldomstudio.rules.Rule;
import org.ldomstudio.rules.RuleCatalogue;
import org.ldomstudio.rules.Verdict;

/** Writes a matrix for a terminal: the table, what its words mean, and the reasons. */
public final class MatrixText {

    private static final int GAP = 2;

    private final Matrix matrix;
    private final Style style;
    private final int width;

    private MatrixText(Matrix matrix, Style style, int width) {
        this.matrix = matrix;
        this.style = style;
        this.width = width;
    }

    /** Returns the text; a table that is wider than the terminal continues below. */
    public static String text(Matrix matrix, Style style, int width) {
        return new MatrixText(matrix, style, width).text();
    }

    private String text() {
        if (matrix.guests().isEmpty() || matrix.servers().isEmpty()) {
            return "There is no guest, or no server, to compare.\n";
        }
        StringBuilder text = new StringBuilder();
        int first = 0;
        while (first < matrix.servers().size()) {
            int last = first + fitting(first);
            appendTable(text, first, last);
            text.append('\n');
            first = last;
        }
        appendLegend(text);
        appendReasons(text);
        return text.toString();
    }

    private int fitting(int first) {
        int used = Math.max(
                "guest".length(),
                matrix.guests().stream().mapToInt(String::length).max().orElse(0));
        int count = 0;
        for (int server = first; server < matrix.servers().size(); server++) {
            int widest = matrix.servers().get(server).length();
            for (List<Cell> row : matrix.rows()) {
                widest = Math.max(widest, word(row.get(server).verdict()).length());
            }
            used += GAP + widest;
            if (used > width && count > 0) {
                return count;
            }
            count++;
        }
        return count;
    }

    private void appendTable(StringBuilder text, int first, int last) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.words("guest"));
        matrix.servers()
                .subList(first, last)
                .forEach(server -> columns.add(Table.Column.words(Texts.printable(server))));
        Table table = new Table(columns);
        for (int guest = 0; guest < matrix.guests().size(); guest++) {
            List<Table.Cell> cells = new ArrayList<>();
            cells.add(Table.Cell.of(matrix.guests().get(guest)));
            matrix.rows().get(guest).subList(first, last).forEach(cell -> cells.add(mark(cell.verdict())));
            table.row(cells);
        }
        text.append(table.text("", style));
    }

    private void appendLegend(StringBuilder text) {
        Set<Verdict> used = EnumSet.noneOf(Verdict.class);
        matrix.rows().forEach(row -> row.forEach(cell -> used.add(cell.verdict())));
        for (Verdict verdict : used) {
            text.append(style.faint(Texts.left(word(verdict), 9) + " " + meaning(verdict)))
                    .append('\n');
        }
    }

    private void appendReasons(StringBuilder text) {
        Set<String> rules = new TreeSet<>();
        StringBuilder reasons = new StringBuilder();
        for (int guest = 0; guest < matrix.guests().size(); guest++) {
            Map<Cell, List<String>> servers = new LinkedHashMap<>();
            for (int server = 0; server < matrix.servers().size(); server++) {
                Cell cell = matrix.rows().get(guest).get(server);
                if (!cell.rules().isEmpty() || !cell.missing().isEmpty()) {
                    servers.computeIfAbsent(cell, key -> new ArrayList<>())
                            .add(matrix.servers().get(server));
                    rules.addAll(cell.rules());
                }
            }
            String name = matrix.guests().get(guest);
            servers.forEach((cell, where) -> reasons.append(reason(name, cell, where)));
        }
        if (!reasons.isEmpty()) {
            text.append('\n').append(style.bold("Reasons")).append('\n').append(reasons);
        }
        if (!rules.isEmpty()) {
            Table table = new Table(Table.Column.words("rule"), Table.Column.words("what it asks for"));
            rules.forEach(
                    id -> table.row(id, RuleCatalogue.find(id).map(Rule::title).orElse("")));
            text.append('\n').append(table.text("", style));
        }
    }

    private String reason(String guest, Cell cell, List<String> servers) {
        List<String> parts = new ArrayList<>();
        if (!cell.rules().isEmpty()) {
            parts.add("refused by " + Texts.join(cell.rules(), "and"));
        }
        if (!cell.missing().isEmpty()) {
            parts.add("not stated: " + Texts.join(cell.missing(), "and"));
        }
        String first = "  " + Texts.printable(guest) + " to " + Texts.printable(String.join(", ", servers)) + ": ";
        String text = word(cell.verdict()) + "; " + String.join("; ", parts);
        return first.length() > width / 2
                ? first.stripTrailing() + "\n" + Texts.paragraph("      ", text, width)
                : Texts.paragraph(first, text, width);
    }

    private Table.Cell mark(Verdict verdict) {
        return new Table.Cell(
                word(verdict),
                switch (verdict) {
                    case LIVE -> style::good;
                    case COLD, UNKNOWN -> style::doubtful;
                    case NO -> style::bad;
                    case HERE -> style::faint;
                });
    }

    private static String word(Verdict verdict) {
        return verdict == Verdict.UNKNOWN ? verdict.word() + " ?" : verdict.word();
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case LIVE -> "can go while it runs; a guest that does not run can move as it is";
            case COLD -> "can go only stopped";
            case NO -> "cannot go as it is, not even stopped";
            case UNKNOWN -> "something that decides is not stated; never take this for a yes";
            case HERE -> "stands there";
        };
    }
}
