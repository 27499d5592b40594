// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.interpreter.result.EngineUse;
import org.ldomstudio.interpreter.result.ExpectationResult;
import org.ldomstudio.interpreter.result.Explanation;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.Sensitivity;
import org.ldomstudio.interpreter.result.SimulationReport;
import org.ldomstudio.interpreter.result.StopReason;
import org.ldomstudio.interpreter.result.UnplannedIntent;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.report.diagnostics.TextRange;
import org.ldomstudio.report.text.Style;
import org.ldomstudio.report.text.Table;
import org.ldomstudio.report.text.Table.Column;
import org.ldomstudio.report.text.Texts;

/** Writes the result of a simulation for a terminal. */
public final class SimulationText {

    private static final String INDENT = "  ";
    private static final int MOST_SENSITIVITIES = 3;

    private final Style style;
    private final int width;
    private final Function<Place, Optional<TextRange>> locator;
    private final StringBuilder text = new StringBuilder();

    private SimulationText(Style style, int width, Function<Place, Optional<TextRange>> locator) {
        this.style = style;
        this.width = width;
        this.locator = locator;
    }

    /**
     * Returns the text.
     *
     * @param report the result
     * @param style how parts are marked
     * @param width columns of the terminal
     * @param locator tells where places of the model are written
     */
    public static String text(
            SimulationReport report, Style style, int width, Function<Place, Optional<TextRange>> locator) {
        SimulationText writer = new SimulationText(style, width, locator);
        report.plans().forEach(plan -> writer.plan(plan, report));
        return writer.text.toString();
    }

    private void plan(PlanResult plan, SimulationReport report) {
        head(plan, report);
        plan.unplanned().forEach(this::intent);
        SimulationCharts.timeline(plan).ifPresent(chart -> {
            text.append('\n').append(TimelineText.text(chart, style, width));
        });
        migrations(plan.migrations());
        plan.migrations().forEach(this::explanation);
        if (report.samples() > 0) {
            plan.migrations().forEach(each -> text.append(SamplesText.text(each, style, width)));
        }
        expectations(plan);
        plan.whatIfs().forEach(each -> text.append(ComparisonText.text(plan, each, style)));
        plan.sweeps().forEach(each -> text.append(ComparisonText.text(each, style)));
        text.append('\n');
    }

    private void head(PlanResult plan, SimulationReport report) {
        String start = Figures.clock(plan.clock().startSecondOfWeek());
        StringBuilder line = new StringBuilder("Plan " + Texts.printable(plan.name()) + ": ");
        if (!plan.simulated()) {
            line.append("not simulated, because it has an intent that is not planned yet");
        } else if (plan.makespanSeconds().isPresent()) {
            double makespan = plan.makespanSeconds().getAsDouble();
            line.append(Figures.duration(makespan))
                    .append(", from ")
                    .append(start)
                    .append(" to ")
                    .append(Figures.clock(plan.clock().startSecondOfWeek() + makespan));
        } else {
            line.append("at least ")
                    .append(Figures.duration(plan.atLeastSeconds()))
                    .append(", from ")
                    .append(start);
        }
        text.append(style.bold(line.toString())).append('\n');
        if (!plan.uncounted().isEmpty()) {
            paragraph("", "Not stated, so it counts as nothing: " + Texts.join(plan.uncounted(), "and") + ".");
        }
        window(plan);
        plan.engine().ifPresent(engine -> paragraph("", engine(engine)));
        if (report.samples() > 0) {
            paragraph(
                    "",
                    Figures.count(report.samples(), "sample", "samples") + " with seed " + report.seed()
                            + "; the figures of the table are those of the nominal run.");
        }
        plan.notes().forEach(note -> paragraph("", note));
    }

    private void window(PlanResult plan) {
        OptionalDouble window = plan.clock().windowSeconds();
        if (window.isEmpty() || !plan.simulated()) {
            return;
        }
        String end = Figures.clock(plan.clock().startSecondOfWeek() + window.getAsDouble());
        double length = plan.makespanSeconds().orElse(plan.atLeastSeconds());
        if (length <= window.getAsDouble() && plan.makespanSeconds().isPresent()) {
            paragraph(
                    "",
                    "Its window closes at " + end + ", " + Figures.duration(window.getAsDouble() - length)
                            + " after it ends.");
        }
        if (length <= window.getAsDouble()) {
            plan.samples()
                    .ifPresent(samples -> samples.missesWindowShare()
                            .ifPresent(share -> paragraph(
                                    "", "It misses the window in " + Figures.share(share) + " of the samples.")));
        }
    }

    static String engine(EngineUse engine) {
        return "Engine " + engine.name()
                + (engine.assumed().isEmpty()
                        ? "."
                        : ". Assumed, no document confirms it: " + String.join(", ", engine.assumed()) + ".");
    }

    private void intent(UnplannedIntent intent) {
        text.append('\n')
                .append(INDENT)
                .append("evacuate ")
                .append(Texts.printable(intent.server()))
                .append('\n');
        Table table = new Table(
                Column.words("guest"),
                Column.words("live to"),
                Column.words("only stopped to"),
                Column.words("not known"));
        intent.guests()
                .forEach(guest ->
                        table.row(guest.guest(), names(guest.live()), names(guest.cold()), names(guest.unknown())));
        text.append(table.text(INDENT, style));
    }

    private void migrations(List<MigrationOutcome> migrations) {
        if (migrations.isEmpty()) {
            return;
        }
        Table table = new Table(
                Column.words("guest"),
                Column.words("way"),
                Column.words("how"),
                Column.numbers("total"),
                Column.numbers("suspended"),
                Column.numbers("extra work"),
                Column.numbers("sent"),
                Column.numbers("rounds"),
                Column.words("pre-copy stopped"));
        for (MigrationOutcome migration : migrations) {
            table.row(row(migration));
        }
        text.append('\n').append(table.text(INDENT, style));
    }

    private List<Table.Cell> row(MigrationOutcome migration) {
        List<String> words = new ArrayList<>();
        words.add(migration.guest());
        words.add((migration.from().isEmpty() ? "?" : migration.from()) + " → " + migration.to());
        words.add(migration.kind().word());
        Optional<MigrationFigures> figures = migration.figures();
        words.add(Figures.duration(figures.map(MigrationFigures::totalSeconds).orElse(OptionalDouble.empty())));
        words.add(Figures.duration(figures.map(MigrationFigures::suspendSeconds).orElse(OptionalDouble.empty())));
        words.add(
                Figures.duration(figures.map(MigrationFigures::overheadSeconds).orElse(OptionalDouble.empty())));
        words.add(Figures.size(figures.map(MigrationFigures::bytesSent).orElse(OptionalDouble.empty())));
        words.add(figures.map(each -> Integer.toString(each.liveRounds())).orElse(Figures.NONE));
        List<Table.Cell> cells =
                new ArrayList<>(words.stream().map(Table.Cell::of).toList());
        cells.add(end(migration));
        return cells;
    }

    private Table.Cell end(MigrationOutcome migration) {
        if (migration.refused()) {
            String words = "refused by " + String.join(", ", migration.refusedBy());
            return new Table.Cell(words, migration.refusalWanted() ? style::faint : style::bad);
        }
        if (migration.figures().isEmpty()) {
            return new Table.Cell("not simulated", style::doubtful);
        }
        MigrationFigures figures = migration.figures().get();
        if (!figures.completed()) {
            return new Table.Cell(figures.outcome().words(), style::bad);
        }
        return Table.Cell.of(figures.stopReason().map(StopReason::word).orElse(Figures.NONE));
    }

    private void explanation(MigrationOutcome migration) {
        List<String> sentences = new ArrayList<>();
        migration.notSimulated().ifPresent(sentences::add);
        if (!migration.missing().isEmpty()) {
            sentences.add("State " + Texts.join(migration.missing(), "and") + ".");
        }
        if (!migration.undecidedBy().isEmpty()) {
            sentences.add("Not enough is stated for " + Texts.join(migration.undecidedBy(), "and")
                    + " to decide; it is simulated as if nothing refused it.");
        }
        migration.explanation().ifPresent(explanation -> sentences.addAll(sentences(explanation)));
        sentences.addAll(migration.notes());
        if (!sentences.isEmpty()) {
            text.append('\n')
                    .append(INDENT)
                    .append(style.bold(Texts.printable(migration.guest() + " to " + migration.to())))
                    .append('\n');
            sentences.forEach(sentence -> paragraph("    ", sentence));
        }
    }

    static List<String> sentences(Explanation explanation) {
        List<String> sentences = new ArrayList<>();
        sentences.add(explanation.limitedBy());
        explanation.stoppedBecause().ifPresent(sentences::add);
        explanation.remedy().ifPresent(sentences::add);
        List<String> changes = explanation.sensitivities().stream()
                .limit(MOST_SENSITIVITIES)
                .map(Sensitivity::sentence)
                .toList();
        if (!changes.isEmpty()) {
            sentences.add("What would change it most: " + String.join("; ", changes) + ".");
        }
        return sentences;
    }

    private void expectations(PlanResult plan) {
        if (plan.expectations().isEmpty()) {
            return;
        }
        text.append('\n').append(INDENT).append(style.bold("Expectations")).append('\n');
        for (ExpectationResult each : plan.expectations()) {
            String verdict = switch (each.verdict()) {
                case MET -> style.good("met         ");
                case BROKEN -> style.bad("BROKEN      ");
                case UNDECIDED -> style.doubtful("undecided   ");
                case NOT_CHECKED -> style.remark("not checked ");
            };
            String place = locator.apply(each.place())
                    .map(range -> " (" + range.file() + ":" + range.line() + ")")
                    .orElse("");
            List<String> lines =
                    Texts.wrap(Texts.printable(each.text() + place + ": " + each.message()), Math.max(30, width - 16));
            text.append("    ")
                    .append(verdict)
                    .append(String.join("\n                ", lines))
                    .append('\n');
            each.brokenShare()
                    .ifPresent(share -> text.append("                broken in ")
                            .append(Figures.share(share))
                            .append(" of the samples\n"));
        }
    }

    private void paragraph(String indent, String sentence) {
        text.append(Texts.paragraph(indent, Texts.printable(sentence), width));
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? Figures.NONE : String.join(", ", names);
    }
}
