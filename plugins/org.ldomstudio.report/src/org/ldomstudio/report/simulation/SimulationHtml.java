// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.interpreter.result.ExpectationResult;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.MigrationSamples;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.Quantiles;
import org.ldomstudio.interpreter.result.SimulationReport;
import org.ldomstudio.interpreter.result.StopReason;
import org.ldomstudio.interpreter.result.SweepResult;
import org.ldomstudio.interpreter.result.TimelineEntry;
import org.ldomstudio.interpreter.result.UnplannedIntent;
import org.ldomstudio.interpreter.result.WhatIfResult;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.report.diagnostics.TextRange;
import org.ldomstudio.report.html.HtmlText;
import org.ldomstudio.report.html.Markup;
import org.ldomstudio.report.svg.ChartStyle;
import org.ldomstudio.report.svg.ChartSvg;

/**
 * Writes the result of a simulation as one HTML file that needs nothing else: no network, no script. Light or dark as the reader's system
 * is; every picture has its figures in a table beside it.
 */
public final class SimulationHtml {

    private static final String CSS = """
        :root { color-scheme: light dark; --ink: #1b1f24; --faint: #59636e; --paper: #ffffff; --edge: #d6dbe1; --soft: #f4f6f8;
          --good: #1a6e3c; --bad: #a63d00; --doubt: #7a5200; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --faint: #9aa5b1; --paper: #14181d; --edge: #3a424c;
          --soft: #1d232a; --good: #5fd38d; --bad: #ff9e66; --doubt: #f0c46a; } }
        body { font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: var(--ink); background: var(--paper);
          max-width: 1040px; margin: 0 auto; padding: 24px 20px 60px; }
        h1 { font-size: 1.6rem; margin: 0 0 4px; } h2 { font-size: 1.3rem; margin: 40px 0 4px; }
        h3 { font-size: 1.05rem; margin: 28px 0 4px; } .lead { font-size: 1.05rem; margin: 4px 0; } .faint { color: var(--faint); }
        .good { color: var(--good); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; }
        .doubt { color: var(--doubt); font-weight: 600; } .wide { overflow-x: auto; }
        table { border-collapse: collapse; margin: 12px 0; font-size: 0.92rem; } caption { text-align: left; color: var(--faint); }
        th, td { padding: 4px 12px 4px 0; text-align: left; border-bottom: 1px solid var(--edge); vertical-align: top; }
        th { font-weight: 600; white-space: nowrap; } .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        details { margin: 8px 0; } summary { cursor: pointer; color: var(--faint); } ul { margin: 6px 0; padding-left: 22px; }
        figure { margin: 14px 0; overflow-x: auto; } .note { background: var(--soft); padding: 8px 12px; border-left: 4px solid var(--edge); }
        @media print { details > * { display: block; } }
        """;

    private final SimulationReport report;
    private final Function<Place, Optional<TextRange>> locator;
    private final HtmlText html = new HtmlText();

    private SimulationHtml(SimulationReport report, Function<Place, Optional<TextRange>> locator) {
        this.report = report;
        this.locator = locator;
    }

    /**
     * Returns the page.
     *
     * @param report the result
     * @param locator tells where places of the model are written
     */
    public static String text(SimulationReport report, Function<Place, Optional<TextRange>> locator) {
        return new SimulationHtml(report, locator).page();
    }

    private String page() {
        String names =
                String.join(", ", report.plans().stream().map(PlanResult::name).toList());
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.element("title", "Simulation of " + names);
        html.raw("<style>\n" + CSS + ChartStyle.CSS + "</style>\n</head>\n<body>\n<main>\n");
        html.element("h1", "Simulated migrations");
        html.element(
                "p",
                "faint",
                report.samples() == 0
                        ? "One nominal run: every uncertain input has its nominal value."
                        : "A nominal run and " + Figures.count(report.samples(), "sample", "samples") + " with seed "
                                + report.seed() + ".");
        report.plans().forEach(this::plan);
        html.raw("</main>\n</body>\n</html>\n");
        return html.toString();
    }

    private void plan(PlanResult plan) {
        html.element("h2", "Plan " + plan.name());
        lead(plan);
        plan.engine().ifPresent(engine -> html.element("p", "note", SimulationText.engine(engine)));
        html.list(plan.notes());
        plan.unplanned().forEach(this::intent);
        SimulationCharts.timeline(plan).ifPresent(chart -> {
            html.raw("<figure>" + ChartSvg.inline(chart) + "</figure>\n<details><summary>Steps as a table</summary>\n");
            html.table(
                    "Steps of the plan",
                    List.of("step", "starts", "\tafter", "\ttakes", "what became of it"),
                    plan.timeline().stream().map(entry -> step(plan, entry)).toList());
            html.raw("</details>\n");
        });
        migrations(plan);
        expectations(plan);
        plan.migrations().forEach(this::migration);
        plan.whatIfs().forEach(each -> whatIf(plan, each));
        plan.sweeps().forEach(this::sweep);
    }

    private void lead(PlanResult plan) {
        double start = plan.clock().startSecondOfWeek();
        if (!plan.simulated()) {
            html.element("p", "bad", "Not simulated, because it has an intent that is not planned yet.");
            return;
        }
        html.element(
                "p",
                "lead",
                plan.makespanSeconds().isPresent()
                        ? "It takes " + Figures.duration(plan.makespanSeconds()) + ": from " + Figures.clock(start)
                                + " to "
                                + Figures.clock(start + plan.makespanSeconds().getAsDouble()) + "."
                        : "It takes at least " + Figures.duration(plan.atLeastSeconds()) + " from "
                                + Figures.clock(start) + " on.");
        plan.clock().windowSeconds().ifPresent(window -> {
            double length = plan.makespanSeconds().orElse(plan.atLeastSeconds());
            if (length <= window) {
                html.element("p", "Its window closes at " + Figures.clock(start + window) + ".");
            }
        });
        plan.samples().ifPresent(samples -> {
            html.element(
                    "p",
                    "Half of the samples end within "
                            + SamplesText.quantile(samples.makespan().p50()) + ", 95 of 100 within "
                            + SamplesText.quantile(samples.makespan().p95()) + ".");
            boolean late = plan.makespanSeconds().orElse(plan.atLeastSeconds())
                    > plan.clock().windowSeconds().orElse(Double.POSITIVE_INFINITY);
            // For a nominal run that is late the plan's note says both.
            if (!late && samples.missesWindowShare().isPresent()) {
                double share = samples.missesWindowShare().getAsDouble();
                html.element(
                        "p",
                        share > 0 ? "bad" : "good",
                        "It misses the window in " + Figures.share(share) + " of the samples.");
            }
        });
    }

    private void intent(UnplannedIntent intent) {
        html.table(
                "Where the guests of " + intent.server() + " may go",
                List.of("guest", "live to", "only stopped to", "not known"),
                intent.guests().stream()
                        .map(guest -> List.of(
                                guest.guest(),
                                String.join(", ", guest.live()),
                                String.join(", ", guest.cold()),
                                String.join(", ", guest.unknown())))
                        .toList());
    }

    private static List<String> step(PlanResult plan, TimelineEntry entry) {
        boolean timed = entry.startSeconds().isPresent() && entry.endSeconds().isPresent();
        double start = entry.startSeconds().orElse(0);
        return List.of(
                entry.what(),
                entry.startSeconds().isPresent()
                        ? Figures.clock(plan.clock().startSecondOfWeek() + start)
                        : Figures.NONE,
                Figures.duration(entry.startSeconds()),
                timed ? Figures.duration(entry.endSeconds().getAsDouble() - start) : Figures.NONE,
                entry.state().words() + entry.note().map(note -> ": " + note).orElse(""));
    }

    private void migrations(PlanResult plan) {
        if (!plan.migrations().isEmpty()) {
            html.table(
                    "Migrations",
                    List.of(
                            "guest",
                            "way",
                            "how",
                            "\ttotal",
                            "\tsuspended",
                            "\textra work",
                            "\tmemory",
                            "\tsent",
                            "\trounds",
                            "pre-copy stopped"),
                    plan.migrations().stream().map(SimulationHtml::row).toList());
        }
    }

    private static List<String> row(MigrationOutcome migration) {
        Optional<MigrationFigures> figures = migration.figures();
        String end = figures.map(each -> each.completed()
                        ? each.stopReason().map(StopReason::word).orElse(Figures.NONE)
                        : each.outcome().words())
                .orElse(migration.refused() ? ComparisonText.remark(migration) : "not simulated");
        return List.of(
                migration.guest(),
                migration.from() + " → " + migration.to(),
                migration.kind().word(),
                ComparisonText.total(Optional.of(migration)),
                ComparisonText.suspend(Optional.of(migration)),
                Figures.duration(figures.map(MigrationFigures::overheadSeconds).orElse(OptionalDouble.empty())),
                figures.map(each -> Figures.size(each.memoryBytes())).orElse(Figures.NONE),
                Figures.size(figures.map(MigrationFigures::bytesSent).orElse(OptionalDouble.empty())),
                figures.map(each -> Integer.toString(each.liveRounds())).orElse(Figures.NONE),
                end);
    }

    private void expectations(PlanResult plan) {
        if (plan.expectations().isEmpty()) {
            return;
        }
        html.element("h3", "Expectations").raw("<ul>\n");
        for (ExpectationResult each : plan.expectations()) {
            String css = switch (each.verdict()) {
                case MET -> "good";
                case BROKEN -> "bad";
                case UNDECIDED, NOT_CHECKED -> "doubt";
            };
            String place = locator.apply(each.place())
                    .map(range -> " (" + range.file() + ":" + range.line() + ")")
                    .orElse("");
            String broken = each.brokenShare().isPresent()
                    ? " Broken in " + Figures.share(each.brokenShare().getAsDouble()) + " of the samples."
                    : "";
            html.raw("<li><span class=\"" + css + "\">" + each.verdict().word() + "</span> "
                    + Markup.escape(each.text() + place + ": " + each.message() + broken) + "</li>\n");
        }
        html.raw("</ul>\n");
    }

    private void migration(MigrationOutcome migration) {
        html.element("h3", migration.guest() + " to " + migration.to());
        List<String> sentences = new ArrayList<>();
        if (migration.refused()) {
            sentences.add("Refused by " + String.join(", ", migration.refusedBy()) + "; it is not simulated.");
        }
        migration.notSimulated().ifPresent(sentences::add);
        if (!migration.missing().isEmpty()) {
            sentences.add("Not stated: " + String.join(", ", migration.missing()) + ".");
        }
        migration.explanation().ifPresent(explanation -> sentences.addAll(SimulationText.sentences(explanation)));
        sentences.addAll(migration.notes());
        migration.samples().ifPresent(samples -> sentences.addAll(SamplesText.sentences(samples)));
        html.list(sentences);
        migration.samples().ifPresent(this::quantiles);
        SimulationCharts.suspends(migration).ifPresent(chart -> figure(ChartSvg.inline(chart)));
        SimulationCharts.totals(migration).ifPresent(chart -> figure(ChartSvg.inline(chart)));
        SimulationCharts.remaining(migration).ifPresent(chart -> figure(ChartSvg.inline(chart)));
        migration.figures().filter(figures -> !figures.rounds().isEmpty()).ifPresent(this::rounds);
    }

    private void quantiles(MigrationSamples samples) {
        html.table(
                "Distribution over the samples",
                List.of("", "\thalf of the runs", "\t95 of 100", "\t99 of 100"),
                List.of(
                        quantiles("total", samples.total()),
                        quantiles("suspended", samples.suspend()),
                        quantiles("extra work", samples.overhead())));
    }

    private static List<String> quantiles(String name, Quantiles quantiles) {
        return List.of(
                name,
                SamplesText.quantile(quantiles.p50()),
                SamplesText.quantile(quantiles.p95()),
                SamplesText.quantile(quantiles.p99()));
    }

    private void rounds(MigrationFigures figures) {
        List<List<String>> rows = new ArrayList<>();
        figures.rounds()
                .forEach(round -> rows.add(List.of(
                        "round " + round.index(),
                        Figures.duration(round.seconds()),
                        Figures.size(round.bytesSent()),
                        Figures.size(round.bytesDirtied()),
                        Figures.byteRate(round.bandwidthBytesPerSecond()))));
        figures.lastPass()
                .ifPresent(last -> rows.add(List.of(
                        "suspended",
                        Figures.duration(last.seconds()),
                        Figures.size(last.bytesSent()),
                        Figures.NONE,
                        last.seconds() > 0 ? Figures.byteRate(last.bytesSent() / last.seconds()) : Figures.NONE)));
        html.raw("<details><summary>Rounds as a table</summary>\n");
        html.table("Rounds", List.of("pass", "\ttook", "\tsent", "\twritten meanwhile", "\trate on the wire"), rows);
        html.raw("</details>\n");
    }

    private void whatIf(PlanResult plan, WhatIfResult whatIf) {
        html.element("h3", "What if " + whatIf.name());
        List<List<String>> rows = new ArrayList<>();
        for (MigrationOutcome then : whatIf.migrations()) {
            Optional<MigrationOutcome> now = plan.migrations().stream()
                    .filter(each -> each.step() == then.step())
                    .findFirst();
            rows.add(List.of(
                    then.guest(),
                    ComparisonText.total(now),
                    ComparisonText.total(Optional.of(then)),
                    ComparisonText.suspend(now),
                    ComparisonText.suspend(Optional.of(then)),
                    ComparisonText.remark(then)));
        }
        rows.add(List.of(
                "the plan",
                Figures.duration(plan.makespanSeconds()),
                Figures.duration(whatIf.makespanSeconds()),
                "",
                "",
                ""));
        html.table(
                String.join(", ", whatIf.settings()),
                List.of("guest", "\ttotal", "\tthen", "\tsuspended", "\tthen", ""),
                rows);
    }

    private void sweep(SweepResult sweep) {
        html.element("h3", "Sweep of " + sweep.phrase());
        SimulationCharts.sweep(sweep).ifPresent(chart -> figure(ChartSvg.inline(chart)));
        List<String> head = new ArrayList<>(List.of("\tvalue", "\tthe plan"));
        if (!sweep.points().isEmpty()) {
            sweep.points()
                    .getFirst()
                    .migrations()
                    .forEach(each -> head.addAll(List.of("\t" + each.guest(), "\tsuspended")));
        }
        List<List<String>> rows = new ArrayList<>();
        for (SweepResult.Point point : sweep.points()) {
            List<String> row = new ArrayList<>(List.of(point.valueText(), Figures.duration(point.makespanSeconds())));
            point.migrations().forEach(each -> {
                row.add(each.refused() ? "refused" : ComparisonText.total(Optional.of(each)));
                row.add(ComparisonText.suspend(Optional.of(each)));
            });
            rows.add(row);
        }
        html.table(sweep.phrase(), head, rows);
    }

    private void figure(String svg) {
        html.raw("<figure>" + svg + "</figure>\n");
    }
}
