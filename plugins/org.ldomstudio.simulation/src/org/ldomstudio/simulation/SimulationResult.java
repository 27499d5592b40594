// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.List;

/**
 * Report a run.
 *
 * @param activities one result for each activity, in written order; empty when a sink took them
 * @param makespanSeconds when the last activity that ended was over, seconds since the run began; 0 if none ended
 * @param complete whether every activity started and ended
 * @param cancelled whether the run was cancelled
 * @param events events processed
 */
public record SimulationResult(
        List<ActivityResult> activities, double makespanSeconds, boolean complete, boolean cancelled, long events) {
    public SimulationResult {
        activities = List.copyOf(activities);
    }
}
