// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.List;

/**
 * Results of one run of the interpreter. The same model, options and seed give the same report on any machine and any
 * number of threads.
 *
 * @param seed the seed of the samples
 * @param samples how many samples were drawn; 0 when only the nominal run was made
 * @param plans one result for each plan asked for, in the order of the files
 */
public record SimulationReport(long seed, int samples, List<PlanResult> plans) {
    public SimulationReport {
        plans = List.copyOf(plans);
    }

    /** Returns whether a rule refuses a migration that no expectation wants refused. */
    public boolean hasUnwantedRefusals() {
        return plans.stream().flatMap(plan -> plan.migrations().stream()).anyMatch(MigrationOutcome::unwantedRefusal);
    }
}
