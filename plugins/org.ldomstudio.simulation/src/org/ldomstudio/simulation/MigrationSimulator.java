// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Simulate the migrations of a scenario. Results depend on the scenario alone: no clock, no randomness, no threads.
 * Runs are independent of each other, so that any number of threads may run scenarios at the same time.
 */
public final class MigrationSimulator {
    /** Live rounds after which a migration counts as not converging, whatever its rules. */
    public static final int MOST_ROUNDS = 100_000;
    /** Simulated seconds (about three years) after which whatever still runs counts as stalled. */
    public static final double HORIZON_SECONDS = 1e8;

    private static final long EVENTS = 1_000_000L;
    private static final long EVENTS_PER_ACTIVITY = 1_000L;

    private MigrationSimulator() {}

    /** Runs a scenario and returns the results of all activities. */
    public static SimulationResult run(Scenario scenario, RunOptions options) {
        ActivityResult[] results = new ActivityResult[scenario.activities().size()];
        SimulationResult summary = run(scenario, options, result -> results[result.serial()] = result);
        List<ActivityResult> inOrder = new ArrayList<>(Arrays.asList(results));
        return new SimulationResult(
                inOrder, summary.makespanSeconds(), summary.complete(), summary.cancelled(), summary.events());
    }

    /** Runs a scenario whose results need not be kept; the list of results that is returned is empty. */
    public static SimulationResult run(Scenario scenario, RunOptions options, ResultSink sink) {
        return new Engine(scenario, options, sink).run();
    }

    /** Returns after how many events whatever still runs counts as stalled. */
    static long mostEvents(Scenario scenario) {
        return EVENTS + EVENTS_PER_ACTIVITY * scenario.activities().size();
    }
}
