// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.svg;

import java.util.ArrayList;
import java.util.List;
import org.ldomstudio.report.charts.Axis;
import org.ldomstudio.report.charts.Chart;
import org.ldomstudio.report.charts.Histogram;
import org.ldomstudio.report.charts.LineChart;

/** Draws charts with two axes. */
final class PlotSvg {

    private static final double WIDTH = 720;
    private static final double LEFT = 84;
    private static final double RIGHT = 24;
    private static final double TOP = 40;
    private static final double HEIGHT = 260;
    private static final double BELOW = 46;
    private static final double LEGEND_LINE = 18;
    /** The style sheet has so many kinds of lines. */
    private static final int KINDS = 6;

    private final SvgText svg = new SvgText();
    private final Axis x;
    private final Axis y;

    private PlotSvg(Axis x, Axis y) {
        this.x = x;
        this.y = y;
    }

    static String draw(LineChart chart, String css) {
        PlotSvg plot = new PlotSvg(chart.x(), chart.y());
        int legend = chart.lines().size() > 1 ? chart.lines().size() : 0;
        plot.begin(chart, css, legend);
        for (LineChart.Band band : chart.bands()) {
            plot.svg.rect(
                    "band",
                    plot.x(band.from()),
                    TOP,
                    Math.max(1.5, plot.x(band.to()) - plot.x(band.from())),
                    HEIGHT,
                    band.text());
        }
        int kind = 0;
        for (LineChart.Line line : chart.lines()) {
            List<double[]> points = new ArrayList<>();
            line.points().forEach(point -> points.add(new double[] {plot.x(point.x()), plot.y(point.y())}));
            String style = "line l" + (kind % KINDS + 1);
            plot.svg.group("series", line.name()).path(style, points).endGroup();
            if (legend > 0) {
                double at = TOP + HEIGHT + BELOW + kind * LEGEND_LINE;
                plot.svg.line(style, LEFT, at, LEFT + 34, at).text("small", LEFT + 42, at + 4, "start", line.name());
            }
            kind++;
        }
        return plot.svg.end();
    }

    static String draw(Histogram chart, String css) {
        PlotSvg plot = new PlotSvg(chart.x(), chart.y());
        plot.begin(chart, css, chart.markers().size());
        for (Histogram.Bin bin : chart.bins()) {
            double left = plot.x(bin.from());
            double top = plot.y(bin.count());
            plot.svg.rect(
                    "bin",
                    left,
                    top,
                    Math.max(1, plot.x(bin.to()) - left - 1),
                    TOP + HEIGHT - top,
                    chart.x().quantity().text(bin.from()) + " to "
                            + chart.x().quantity().text(bin.to()) + ": " + bin.count());
        }
        int kind = 1;
        for (Histogram.Marker marker : chart.markers()) {
            String style = "line l" + (kind % KINDS + 1);
            double at = plot.x(marker.value());
            double legend = TOP + HEIGHT + BELOW + (kind - 1) * LEGEND_LINE;
            plot.svg.line(style, at, TOP, at, TOP + HEIGHT);
            plot.svg
                    .line(style, LEFT, legend, LEFT + 34, legend)
                    .text("small", LEFT + 42, legend + 4, "start", marker.text());
            kind++;
        }
        return plot.svg.end();
    }

    private void begin(Chart chart, String css, int legendLines) {
        svg.begin(WIDTH, TOP + HEIGHT + BELOW + legendLines * LEGEND_LINE, chart.title(), chart.description());
        if (!css.isEmpty()) {
            svg.style(css);
        }
        svg.text("head", LEFT, 18, "start", chart.title());
        for (Axis.Tick tick : y.ticks(5)) {
            svg.line("grid", LEFT, y(tick.value()), WIDTH - RIGHT, y(tick.value()));
            svg.text("small", LEFT - 8, y(tick.value()) + 4, "end", tick.text());
        }
        for (Axis.Tick tick : x.ticks(7)) {
            svg.line("grid", x(tick.value()), TOP, x(tick.value()), TOP + HEIGHT);
            svg.text("small", x(tick.value()), TOP + HEIGHT + 16, "middle", tick.text());
        }
        svg.line("axis", LEFT, TOP + HEIGHT, WIDTH - RIGHT, TOP + HEIGHT);
        svg.line("axis", LEFT, TOP, LEFT, TOP + HEIGHT);
        svg.text("small", WIDTH - RIGHT, TOP + HEIGHT + 32, "end", x.title());
        svg.text("small", LEFT - 8, TOP - 10, "start", y.title());
    }

    private double x(double value) {
        return LEFT + x.position(value) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return TOP + HEIGHT - y.position(value) * HEIGHT;
    }
}
