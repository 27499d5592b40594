// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ldomstudio.interpreter.result.Distribution;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationSamples;
import org.ldomstudio.interpreter.result.PlanSamples;

/** Says how the nominal run and the samples fit together, so that no two sentences of a report contradict each other. */
final class NominalAndSamples {
    private static final double LOWEST = 0.01;
    private static final double HIGHEST = 0.99;
    /** Below so many runs the outermost percentiles say nothing. */
    private static final int ENOUGH_RUNS = 100;

    private NominalAndSamples() {}

    /** Returns a sentence when the nominal total lies outside what nearly all samples give. */
    static Optional<String> note(MigrationFigures nominal, MigrationSamples samples) {
        Distribution totals = samples.total().distribution();
        if (totals.runs() < ENOUGH_RUNS) {
            return Optional.empty();
        }
        double total = nominal.totalSeconds().orElse(Double.POSITIVE_INFINITY);
        OptionalDouble low = totals.quantile(LOWEST).value();
        OptionalDouble high = totals.quantile(HIGHEST).value();
        boolean below = total < low.orElse(Double.POSITIVE_INFINITY);
        boolean above = total > high.orElse(Double.POSITIVE_INFINITY);
        if (!below && !above) {
            return Optional.empty();
        }
        double mostRounds = samples.rounds().p95().value().orElse(Double.POSITIVE_INFINITY);
        String why = above && nominal.liveRounds() > mostRounds
                ? "It hovers: without variation from round to round it takes very many rounds until one makes no progress,"
                        + " with variation one soon does."
                : "It takes the nominal value of every input and no variation from round to round.";
        return Optional.of(
                "The nominal run (" + words(nominal.totalSeconds()) + ") lies outside what 98 % of the samples"
                        + " give (" + words(low) + " to " + words(high) + "). " + why + " Trust the samples.");
    }

    /** Returns what the run and the samples say about the window of the plan; empty when it holds in all of them. */
    static Optional<String> windowNote(double makespanSeconds, double windowSeconds, Optional<PlanSamples> samples) {
        if (windowSeconds <= 0) {
            return Optional.of("The plan begins outside its window. Change starting, or the window.");
        }
        boolean misses = makespanSeconds > windowSeconds;
        String late = Figures.duration(makespanSeconds - windowSeconds);
        OptionalDouble share = samples.map(PlanSamples::missesWindowShare).orElse(OptionalDouble.empty());
        if (share.isEmpty()) {
            return misses ? Optional.of("The plan ends " + late + " after its window.") : Optional.empty();
        }
        String sampled = Figures.share(share.getAsDouble()) + " of the samples end after the window";
        if (misses) {
            return Optional.of("The nominal run ends " + late + " after its window; " + sampled + ".");
        }
        return share.getAsDouble() > 0
                ? Optional.of("The nominal run ends in its window, but " + sampled + ".")
                : Optional.empty();
    }

    private static String words(OptionalDouble seconds) {
        return seconds.isPresent() ? Figures.duration(seconds) : "no end";
    }
}
