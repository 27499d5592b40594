// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.charts;

/** A chart as plain data. */
public sealed interface Chart permits GanttChart, LineChart, Histogram {

    /** Returns what the chart shows, a few words. */
    String title();

    /** Returns what there is to see, for those who cannot see it. */
    String description();
}
