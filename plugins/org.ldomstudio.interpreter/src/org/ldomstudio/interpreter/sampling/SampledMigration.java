// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ldomstudio.interpreter.result.Distribution;
import org.ldomstudio.interpreter.result.InputRank;
import org.ldomstudio.interpreter.result.Limiter;
import org.ldomstudio.interpreter.result.MigrationSamples;
import org.ldomstudio.interpreter.result.Quantiles;
import org.ldomstudio.interpreter.run.RunFigures;
import org.ldomstudio.simulation.sampling.RankCorrelation;

/** What one migration came to in each run. Each run writes its own slots, so that threads need not wait. */
final class SampledMigration {
    private static final int INPUTS_SHOWN = 5;
    private static final double WORTH_SHOWING = 0.05;

    private final double[] total;
    private final double[] suspend;
    private final double[] overhead;
    private final double[] bytes;
    private final double[] rounds;
    private final boolean[] converged;
    private final Limiter[] limiters;

    SampledMigration(int runs) {
        this.total = unfinished(runs);
        this.suspend = unfinished(runs);
        this.overhead = unfinished(runs);
        this.bytes = unfinished(runs);
        this.rounds = unfinished(runs);
        this.converged = new boolean[runs];
        this.limiters = new Limiter[runs];
    }

    /** Remembers what it came to in a run; a run of which nothing is remembered did not finish. */
    void remember(int run, RunFigures figures, Map<Limiter, Limiter> known) {
        converged[run] = figures.completed() && figures.converged();
        figures.limiter().ifPresent(limiter -> {
            Limiter plain = new Limiter(limiter.kind(), limiter.at(), 0.0);
            limiters[run] = known.computeIfAbsent(plain, same -> same);
        });
        if (figures.completed()) {
            total[run] = figures.totalSeconds();
            suspend[run] = figures.suspendSeconds();
            overhead[run] = figures.overheadSeconds();
            bytes[run] = figures.bytesSent();
            rounds[run] = figures.liveRounds();
        }
    }

    MigrationSamples samples(Inputs inputs) {
        Distribution totals = new Distribution(total);
        int runs = total.length;
        long notConverged = 0;
        for (boolean each : converged) {
            notConverged += each ? 0 : 1;
        }
        return new MigrationSamples(
                Quantiles.of(totals),
                Quantiles.of(new Distribution(suspend)),
                Quantiles.of(new Distribution(overhead)),
                Quantiles.of(new Distribution(bytes)),
                Quantiles.of(new Distribution(rounds)),
                (double) totals.unfinished() / runs,
                (double) notConverged / runs,
                limiterShares(),
                ranks(inputs));
    }

    private List<Limiter> limiterShares() {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Limiter> byName = new TreeMap<>();
        for (Limiter limiter : limiters) {
            Optional.ofNullable(limiter).ifPresent(known -> {
                String name = known.kind() + " " + known.at();
                counts.merge(name, 1, Integer::sum);
                byName.put(name, known);
            });
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> byName.get(entry.getKey()).withShare((double) entry.getValue() / limiters.length))
                .toList();
    }

    private List<InputRank> ranks(Inputs inputs) {
        double[] ranked = Arrays.copyOf(total, Math.min(total.length, Inputs.RANKED_RUNS));
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = Double.isNaN(ranked[i]) ? Double.POSITIVE_INFINITY : ranked[i];
        }
        List<InputRank> found = new ArrayList<>();
        for (Inputs.Input input : inputs.drawn()) {
            RankCorrelation.spearman(inputs.valuesOf(input), ranked)
                    .ifPresent(correlation -> found.add(new InputRank(input.label(), correlation)));
        }
        return found.stream()
                .filter(rank -> Math.abs(rank.correlation()) >= WORTH_SHOWING)
                .sorted(Comparator.comparingDouble((InputRank rank) -> -Math.abs(rank.correlation())))
                .limit(INPUTS_SHOWN)
                .toList();
    }

    private static double[] unfinished(int runs) {
        double[] values = new double[runs];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
