// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import java.util.ArrayList;
import java.util.List;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.SimulationReport;
import org.ldomstudio.interpreter.walk.MigrationJudge;
import org.ldomstudio.model.ldom.Plan;

/**
 * Runs plans: walks them state by state, asks the rules, simulates what they allow, and compares what comes of it with
 * what is expected. Depends on nothing but the request: no clock, no hidden randomness. Instances can be shared.
 */
public final class PlanInterpreter {
    private final MigrationJudge judge;

    /** Makes an interpreter that asks all rules of the catalogue. */
    public PlanInterpreter() {
        this(MigrationJudge.RULES);
    }

    /** Makes an interpreter that asks somebody else whether a migration is possible. */
    public PlanInterpreter(MigrationJudge judge) {
        this.judge = judge;
    }

    /**
     * Runs the plans of a request. The model must not be changed meanwhile.
     *
     * @throws java.util.concurrent.CancellationException when the request was cancelled
     */
    public SimulationReport run(SimulationRequest request) {
        List<PlanResult> results = new ArrayList<>();
        for (Plan plan : request.plans()) {
            results.add(new PlanSimulation(request, plan, judge).run());
        }
        return new SimulationReport(request.seed(), request.samples(), results);
    }
}
