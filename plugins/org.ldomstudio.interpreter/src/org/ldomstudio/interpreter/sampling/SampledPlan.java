// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.sampling;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.ldomstudio.interpreter.Progress;
import org.ldomstudio.interpreter.result.Distribution;
import org.ldomstudio.interpreter.result.Limiter;
import org.ldomstudio.interpreter.result.MigrationSamples;
import org.ldomstudio.interpreter.result.PlanSamples;
import org.ldomstudio.interpreter.result.Quantiles;
import org.ldomstudio.interpreter.run.PlanRun;
import org.ldomstudio.interpreter.run.PlanScene;
import org.ldomstudio.interpreter.run.RunFigures;
import org.ldomstudio.interpreter.translation.StepActivity;
import org.ldomstudio.interpreter.translation.TranslatedPlan;
import org.ldomstudio.interpreter.translation.Tweaks;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.simulation.sampling.RandomStreams;
import org.ldomstudio.simulation.sampling.Runs;

/** Runs a plan many times with drawn inputs. The result does not depend on the number of threads. */
public final class SampledPlan {
    private static final int PROGRESS_EVERY = 64;

    private final PlanScene scene;
    private final int runs;
    private final RandomStreams streams;
    private final BooleanSupplier cancelled;
    private final Progress progress;
    private final Inputs inputs;
    private final Map<Integer, SampledMigration> migrations = new LinkedHashMap<>();
    private final Map<Limiter, Limiter> limiters = new ConcurrentHashMap<>();
    private final double[] makespans;
    private final boolean[] missed;
    private final AtomicInteger ended = new AtomicInteger();

    private SampledPlan(PlanScene scene, int runs, long seed, BooleanSupplier cancelled, Progress progress) {
        this.scene = scene;
        this.runs = runs;
        this.streams = new RandomStreams(seed);
        this.cancelled = cancelled;
        this.progress = progress;
        this.inputs = new Inputs(runs);
        this.makespans = new double[runs];
        this.missed = new boolean[runs];
        Arrays.fill(makespans, Double.NaN);
        scene.walk().steps().stream()
                .filter(step -> step.happens() && step.step() instanceof Migrate)
                .forEach(step -> migrations.put(step.index(), new SampledMigration(runs)));
    }

    /**
     * Runs a plan.
     *
     * @param scene the plan
     * @param runs number of runs, at least 1
     * @param seed seed of all streams
     * @param threads threads that share the runs, at least 1
     * @param cancelled whether to stop
     * @param progress told how far it is
     * @throws CancellationException when it was cancelled
     */
    public static SampledPlan of(
            PlanScene scene, int runs, long seed, int threads, BooleanSupplier cancelled, Progress progress) {
        SampledPlan plan = new SampledPlan(scene, runs, seed, cancelled, progress);
        if (Runs.repeat(runs, threads, plan::counted, cancelled).cancelled()) {
            throw new CancellationException("the simulation was cancelled");
        }
        return plan;
    }

    /** Returns the distributions of a migration; empty for a step that is none or does not happen. */
    public Optional<MigrationSamples> migration(int step) {
        return Optional.ofNullable(migrations.get(step)).map(migration -> migration.samples(inputs));
    }

    /**
     * Returns the distribution of the plan's length.
     *
     * @param window whether the plan has a window that it can miss
     */
    public PlanSamples plan(boolean window) {
        int misses = 0;
        for (boolean miss : missed) {
            misses += miss ? 1 : 0;
        }
        return new PlanSamples(
                Quantiles.of(new Distribution(makespans)),
                window ? OptionalDouble.of((double) misses / runs) : OptionalDouble.empty());
    }

    private Integer counted(int run) {
        sample(run);
        int done = ended.incrementAndGet();
        if (done % PROGRESS_EVERY == 0 || done == runs) {
            progress.done(done, runs);
        }
        return run;
    }

    /** Writes only slots of its own run, so that threads need not wait for each other. */
    private void sample(int run) {
        SampledRun draws = new SampledRun(streams, run, inputs);
        TranslatedPlan plan = scene.translate(draws, draws, Tweaks.NONE);
        PlanRun result = PlanRun.summary(plan, cancelled);
        for (StepActivity step : plan.steps()) {
            if (step.walked().step() instanceof Migrate migrate
                    && migrations.containsKey(step.walked().index())) {
                RunFigures.of(result, step, migrate)
                        .ifPresent(
                                figures -> migrations.get(step.walked().index()).remember(run, figures, limiters));
            }
        }
        OptionalDouble makespan = result.makespanSeconds();
        makespans[run] = makespan.orElse(Double.NaN);
        missed[run] = plan.clock().windowSeconds().isPresent()
                && makespan.orElse(Double.POSITIVE_INFINITY)
                        > plan.clock().windowSeconds().getAsDouble();
        inputs.remember(run, draws.drawn());
    }
}
