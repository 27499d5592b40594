// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.run;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ldomstudio.interpreter.translation.StepActivity;
import org.ldomstudio.interpreter.translation.TranslatedPlan;
import org.ldomstudio.simulation.ActivityResult;
import org.ldomstudio.simulation.MigrationSimulator;
import org.ldomstudio.simulation.RunOptions;
import org.ldomstudio.simulation.SimulationResult;

/**
 * A translated plan with what the simulation says about it.
 *
 * @param plan the plan as numbers
 * @param result what the simulation says
 */
public record PlanRun(TranslatedPlan plan, SimulationResult result) {

    /**
     * Runs a plan and keeps its rounds.
     *
     * @throws CancellationException when it was cancelled
     */
    public static PlanRun of(TranslatedPlan plan, BooleanSupplier cancelled) {
        return run(plan, RunOptions.WITH_ROUNDS.with(cancelled));
    }

    /**
     * Runs a plan without keeping its rounds.
     *
     * @throws CancellationException when it was cancelled
     */
    public static PlanRun summary(TranslatedPlan plan, BooleanSupplier cancelled) {
        return run(plan, RunOptions.PLAIN.with(cancelled));
    }

    private static PlanRun run(TranslatedPlan plan, RunOptions options) {
        SimulationResult result = MigrationSimulator.run(plan.scenario(), options);
        if (result.cancelled()) {
            throw new CancellationException("the simulation was cancelled");
        }
        return new PlanRun(plan, result);
    }

    /** Returns the result of a step; empty when it does not happen or cannot be simulated. */
    public Optional<ActivityResult> resultOf(StepActivity step) {
        return step.activity().isPresent()
                ? Optional.of(result.activities().get(step.activity().getAsInt()))
                : Optional.empty();
    }

    /** Returns whether everything that takes time is stated. */
    public boolean timesKnown() {
        return plan.uncounted().isEmpty()
                && plan.steps().stream().allMatch(step -> step.obstacle().isEmpty());
    }

    /** Returns how long the plan takes; empty when a step never ends, cannot be simulated, or takes an unknown time. */
    public OptionalDouble makespanSeconds() {
        return result.complete() && timesKnown() ? OptionalDouble.of(result.makespanSeconds()) : OptionalDouble.empty();
    }

    /** Returns what is known about the length of the plan. */
    public Makespan makespan() {
        return new Makespan(makespanSeconds(), result.makespanSeconds(), !result.complete(), plan.uncounted());
    }
}
