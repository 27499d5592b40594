// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.run;

import java.util.Optional;
import org.ldomstudio.interpreter.result.Limiter;
import org.ldomstudio.interpreter.translation.StepActivity;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.simulation.ActivityResult;
import org.ldomstudio.simulation.MigrationResult;

/**
 * The figures of a migration that are compared over many runs.
 *
 * @param completed whether the guest reached the target; if not, the numbers mean nothing
 * @param converged whether pre-copy ended by a small residue
 * @param totalSeconds from the start to running on the target
 * @param suspendSeconds how long the guest executes nothing
 * @param overheadSeconds extra time of its own work, suspension included
 * @param bytesSent bytes on the wire
 * @param liveRounds live rounds
 * @param limiter what limited it
 */
public record RunFigures(
        boolean completed,
        boolean converged,
        double totalSeconds,
        double suspendSeconds,
        double overheadSeconds,
        double bytesSent,
        int liveRounds,
        Optional<Limiter> limiter) {

    /** Reads the figures of a migrate step; empty when it was not simulated or never started. */
    public static Optional<RunFigures> of(PlanRun run, StepActivity step, Migrate migrate) {
        return run.resultOf(step).flatMap(result -> switch (result) {
            case MigrationResult live ->
                Optional.of(new RunFigures(
                        live.completed(),
                        live.converged(),
                        live.totalSeconds(),
                        live.suspendSeconds(),
                        live.overheadSeconds(),
                        live.bytesSent(),
                        live.liveRounds(),
                        FigureReading.limiter(
                                live.bottleneck(),
                                live,
                                String.valueOf(migrate.getGuest().getName()),
                                run.plan())));
            case ActivityResult.Cold cold ->
                Optional.of(new RunFigures(
                        true,
                        true,
                        cold.totalSeconds(),
                        cold.suspendSeconds(),
                        cold.suspendSeconds(),
                        0.0,
                        0,
                        Optional.empty()));
            case ActivityResult.Done done -> Optional.empty();
            case ActivityResult.NotStarted never -> Optional.empty();
            case ActivityResult.Interrupted interrupted -> Optional.empty();
        });
    }
}
