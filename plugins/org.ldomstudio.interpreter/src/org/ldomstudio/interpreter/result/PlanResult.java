// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ldomstudio.model.view.Place;

/**
 * Result of one plan.
 *
 * @param name name of the plan
 * @param place the plan in the model
 * @param engine the engine and what is assumed about it; empty when the model names one that does not exist
 * @param clock when the plan starts
 * @param makespanSeconds from the start of the first step to the end of the last one; empty when a step has no known
 *     end
 * @param atLeastSeconds the same, where steps whose time is not known count as nothing: it takes at least that long
 * @param uncounted times that are not stated and count as nothing, such as "drain-time of shop"; then the makespan is
 *     empty
 * @param migrations the migrations in written order
 * @param timeline all steps in written order
 * @param expectations what was expected and what came of it, in written order
 * @param whatIfs the same plan with other values
 * @param sweeps the same plan over a range of values
 * @param samples distribution of the plan's length and its chance to miss the window; empty without samples
 * @param unplanned intents that no planner has turned into steps yet; if there are any, nothing of the plan is
 *     simulated
 * @param keepViolations steps that leave fewer guests of an application running than it must keep
 * @param notes what the reader must know about the whole plan, one sentence each
 */
public record PlanResult(
        String name,
        Place place,
        Optional<EngineUse> engine,
        PlanClock clock,
        OptionalDouble makespanSeconds,
        double atLeastSeconds,
        List<String> uncounted,
        List<MigrationOutcome> migrations,
        List<TimelineEntry> timeline,
        List<ExpectationResult> expectations,
        List<WhatIfResult> whatIfs,
        List<SweepResult> sweeps,
        Optional<PlanSamples> samples,
        List<UnplannedIntent> unplanned,
        List<KeepViolation> keepViolations,
        List<String> notes) {
    public PlanResult {
        uncounted = List.copyOf(uncounted);
        migrations = List.copyOf(migrations);
        timeline = List.copyOf(timeline);
        expectations = List.copyOf(expectations);
        whatIfs = List.copyOf(whatIfs);
        sweeps = List.copyOf(sweeps);
        unplanned = List.copyOf(unplanned);
        keepViolations = List.copyOf(keepViolations);
        notes = List.copyOf(notes);
    }

    /** Returns whether the plan was simulated at all. */
    public boolean simulated() {
        return unplanned.isEmpty();
    }
}
