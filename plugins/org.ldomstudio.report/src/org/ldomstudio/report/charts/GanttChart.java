// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.charts;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Steps of a plan along the time.
 *
 * @param title what it shows
 * @param description what there is to see
 * @param startSecondOfWeek clock time of its beginning, seconds since Monday 00:00
 * @param endSeconds seconds shown, above 0
 * @param windowEndSeconds when the plan's window closes
 * @param rows one for each step, from the top
 */
public record GanttChart(
        String title,
        String description,
        double startSecondOfWeek,
        double endSeconds,
        OptionalDouble windowEndSeconds,
        List<Row> rows)
        implements Chart {

    public GanttChart {
        rows = List.copyOf(rows);
    }

    /**
     * One step.
     *
     * @param label the step
     * @param remark what is said beside its bars
     * @param bars its parts, in order of time
     */
    public record Row(String label, String remark, List<Bar> bars) {
        public Row {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One part of a step.
     *
     * @param kind what happens
     * @param startSeconds seconds since the plan began
     * @param endSeconds seconds since the plan began, not before the start
     * @param text what happens, in words
     */
    public record Bar(Kind kind, double startSeconds, double endSeconds, String text) {}

    /** What happens in a part of a step. */
    public enum Kind {
        /** Memory is copied while the guest runs. */
        COPY("copying, the guest runs", "copy"),
        /** The guest executes nothing. */
        DOWN("the guest stands still", "down"),
        /** The tool or ldm works on something else. */
        WORK("other work of ldm", "work"),
        /** Somebody does something by hand. */
        MANUAL("done by hand", "manual"),
        /** Nothing happens. */
        WAIT("waiting", "wait");

        private final String words;
        private final String id;

        Kind(String words, String id) {
            this.words = words;
            this.id = id;
        }

        /** Returns words for a legend. */
        public String words() {
            return words;
        }

        /** Returns a short name for style classes. */
        public String id() {
            return id;
        }
    }
}
