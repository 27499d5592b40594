// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ldomstudio.interpreter.explain.Explanations;
import org.ldomstudio.interpreter.result.EngineUse;
import org.ldomstudio.interpreter.result.Explanation;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.MigrationSamples;
import org.ldomstudio.interpreter.result.PlanClock;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.PlanSamples;
import org.ldomstudio.interpreter.result.SweepResult;
import org.ldomstudio.interpreter.result.TimelineEntry;
import org.ldomstudio.interpreter.result.UnplannedIntent;
import org.ldomstudio.interpreter.result.WhatIfResult;
import org.ldomstudio.interpreter.run.Expectations;
import org.ldomstudio.interpreter.run.KeepWatch;
import org.ldomstudio.interpreter.run.Makespan;
import org.ldomstudio.interpreter.run.PlanRun;
import org.ldomstudio.interpreter.run.PlanScene;
import org.ldomstudio.interpreter.run.StepReading;
import org.ldomstudio.interpreter.sampling.SampledPlan;
import org.ldomstudio.interpreter.translation.Tweaks;
import org.ldomstudio.interpreter.walk.MigrationJudge;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.WhatIf;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.SiteState;

/** Runs one plan of a request. */
final class PlanSimulation {
    private final SimulationRequest request;
    private final Plan plan;
    private final MigrationJudge judge;
    private final SiteState beginning;

    PlanSimulation(SimulationRequest request, Plan plan, MigrationJudge judge) {
        this.request = request;
        this.plan = plan;
        this.judge = judge;
        this.beginning = PlanScene.changed(request.state(), plan, request.settings());
    }

    PlanResult run() {
        PlanScene scene = PlanScene.of(plan, beginning, judge);
        return scene.walk().hasIntents() ? unplanned(scene) : simulated(scene);
    }

    private PlanResult unplanned(PlanScene scene) {
        String reason = "The plan has an evacuate, which is not planned yet: nothing of it is simulated.";
        List<UnplannedIntent> intents = UnplannedIntents.of(scene.walk());
        return new PlanResult(
                name(),
                Place.of(plan),
                engine(),
                scene.clock(),
                OptionalDouble.empty(),
                0.0,
                List.of(),
                List.of(),
                List.of(),
                Expectations.notChecked(plan, reason),
                List.of(),
                List.of(),
                Optional.empty(),
                intents,
                List.of(),
                List.of(reason));
    }

    private PlanResult simulated(PlanScene scene) {
        PlanRun nominal = scene.nominal(Tweaks.NONE, request.cancelled());
        StepReading reading = new StepReading(nominal);
        Explanations explanations = new Explanations(scene, request.sensitivities(), request.cancelled());
        Optional<SampledPlan> sampled = request.samples() == 0
                ? Optional.empty()
                : Optional.of(SampledPlan.of(
                        scene,
                        request.samples(),
                        request.seed(),
                        request.threads(),
                        request.cancelled(),
                        request.progress()));
        List<MigrationOutcome> migrations = new ArrayList<>();
        for (MigrationOutcome outcome : reading.migrations()) {
            migrations.add(completed(outcome, explanations.of(outcome), sampled));
        }
        Optional<PlanSamples> samples = nominal.timesKnown()
                ? sampled.map(known -> known.plan(scene.clock().windowSeconds().isPresent()))
                : Optional.empty();
        Makespan makespan = nominal.makespan();
        List<TimelineEntry> timeline = reading.timeline();
        Expectations expectations = new Expectations(migrations, makespan, samples, sampled.isPresent());
        return new PlanResult(
                name(),
                Place.of(plan),
                engine(),
                nominal.plan().clock(),
                makespan.seconds(),
                makespan.atLeastSeconds(),
                makespan.uncounted(),
                migrations,
                timeline,
                expectations.check(plan),
                whatIfs(),
                sweeps(),
                samples,
                List.of(),
                KeepWatch.violations(scene, timeline),
                notes(nominal, samples));
    }

    private MigrationOutcome completed(
            MigrationOutcome outcome, Optional<Explanation> explanation, Optional<SampledPlan> sampled) {
        Optional<MigrationSamples> samples = outcome.figures().isPresent()
                ? sampled.flatMap(known -> known.migration(outcome.step()))
                : Optional.empty();
        List<String> notes = new ArrayList<>(outcome.notes());
        outcome.figures()
                .flatMap(nominal -> samples.flatMap(known -> NominalAndSamples.note(nominal, known)))
                .ifPresent(notes::add);
        return new MigrationOutcome(
                outcome.step(),
                outcome.place(),
                outcome.guest(),
                outcome.from(),
                outcome.to(),
                outcome.kind(),
                outcome.refusedBy(),
                Expectations.wantsRefusal(plan, outcome),
                outcome.undecidedBy(),
                outcome.notSimulated(),
                outcome.missing(),
                outcome.figures(),
                explanation,
                samples,
                notes);
    }

    private List<WhatIfResult> whatIfs() {
        List<WhatIfResult> results = new ArrayList<>();
        for (WhatIf whatIf : plan.getWhatIfs()) {
            ChangedRun run = changed(whatIf.getSettings());
            results.add(new WhatIfResult(
                    Optional.ofNullable(whatIf.getName()).orElse("?"),
                    whatIf.getSettings().stream().map(StepWords::phrase).toList(),
                    run.makespanSeconds(),
                    run.migrations()));
        }
        return results;
    }

    private List<SweepResult> sweeps() {
        List<SweepResult> results = new ArrayList<>();
        for (SweepRequest sweep : request.sweeps()) {
            List<SweepResult.Point> points = new ArrayList<>();
            for (Setting setting : SweepSettings.of(sweep)) {
                ChangedRun run = changed(List.of(setting));
                points.add(new SweepResult.Point(
                        setting.getValue().nominalDouble(),
                        setting.getValue().toString(),
                        run.makespanSeconds(),
                        run.migrations()));
            }
            results.add(new SweepResult(StepWords.subject(sweep.setting()), points));
        }
        return results;
    }

    /** A run with values changed before the plan begins. */
    private record ChangedRun(OptionalDouble makespanSeconds, List<MigrationOutcome> migrations) {}

    private ChangedRun changed(List<Setting> settings) {
        PlanScene scene = PlanScene.of(plan, PlanScene.changed(beginning, plan, settings), judge);
        PlanRun run = scene.nominal(Tweaks.NONE, request.cancelled());
        Explanations explanations = new Explanations(scene, false, request.cancelled());
        List<MigrationOutcome> migrations = new StepReading(run)
                .migrations().stream()
                        .map(outcome -> completed(outcome, explanations.of(outcome), Optional.empty()))
                        .toList();
        return new ChangedRun(run.makespanSeconds(), migrations);
    }

    private Optional<EngineUse> engine() {
        return beginning.engineOf(plan).map(engine -> new EngineUse(engine.name(), engine.assumed()));
    }

    private List<String> notes(PlanRun nominal, Optional<PlanSamples> samples) {
        List<String> notes = new ArrayList<>();
        PlanClock clock = nominal.plan().clock();
        PlanScene.withoutEffect(request.settings()).forEach(words -> notes.add("set " + words + " changes nothing."));
        List<String> uncounted = nominal.plan().uncounted();
        if (!uncounted.isEmpty()) {
            notes.add("Not counted, because not stated: " + String.join(", ", uncounted) + ". Instants are the earliest"
                    + " possible ones.");
        }
        if (clock.windowSeconds().isPresent()) {
            double window = clock.windowSeconds().getAsDouble();
            NominalAndSamples.windowNote(nominal.result().makespanSeconds(), window, samples)
                    .ifPresent(notes::add);
        }
        return notes;
    }

    private String name() {
        return Optional.ofNullable(plan.getName()).orElse("?");
    }
}
