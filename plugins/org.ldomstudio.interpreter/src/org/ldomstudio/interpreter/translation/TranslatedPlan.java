// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.List;
import org.ldomstudio.interpreter.result.PlanClock;
import org.ldomstudio.simulation.Scenario;

/**
 * A plan as numbers.
 *
 * @param scenario what the simulation runs
 * @param steps one entry for each step of the plan, in written order
 * @param clock when the plan starts
 * @param linkNames for each link of the scenario the name of its network
 * @param hostNames for each host of the scenario the name of its control domain
 * @param uncounted times that are not stated and count as nothing, such as "drain-time of shop"
 */
public record TranslatedPlan(
        Scenario scenario,
        List<StepActivity> steps,
        PlanClock clock,
        List<String> linkNames,
        List<String> hostNames,
        List<String> uncounted) {
    public TranslatedPlan {
        steps = List.copyOf(steps);
        linkNames = List.copyOf(linkNames);
        hostNames = List.copyOf(hostNames);
        uncounted = List.copyOf(uncounted);
    }
}
