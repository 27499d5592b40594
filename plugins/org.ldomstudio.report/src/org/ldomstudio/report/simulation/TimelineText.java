// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.simulation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.report.charts.GanttChart;
import org.ldomstudio.report.charts.GanttChart.Bar;
import org.ldomstudio.report.charts.GanttChart.Kind;
import org.ldomstudio.report.charts.GanttChart.Row;
import org.ldomstudio.report.text.Style;
import org.ldomstudio.report.text.Texts;

/** Draws a Gantt chart with characters. */
final class TimelineText {

    private static final int LONGEST_LABEL = 36;
    private static final int NARROWEST_BARS = 20;
    private static final int REMARKS = 26;

    private final GanttChart chart;
    private final Style style;
    private final int label;
    private final int bars;

    private TimelineText(GanttChart chart, Style style, int width) {
        this.chart = chart;
        this.style = style;
        int longest = chart.rows().stream()
                .mapToInt(row -> row.label().length())
                .max()
                .orElse(0);
        this.label = Math.min(longest, LONGEST_LABEL);
        this.bars = Math.max(NARROWEST_BARS, width - label - REMARKS - 6);
    }

    static String text(GanttChart chart, Style style, int width) {
        return new TimelineText(chart, style, width).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        String start = Figures.clock(chart.startSecondOfWeek());
        String end = Figures.clock(chart.startSecondOfWeek() + chart.endSeconds());
        text.append("  ")
                .append(" ".repeat(label))
                .append("  ")
                .append(style.faint(start + Texts.right(end, Math.max(end.length() + 1, bars - start.length()))))
                .append('\n');
        chart.rows().forEach(row -> append(text, row));
        Map<Kind, Character> used = new EnumMap<>(Kind.class);
        chart.rows().forEach(row -> row.bars().forEach(bar -> used.put(bar.kind(), sign(bar.kind()))));
        StringBuilder legend = new StringBuilder();
        used.forEach((kind, sign) -> legend.append(legend.isEmpty() ? "" : "   ")
                .append(sign)
                .append(' ')
                .append(kind.words()));
        text.append("  ").append(style.faint(legend.toString())).append('\n');
        return text.toString();
    }

    private void append(StringBuilder text, Row row) {
        String name = Texts.printable(row.label());
        if (name.length() > label) {
            name = name.substring(0, label - 1) + "…";
        }
        char[] line = new char[bars];
        Arrays.fill(line, ' ');
        for (Bar bar : row.bars()) {
            int from = Math.min(bars - 1, (int) Math.floor(bar.startSeconds() / chart.endSeconds() * bars));
            int to = Math.max(from + 1, (int) Math.round(bar.endSeconds() / chart.endSeconds() * bars));
            for (int i = from; i < Math.min(bars, to); i++) {
                // A suspension is short and is what people look for, so nothing hides it.
                if (line[i] != sign(Kind.DOWN)) {
                    line[i] = sign(bar.kind());
                }
            }
        }
        text.append("  ")
                .append(Texts.left(name, label))
                .append(" |")
                .append(new String(line))
                .append("| ")
                .append(Texts.printable(row.remark()));
        int end = text.length();
        while (text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        text.append('\n');
    }

    private static char sign(Kind kind) {
        return switch (kind) {
            case COPY -> '=';
            case DOWN -> '#';
            case WORK -> '-';
            case MANUAL -> 'm';
            case WAIT -> '.';
        };
    }
}
