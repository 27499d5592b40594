// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.svg;

import java.util.EnumSet;
import java.util.Set;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.report.charts.Axis;
import org.ldomstudio.report.charts.GanttChart;
import org.ldomstudio.report.charts.GanttChart.Bar;
import org.ldomstudio.report.charts.GanttChart.Kind;
import org.ldomstudio.report.charts.GanttChart.Row;
import org.ldomstudio.report.charts.Quantity;

/** Draws a Gantt chart: a row for each step, the clock above, the legend below. */
final class GanttSvg {

    private static final double WIDTH = 1000;
    private static final double LEFT = 270;
    private static final double RIGHT = 215;
    private static final double TOP = 44;
    private static final double ROW = 26;
    private static final double BAR = 16;
    private static final int LONGEST_LABEL = 38;
    /** Narrower bars could not be seen. */
    private static final double NARROWEST = 1.5;

    private final GanttChart chart;
    private final Axis axis;

    private GanttSvg(GanttChart chart) {
        this.chart = chart;
        this.axis = Axis.upTo("time", Quantity.TIME, chart.endSeconds());
    }

    static String draw(GanttChart chart, String css) {
        return new GanttSvg(chart).draw(css);
    }

    private String draw(String css) {
        double bottom = TOP + chart.rows().size() * ROW;
        SvgText svg = new SvgText().begin(WIDTH, bottom + 40, chart.title(), chart.description());
        if (!css.isEmpty()) {
            svg.style(css);
        }
        for (Axis.Tick tick : axis.ticks(6)) {
            double x = x(tick.value());
            svg.line("grid", x, TOP - 4, x, bottom);
            svg.text("small", x, TOP - 24, "middle", Figures.clock(chart.startSecondOfWeek() + tick.value()));
            svg.text("small", x, TOP - 10, "middle", "+" + tick.text());
        }
        chart.windowEndSeconds().ifPresent(end -> {
            if (end <= axis.high()) {
                svg.line("limit", x(end), TOP - 4, x(end), bottom);
                svg.text("small", x(end) + 4, bottom + 12, "start", "the window closes");
            }
        });
        double y = TOP;
        for (Row row : chart.rows()) {
            draw(svg, row, y);
            y += ROW;
        }
        legend(svg, bottom + 30);
        return svg.end();
    }

    private void draw(SvgText svg, Row row, double y) {
        String label =
                row.label().length() > LONGEST_LABEL ? row.label().substring(0, LONGEST_LABEL - 1) + "…" : row.label();
        double middle = y + ROW / 2;
        double end = LEFT;
        svg.group("row", row.label() + (row.remark().isEmpty() ? "" : ": " + row.remark()));
        svg.text("label", LEFT - 10, middle + 4, "end", label);
        for (Bar bar : row.bars()) {
            double width = Math.max(NARROWEST, x(bar.endSeconds()) - x(bar.startSeconds()));
            double x = x(bar.startSeconds());
            svg.rect(
                    bar.kind().id(),
                    x,
                    middle - BAR / 2,
                    width,
                    BAR,
                    bar.text() + ", " + Figures.duration(bar.endSeconds() - bar.startSeconds()));
            if (bar.kind() == Kind.DOWN) {
                hatch(svg, x, width, middle);
            }
            end = Math.max(end, x + width);
        }
        svg.text("small", end + 6, middle + 4, "start", row.remark());
        svg.endGroup();
    }

    /** Makes it visible without colour that the guest stands still. */
    private static void hatch(SvgText svg, double x, double width, double middle) {
        for (double from = x + 4; from + 4 < x + width; from += 7) {
            svg.line("hatch", from, middle + BAR / 2, from + 4, middle - BAR / 2);
        }
    }

    private void legend(SvgText svg, double y) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        chart.rows().forEach(row -> row.bars().forEach(bar -> kinds.add(bar.kind())));
        double x = LEFT;
        for (Kind kind : kinds) {
            svg.rect(kind.id(), x, y - 10, 22, 11, "");
            if (kind == Kind.DOWN) {
                for (double from = x + 3; from < x + 18; from += 6) {
                    svg.line("hatch", from, y + 1, from + 4, y - 10);
                }
            }
            svg.text("small", x + 28, y, "start", kind.words());
            x += 46 + kind.words().length() * 6.2;
        }
    }

    private double x(double seconds) {
        return LEFT + axis.position(seconds) * (WIDTH - LEFT - RIGHT);
    }
}
