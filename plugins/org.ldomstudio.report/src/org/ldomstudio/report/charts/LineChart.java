// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.charts;

import java.util.List;

/**
 * Values that depend on another, straight between points.
 *
 * @param title what it shows
 * @param description what there is to see
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param lines the lines
 * @param bands ranges of x that are marked
 */
public record LineChart(String title, String description, Axis x, Axis y, List<Line> lines, List<Band> bands)
        implements Chart {

    public LineChart {
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
    }

    /**
     * One line.
     *
     * @param name what it shows
     * @param points its points, by ascending x
     */
    public record Line(String name, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * One point.
     *
     * @param x horizontal value
     * @param y vertical value
     */
    public record Point(double x, double y) {}

    /**
     * A marked range.
     *
     * @param from its beginning
     * @param to its end
     * @param text what it means
     */
    public record Band(double from, double to, String text) {}
}
