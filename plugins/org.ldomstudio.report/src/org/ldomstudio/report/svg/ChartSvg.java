// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.svg;

import org.ldomstudio.report.charts.Chart;
import org.ldomstudio.report.charts.GanttChart;
import org.ldomstudio.report.charts.Histogram;
import org.ldomstudio.report.charts.LineChart;

/** Draws charts as SVG. */
public final class ChartSvg {

    private ChartSvg() {}

    /** Returns the picture for a page that has the {@linkplain ChartStyle#CSS style sheet}. */
    public static String inline(Chart chart) {
        return draw(chart, "");
    }

    /** Returns the picture with its own style sheet, as a file. */
    public static String standalone(Chart chart) {
        return draw(chart, ChartStyle.CSS);
    }

    private static String draw(Chart chart, String css) {
        return switch (chart) {
            case GanttChart gantt -> GanttSvg.draw(gantt, css);
            case LineChart lines -> PlotSvg.draw(lines, css);
            case Histogram histogram -> PlotSvg.draw(histogram, css);
        };
    }
}
