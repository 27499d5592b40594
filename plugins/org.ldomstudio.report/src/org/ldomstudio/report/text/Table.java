// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table of text in aligned columns. */
public final class Table {

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param title its heading
     * @param rightAligned whether its texts end at the same position, as numbers do
     */
    public record Column(String title, boolean rightAligned) {
        /** Makes a column of words. */
        public static Column words(String title) {
            return new Column(title, false);
        }

        /** Makes a column of numbers. */
        public static Column numbers(String title) {
            return new Column(title, true);
        }
    }

    /**
     * A cell.
     *
     * @param text its text
     * @param mark how the text is marked after it has been aligned
     */
    public record Cell(String text, UnaryOperator<String> mark) {
        /** Makes a cell that is not marked. */
        public static Cell of(String text) {
            return new Cell(Texts.printable(text), UnaryOperator.identity());
        }
    }

    /** Makes an empty table. */
    public Table(Column... columns) {
        this(List.of(columns));
    }

    /** Makes an empty table. */
    public Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Adds a row of texts. */
    public Table row(String... texts) {
        return row(List.of(texts).stream().map(Cell::of).toList());
    }

    /** Adds a row. */
    public Table row(List<Cell> cells) {
        rows.add(cells);
        return this;
    }

    /** Returns the table, each line indented. */
    public String text(String indent, Style style) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).title().length();
            for (List<Cell> row : rows) {
                widths[i] = Math.max(widths[i], row.get(i).text().length());
            }
        }
        StringBuilder text = new StringBuilder();
        append(
                text,
                indent,
                widths,
                columns.stream()
                        .map(column -> new Cell(column.title(), style::faint))
                        .toList());
        rows.forEach(row -> append(text, indent, widths, row));
        return text.toString();
    }

    private void append(StringBuilder text, String indent, int[] widths, List<Cell> cells) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < widths.length; i++) {
            Cell cell = cells.get(i);
            boolean last = i == widths.length - 1;
            String aligned = columns.get(i).rightAligned()
                    ? Texts.right(cell.text(), widths[i])
                    : last ? cell.text() : Texts.left(cell.text(), widths[i]);
            line.append(i > 0 ? GAP : "").append(cell.mark().apply(aligned));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
