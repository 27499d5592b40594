// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.view.SiteState;

/**
 * State what the interpreter is to simulate.
 *
 * @param state the site before the plans begin; each plan starts from it
 * @param plans the plans
 * @param samples number of sampled runs beside the nominal one; 0 for none
 * @param seed seed of the samples
 * @param settings values changed before the plans begin, as by {@code --set}
 * @param sweeps values to sweep
 * @param threads threads that share the samples, at least 1; the result does not depend on it
 * @param sensitivities whether to find by further runs which single input would change a result most
 * @param cancelled asked often; true ends the run within 200 ms
 * @param progress told how far the run is
 */
public record SimulationRequest(
        SiteState state,
        List<Plan> plans,
        int samples,
        long seed,
        List<Setting> settings,
        List<SweepRequest> sweeps,
        int threads,
        boolean sensitivities,
        BooleanSupplier cancelled,
        Progress progress) {
    /** Most samples of one run: a figure for each migration and sample is kept in memory. */
    public static final int MOST_SAMPLES = 1_000_000;

    /** @throws IllegalArgumentException when samples is negative or above {@link #MOST_SAMPLES}, or threads below 1 */
    public SimulationRequest {
        plans = List.copyOf(plans);
        settings = List.copyOf(settings);
        sweeps = List.copyOf(sweeps);
        if (samples < 0 || samples > MOST_SAMPLES) {
            throw new IllegalArgumentException("0 to " + MOST_SAMPLES + " samples can be drawn, not " + samples);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + threads);
        }
    }

    /** Asks for the nominal run of plans, without samples, changes and sensitivities. */
    public static SimulationRequest nominal(SiteState state, List<Plan> plans) {
        return new SimulationRequest(state, plans, 0, 0, List.of(), List.of(), 1, false, () -> false, Progress.NONE);
    }

    /** Returns the same request with samples. */
    public SimulationRequest sampled(int number, long withSeed) {
        return new SimulationRequest(
                state, plans, number, withSeed, settings, sweeps, threads, sensitivities, cancelled, progress);
    }

    /** Returns the same request with changed and swept values. */
    public SimulationRequest changed(List<Setting> set, List<SweepRequest> sweep) {
        return new SimulationRequest(
                state, plans, samples, seed, set, sweep, threads, sensitivities, cancelled, progress);
    }

    /** Returns the same request with or without sensitivities. */
    public SimulationRequest explained(boolean withSensitivities) {
        return new SimulationRequest(
                state, plans, samples, seed, settings, sweeps, threads, withSensitivities, cancelled, progress);
    }

    /** Returns the same request on a number of threads. */
    public SimulationRequest onThreads(int number) {
        return new SimulationRequest(
                state, plans, samples, seed, settings, sweeps, number, sensitivities, cancelled, progress);
    }

    /** Returns the same request that someone can cancel and follow. */
    public SimulationRequest followed(BooleanSupplier stop, Progress by) {
        return new SimulationRequest(state, plans, samples, seed, settings, sweeps, threads, sensitivities, stop, by);
    }
}
