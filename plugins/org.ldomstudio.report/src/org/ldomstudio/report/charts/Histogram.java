// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * How often values occur.
 *
 * @param title what it shows
 * @param description what there is to see
 * @param x the axis of the values
 * @param y the axis of the counts
 * @param bins the classes, without gaps, by ascending value
 * @param markers values that are pointed out
 */
public record Histogram(String title, String description, Axis x, Axis y, List<Bin> bins, List<Marker> markers)
        implements Chart {

    public Histogram {
        bins = List.copyOf(bins);
        markers = List.copyOf(markers);
    }

    /**
     * One class of values.
     *
     * @param from its lower end, included
     * @param to its upper end, excluded but for the last class
     * @param count number of values in it
     */
    public record Bin(double from, double to, int count) {}

    /**
     * A value that is pointed out.
     *
     * @param value the value
     * @param text what it is
     */
    public record Marker(double value, String text) {}

    /**
     * Sorts values into classes of equal width, about the square root of their number.
     *
     * @param sorted the values in ascending order, at least one
     */
    public static List<Bin> bins(double[] sorted) {
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if (!(high > low)) {
            double half = low == 0 ? 0.5 : Math.abs(low) * 0.05;
            return List.of(new Bin(low - half, low + half, sorted.length));
        }
        int number = Math.clamp(Math.round(Math.sqrt(sorted.length)), 1, 40);
        double width = (high - low) / number;
        int[] counts = new int[number];
        for (double value : sorted) {
            counts[(int) Math.min(number - 1.0, Math.floor((value - low) / width))]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            bins.add(new Bin(low + i * width, i == number - 1 ? high : low + (i + 1) * width, counts[i]));
        }
        return bins;
    }
}
