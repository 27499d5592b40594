// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.interpreter.PlanInterpreter;
import org.ldomstudio.interpreter.SimulationRequest;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.TimelineEntry;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.scripts.StepPredictions;

/** What a nominal run of all plans predicts for their steps. */
final class NominalPredictions implements StepPredictions {

    private final Map<EObject, Prediction> predictions = new IdentityHashMap<>();

    private NominalPredictions() {}

    static NominalPredictions of(SiteState state) {
        NominalPredictions nominal = new NominalPredictions();
        SimulationRequest request =
                SimulationRequest.nominal(state, state.index().plans());
        new PlanInterpreter().run(request).plans().forEach(nominal::add);
        return nominal;
    }

    @Override
    public Optional<Prediction> of(Step step) {
        return Optional.ofNullable(predictions.get(step));
    }

    private void add(PlanResult plan) {
        for (TimelineEntry entry : plan.timeline()) {
            Optional<MigrationOutcome> migration = plan.migrations().stream()
                    .filter(each -> each.step() == entry.step())
                    .findFirst();
            boolean timed =
                    entry.startSeconds().isPresent() && entry.endSeconds().isPresent();
            OptionalDouble suspend = migration
                    .flatMap(MigrationOutcome::figures)
                    .map(MigrationFigures::suspendSeconds)
                    .orElse(OptionalDouble.empty());
            predictions.put(
                    entry.place().element(),
                    new Prediction(
                            timed
                                    ? Optional.of(entry.endSeconds().getAsDouble()
                                            - entry.startSeconds().getAsDouble())
                                    : Optional.empty(),
                            suspend.isPresent() ? Optional.of(suspend.getAsDouble()) : Optional.empty(),
                            migration.map(MigrationOutcome::refusedBy).orElse(List.of())));
        }
    }
}
