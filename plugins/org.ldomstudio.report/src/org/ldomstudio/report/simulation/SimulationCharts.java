// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.interpreter.result.Distribution;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.Quantile;
import org.ldomstudio.interpreter.result.Quantiles;
import org.ldomstudio.interpreter.result.Segment;
import org.ldomstudio.interpreter.result.SweepResult;
import org.ldomstudio.interpreter.result.TimelineEntry;
import org.ldomstudio.report.charts.Axis;
import org.ldomstudio.report.charts.GanttChart;
import org.ldomstudio.report.charts.GanttChart.Bar;
import org.ldomstudio.report.charts.GanttChart.Kind;
import org.ldomstudio.report.charts.Histogram;
import org.ldomstudio.report.charts.LineChart;
import org.ldomstudio.report.charts.Quantity;

/** Makes charts from results of simulations. */
public final class SimulationCharts {

    private SimulationCharts() {}

    /** Returns the steps of a plan along the time; empty when none of them happens. */
    public static Optional<GanttChart> timeline(PlanResult plan) {
        List<GanttChart.Row> rows =
                plan.timeline().stream().map(entry -> row(plan, entry)).toList();
        double end = rows.stream()
                .flatMap(row -> row.bars().stream())
                .mapToDouble(Bar::endSeconds)
                .max()
                .orElse(0);
        if (end <= 0) {
            return Optional.empty();
        }
        String length = plan.makespanSeconds().isPresent()
                ? "It takes " + Figures.duration(plan.makespanSeconds()) + "."
                : "Not every step ends.";
        return Optional.of(new GanttChart(
                "Plan " + plan.name(),
                rows.size() + " steps along the time. " + length,
                plan.clock().startSecondOfWeek(),
                end,
                plan.clock().windowSeconds(),
                rows));
    }

    /** Returns the memory that remained to be sent against the time; empty when nothing was sent live. */
    public static Optional<LineChart> remaining(MigrationOutcome migration) {
        return migration
                .figures()
                .filter(figures -> figures.remaining().size() > 1)
                .map(figures -> remaining(migration, figures));
    }

    /** Returns how the suspend times of the samples are distributed; empty without samples that finished. */
    public static Optional<Histogram> suspends(MigrationOutcome migration) {
        return migration
                .samples()
                .filter(samples ->
                        samples.suspend().distribution().values().findAny().isPresent())
                .map(samples -> histogram(
                        "Suspend time of " + migration.guest(),
                        "time in which the guest executes nothing",
                        samples.suspend()));
    }

    /** Returns how the total times of the samples are distributed; empty without samples that finished. */
    public static Optional<Histogram> totals(MigrationOutcome migration) {
        return migration
                .samples()
                .filter(samples ->
                        samples.total().distribution().values().findAny().isPresent())
                .map(samples -> histogram(
                        "Total time of " + migration.guest(),
                        "from the first check to running on the target",
                        samples.total()));
    }

    /** Returns the total times of all migrations against the swept value; empty when none ends for two values. */
    public static Optional<LineChart> sweep(SweepResult sweep) {
        List<LineChart.Line> lines = new ArrayList<>();
        int migrations = sweep.points().isEmpty()
                ? 0
                : sweep.points().getFirst().migrations().size();
        for (int i = 0; i < migrations; i++) {
            List<LineChart.Point> points = new ArrayList<>();
            for (SweepResult.Point point : sweep.points()) {
                total(point.migrations().get(i))
                        .ifPresent(total -> points.add(new LineChart.Point(point.value(), total)));
            }
            if (points.size() > 1) {
                lines.add(new LineChart.Line(
                        sweep.points().getFirst().migrations().get(i).guest(), points));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        double low = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(LineChart.Point::x)
                .min()
                .orElseThrow();
        double high = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(LineChart.Point::x)
                .max()
                .orElseThrow();
        double top = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(LineChart.Point::y)
                .max()
                .orElseThrow();
        return Optional.of(new LineChart(
                "Total time against " + sweep.phrase(),
                "One line for each guest; the table beside it has the same figures.",
                new Axis(sweep.phrase(), Quantity.NUMBER, low, high),
                Axis.upTo("total time", Quantity.TIME, top),
                lines,
                List.of()));
    }

    private static LineChart remaining(MigrationOutcome migration, MigrationFigures figures) {
        List<LineChart.Point> points = figures.remaining().stream()
                .map(point -> new LineChart.Point(point.seconds() - figures.startSeconds(), point.bytes()))
                .toList();
        double end = points.getLast().x();
        double top = points.stream().mapToDouble(LineChart.Point::y).max().orElse(0);
        List<LineChart.Band> bands = figures.segments().stream()
                .filter(Segment::guestDown)
                .map(segment -> new LineChart.Band(
                        segment.startSeconds() - figures.startSeconds(),
                        segment.endSeconds() - figures.startSeconds(),
                        segment.name()))
                .toList();
        double shown = Math.max(
                end, bands.stream().mapToDouble(LineChart.Band::to).max().orElse(0));
        return new LineChart(
                "Memory of " + migration.guest() + " that remains to be sent",
                "Falls while a round sends and begins the next round with what the guest has written meanwhile. "
                        + Figures.count(figures.liveRounds(), "live round", "live rounds")
                        + "; the guest stands still in the marked ranges.",
                Axis.upTo("since its start", Quantity.TIME, shown),
                Axis.upTo("remaining", Quantity.SIZE, top),
                List.of(new LineChart.Line("remaining memory", points)),
                bands);
    }

    private static Histogram histogram(String title, String axis, Quantiles quantiles) {
        Distribution distribution = quantiles.distribution();
        double[] values = distribution.values().toArray();
        List<Histogram.Bin> bins = Histogram.bins(values);
        List<Histogram.Marker> markers = new ArrayList<>();
        addMarker(markers, "median", quantiles.p50());
        addMarker(markers, "95 of 100 runs are below", quantiles.p95());
        addMarker(markers, "99 of 100 runs are below", quantiles.p99());
        int most = bins.stream().mapToInt(Histogram.Bin::count).max().orElse(1);
        String unfinished = distribution.unfinished() == 0
                ? ""
                : " "
                        + Figures.count(
                                distribution.unfinished(), "run that did not finish is", "runs that did not finish are")
                        + " not shown.";
        return new Histogram(
                title,
                Figures.count(values.length, "run", "runs") + "." + unfinished,
                new Axis(
                        axis,
                        Quantity.TIME,
                        bins.getFirst().from(),
                        bins.getLast().to()),
                Axis.upTo("runs", Quantity.NUMBER, most),
                bins,
                markers);
    }

    private static void addMarker(List<Histogram.Marker> markers, String words, Quantile quantile) {
        if (quantile.enoughRuns() && quantile.value().isPresent()) {
            double value = quantile.value().getAsDouble();
            markers.add(new Histogram.Marker(value, words + ": " + Figures.duration(value)));
        }
    }

    private static GanttChart.Row row(PlanResult plan, TimelineEntry entry) {
        Optional<MigrationFigures> figures = plan.migrations().stream()
                .filter(migration -> migration.step() == entry.step())
                .findFirst()
                .flatMap(MigrationOutcome::figures);
        List<Bar> bars = figures.map(SimulationCharts::bars)
                .filter(parts -> !parts.isEmpty())
                .orElseGet(() -> bars(entry));
        return new GanttChart.Row(entry.what(), remark(entry, figures), bars);
    }

    private static List<Bar> bars(MigrationFigures figures) {
        return figures.segments().stream()
                .map(segment -> new Bar(kind(segment), segment.startSeconds(), segment.endSeconds(), segment.name()))
                .toList();
    }

    private static Kind kind(Segment segment) {
        if (segment.guestDown()) {
            return Kind.DOWN;
        }
        return segment.name().startsWith("round") ? Kind.COPY : Kind.WORK;
    }

    private static List<Bar> bars(TimelineEntry entry) {
        if (entry.startSeconds().isEmpty() || entry.endSeconds().isEmpty()) {
            return List.of();
        }
        Kind kind = switch (entry.kind()) {
            case WAIT -> Kind.WAIT;
            case MANUAL -> Kind.MANUAL;
            case LIVE_MIGRATION, COLD_MIGRATION, GUEST_STEP, DEVICE_STEP, SETTING, INTENT -> Kind.WORK;
        };
        return List.of(new Bar(
                kind, entry.startSeconds().getAsDouble(), entry.endSeconds().getAsDouble(), entry.what()));
    }

    static String remark(TimelineEntry entry, Optional<MigrationFigures> figures) {
        if (entry.state() != TimelineEntry.State.DONE) {
            return entry.state().words();
        }
        if (entry.startSeconds().isEmpty() || entry.endSeconds().isEmpty()) {
            return "";
        }
        String length = Figures.duration(
                entry.endSeconds().getAsDouble() - entry.startSeconds().getAsDouble());
        OptionalDouble suspend = figures.map(MigrationFigures::suspendSeconds).orElse(OptionalDouble.empty());
        return suspend.isEmpty() ? length : length + ", suspended " + Figures.duration(suspend.getAsDouble());
    }

    private static Optional<Double> total(MigrationOutcome migration) {
        OptionalDouble total =
                migration.figures().map(MigrationFigures::totalSeconds).orElse(OptionalDouble.empty());
        return total.isPresent() ? Optional.of(total.getAsDouble()) : Optional.empty();
    }
}
