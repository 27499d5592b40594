// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.simulation;

import java.util.ArrayList;
import java.util.List;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.interpreter.result.InputRank;
import org.ldomstudio.interpreter.result.Limiter;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.MigrationSamples;
import org.ldomstudio.interpreter.result.Quantile;
import org.ldomstudio.interpreter.result.Quantiles;
import org.ldomstudio.report.text.Style;
import org.ldomstudio.report.text.Table;
import org.ldomstudio.report.text.Table.Column;
import org.ldomstudio.report.text.Texts;

/** Writes what the samples say about a migration. */
final class SamplesText {

    private static final String INDENT = "  ";
    private static final int MOST_INPUTS = 3;

    private SamplesText() {}

    /** Returns the table of quantiles and what the samples say; empty without samples. */
    static String text(MigrationOutcome migration, Style style, int width) {
        StringBuilder text = new StringBuilder();
        migration.samples().ifPresent(samples -> {
            text.append('\n')
                    .append(INDENT)
                    .append(style.bold(Texts.printable(migration.guest() + " in the samples")))
                    .append('\n');
            Table table = new Table(
                    Column.words(""),
                    Column.numbers("half of the runs"),
                    Column.numbers("95 of 100"),
                    Column.numbers("99 of 100"),
                    Column.words("95 % sure that the median is"));
            addQuantiles(table, "total", samples.total());
            addQuantiles(table, "suspended", samples.suspend());
            addQuantiles(table, "extra work", samples.overhead());
            text.append(table.text("    ", style));
            sentences(samples)
                    .forEach(sentence -> text.append(Texts.paragraph("    ", Texts.printable(sentence), width)));
        });
        return text.toString();
    }

    /** Returns what else the samples say. */
    static List<String> sentences(MigrationSamples samples) {
        List<String> sentences = new ArrayList<>();
        if (samples.unfinishedShare() > 0) {
            sentences.add(
                    "It does not reach the target in " + Figures.share(samples.unfinishedShare()) + " of the runs.");
        }
        if (samples.notConvergedShare() > 0) {
            sentences.add(
                    "Pre-copy does not converge in " + Figures.share(samples.notConvergedShare()) + " of the runs.");
        }
        if (!samples.limiters().isEmpty()) {
            List<String> words =
                    samples.limiters().stream().map(SamplesText::limiter).toList();
            sentences.add("Limited by " + Texts.join(words, "and") + ".");
        }
        List<InputRank> inputs = samples.inputs().stream().limit(MOST_INPUTS).toList();
        if (!inputs.isEmpty()) {
            List<String> words = inputs.stream()
                    .map(input -> input.input() + " (rank correlation " + Figures.number(input.correlation()) + ")")
                    .toList();
            sentences.add("The total time depends most on " + Texts.join(words, "and") + ".");
        }
        return sentences;
    }

    private static String limiter(Limiter limiter) {
        String what = switch (limiter.kind()) {
            case NETWORK -> "the network";
            case CONTROL_DOMAIN_CPU -> "the cores of the control domain";
            case GUEST -> "the writing of";
        };
        return what + " " + limiter.at() + " in " + Figures.share(limiter.share()) + " of the runs";
    }

    private static void addQuantiles(Table table, String name, Quantiles quantiles) {
        Quantile p50 = quantiles.p50();
        table.row(
                name,
                quantile(p50),
                quantile(quantiles.p95()),
                quantile(quantiles.p99()),
                Figures.duration(p50.low()) + " to " + Figures.duration(p50.high()));
    }

    /** Returns a quantile in words. */
    static String quantile(Quantile quantile) {
        if (!quantile.enoughRuns()) {
            return "too few runs";
        }
        return quantile.value().isPresent() ? Figures.duration(quantile.value()) : "does not end";
    }
}
