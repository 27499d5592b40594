// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.walk;

import java.util.ArrayList;
import java.util.List;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.view.SiteState;

/**
 * The steps of a plan in written order, each with the state before and after it. Rules are asked about the state that
 * the earlier steps leave. A step that is refused or impossible changes nothing, and the later ones go on from there.
 *
 * @param plan the plan
 * @param steps its steps
 * @param end the state after the last one
 */
public record PlanWalk(Plan plan, List<WalkedStep> steps, SiteState end) {
    public PlanWalk {
        steps = List.copyOf(steps);
    }

    /** Walks a plan that begins in a state, asking all rules of the catalogue. */
    public static PlanWalk of(Plan plan, SiteState beginning) {
        return of(plan, beginning, MigrationJudge.RULES);
    }

    /** Walks a plan that begins in a state. */
    public static PlanWalk of(Plan plan, SiteState beginning, MigrationJudge judge) {
        List<WalkedStep> steps = new ArrayList<>();
        SiteState state = beginning;
        for (Step step : plan.getSteps()) {
            StepFate fate = StepFates.of(beginning, state, step, judge);
            boolean happens = fate instanceof StepFate.Possible || fate instanceof StepFate.Allowed;
            SiteState after = happens ? state.after(step) : state;
            steps.add(new WalkedStep(steps.size(), step, state, after, fate));
            state = after;
        }
        return new PlanWalk(plan, steps, state);
    }

    /** Returns whether it has an intent that is not planned yet. */
    public boolean hasIntents() {
        return steps.stream().anyMatch(step -> step.fate() instanceof StepFate.Unplanned);
    }
}
