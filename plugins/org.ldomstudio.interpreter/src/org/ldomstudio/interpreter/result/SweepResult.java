// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The same plan with one value swept over a range.
 *
 * @param phrase what is swept: "speed of migration-lan"
 * @param points the values in ascending order, with what comes of each
 */
public record SweepResult(String phrase, List<Point> points) {
    public SweepResult {
        points = List.copyOf(points);
    }

    /**
     * One value and what comes of it.
     *
     * @param value the value in its base unit (bit/s, B/s, bytes, seconds, fraction or number)
     * @param valueText the value with its unit
     * @param makespanSeconds length of the plan; empty when a step has no known end
     * @param migrations its migrations, in the same order as those of the plan
     */
    public record Point(
            double value, String valueText, OptionalDouble makespanSeconds, List<MigrationOutcome> migrations) {
        public Point {
            migrations = List.copyOf(migrations);
        }
    }
}
