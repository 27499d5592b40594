// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.simulation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ldomstudio.interpreter.result.EngineUse;
import org.ldomstudio.interpreter.result.ExpectationResult;
import org.ldomstudio.interpreter.result.LastPassFigures;
import org.ldomstudio.interpreter.result.Limiter;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.MigrationSamples;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.Quantiles;
import org.ldomstudio.interpreter.result.RoundFigures;
import org.ldomstudio.interpreter.result.SimulationReport;
import org.ldomstudio.interpreter.result.StopReason;
import org.ldomstudio.interpreter.result.SweepResult;
import org.ldomstudio.interpreter.result.UnplannedIntent;
import org.ldomstudio.interpreter.result.WhatIfResult;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.report.diagnostics.TextRange;
import org.ldomstudio.report.json.JsonText;

/** Writes the result of a simulation as JSON, schema 1. */
public final class SimulationJson {

    private static final int SCHEMA = 1;

    private final SimulationReport report;
    private final Function<Place, Optional<TextRange>> locator;

    private SimulationJson(SimulationReport report, Function<Place, Optional<TextRange>> locator) {
        this.report = report;
        this.locator = locator;
    }

    /**
     * Returns the text.
     *
     * @param report the result
     * @param locator tells where places of the model are written
     */
    public static String text(SimulationReport report, Function<Place, Optional<TextRange>> locator) {
        return JsonText.object(new SimulationJson(report, locator)::report);
    }

    private void report(JsonText json) {
        json.field("schema", SCHEMA).field("seed", report.seed()).field("samples", report.samples());
        json.objects("plans", report.plans(), plan -> plan(json, plan));
    }

    private void plan(JsonText json, PlanResult plan) {
        json.field("name", plan.name()).field("makespanSeconds", plan.makespanSeconds());
        json.object(
                "engine",
                plan.engine(),
                (EngineUse engine) -> json.field("name", engine.name()).texts("assumed", engine.assumed()));
        json.objects("migrations", plan.migrations(), each -> migration(json, each));
        json.objects("expectations", plan.expectations(), each -> expectation(json, each));
        json.objects("whatIfs", plan.whatIfs(), each -> whatIf(json, each));
        json.objects("sweeps", plan.sweeps(), each -> sweep(json, each));
        json.objects("notPlanned", plan.unplanned(), each -> intent(json, each));
        json.texts("notes", plan.notes());
    }

    private static void migration(JsonText json, MigrationOutcome migration) {
        json.field("guest", migration.guest())
                .field("from", Optional.of(migration.from()).filter(name -> !name.isEmpty()))
                .field("to", migration.to())
                .field("kind", migration.kind().word())
                .texts("refusedBy", Optional.of(migration.refusedBy()).filter(rules -> !rules.isEmpty()));
        migration.figures().ifPresentOrElse(figures -> figures(json, figures), () -> noFigures(json));
        json.object("quantiles", migration.samples(), (MigrationSamples samples) -> {
            json.object("totalSeconds", object -> quantiles(json, samples.total()));
            json.object("suspendSeconds", object -> quantiles(json, samples.suspend()));
            json.object("bytesSent", object -> quantiles(json, samples.bytes()));
        });
        json.field("notSimulated", migration.notSimulated()).texts("undecidedBy", migration.undecidedBy());
        json.texts("missing", migration.missing()).texts("notes", migration.notes());
    }

    private static void figures(JsonText json, MigrationFigures figures) {
        json.field("outcome", figures.outcome().words())
                .field("startSeconds", figures.startSeconds())
                .field("endSeconds", figures.endSeconds())
                .field("totalSeconds", figures.totalSeconds())
                .field("suspendSeconds", figures.suspendSeconds())
                .field("overheadSeconds", figures.overheadSeconds())
                .field("overheadLiveSeconds", figures.overheadLiveSeconds())
                .field("memoryBytes", figures.memoryBytes())
                .field("bytesSent", figures.bytesSent())
                .field("converged", figures.converged())
                .objects("rounds", figures.rounds(), each -> round(json, each))
                .object(
                        "lastPass",
                        figures.lastPass(),
                        (LastPassFigures last) ->
                                json.field("seconds", last.seconds()).field("bytesSent", last.bytesSent()))
                .field("stopReason", figures.stopReason().map(StopReason::word))
                .field("bottleneck", figures.limiter().map(Limiter::kind).map(Limiter.Kind::word))
                .field("bottleneckAt", figures.limiter().map(Limiter::at));
    }

    private static void noFigures(JsonText json) {
        for (String name : new String[] {
            "outcome",
            "startSeconds",
            "endSeconds",
            "totalSeconds",
            "suspendSeconds",
            "overheadSeconds",
            "overheadLiveSeconds",
            "memoryBytes",
            "bytesSent",
            "converged",
            "rounds",
            "lastPass",
            "stopReason",
            "bottleneck",
            "bottleneckAt"
        }) {
            json.nullField(name);
        }
    }

    private static void round(JsonText json, RoundFigures round) {
        json.field("index", round.index())
                .field("seconds", round.seconds())
                .field("bytesSent", round.bytesSent())
                .field("bytesDirtied", round.bytesDirtied())
                .field("bandwidthBytesPerSecond", round.bandwidthBytesPerSecond());
    }

    private static void quantiles(JsonText json, Quantiles quantiles) {
        json.field("p50", quantiles.p50().value())
                .field("p95", quantiles.p95().value())
                .field("p99", quantiles.p99().value());
    }

    private void expectation(JsonText json, ExpectationResult expectation) {
        Optional<TextRange> range = locator.apply(expectation.place());
        json.field("line", range.isPresent() ? OptionalDouble.of(range.get().line()) : OptionalDouble.empty())
                .field("text", expectation.text())
                .field("verdict", expectation.verdict().word())
                .field("value", expectation.value())
                .field("file", range.map(TextRange::file))
                .field("message", expectation.message())
                .field("brokenShare", expectation.brokenShare());
    }

    private static void whatIf(JsonText json, WhatIfResult whatIf) {
        json.field("name", whatIf.name());
        json.objects("migrations", whatIf.migrations(), each -> migration(json, each));
        json.texts("settings", whatIf.settings()).field("makespanSeconds", whatIf.makespanSeconds());
    }

    private static void sweep(JsonText json, SweepResult sweep) {
        json.field("of", sweep.phrase());
        json.objects("points", sweep.points(), point -> {
            json.field("value", point.value())
                    .field("text", point.valueText())
                    .field("makespanSeconds", point.makespanSeconds());
            json.objects("migrations", point.migrations(), each -> migration(json, each));
        });
    }

    private static void intent(JsonText json, UnplannedIntent intent) {
        json.field("server", intent.server());
        json.objects(
                "guests",
                intent.guests(),
                guest -> json.field("guest", guest.guest())
                        .texts("live", guest.live())
                        .texts("cold", guest.cold())
                        .texts("unknown", guest.unknown()));
    }
}
