// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis of a chart.
 *
 * @param title what it shows
 * @param quantity what it measures
 * @param low value at its beginning
 * @param high value at its end, above {@code low}
 */
public record Axis(String title, Quantity quantity, double low, double high) {

    /**
     * A value that is written at an axis.
     *
     * @param value the value
     * @param text the value with its unit
     */
    public record Tick(double value, String text) {}

    public Axis {
        if (!(high > low)) {
            throw new IllegalArgumentException("An axis needs a range, not " + low + " to " + high);
        }
    }

    /** Makes an axis from 0 to at least a value. */
    public static Axis upTo(String title, Quantity quantity, double high) {
        return new Axis(title, quantity, 0, high > 0 ? high : 1);
    }

    /** Returns the position of a value, 0 at the beginning and 1 at the end. */
    public double position(double value) {
        return (value - low) / (high - low);
    }

    /** Returns pleasant values along the axis, at most {@code most + 1}. */
    public List<Tick> ticks(int most) {
        double step = quantity.step((high - low) / most);
        List<Tick> ticks = new ArrayList<>();
        for (double n = StrictMath.ceil(low / step - 1e-9); n * step <= high * (1 + 1e-9); n++) {
            ticks.add(new Tick(n * step, quantity.text(n * step)));
        }
        return ticks;
    }
}
