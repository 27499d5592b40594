// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import org.ldomstudio.simulation.sampling.Quantile.Known;
import org.ldomstudio.simulation.sampling.Sample;

/**
 * Values of many runs. Runs that did not finish count as larger than any number and are never dropped (model note,
 * 3.9).
 */
public final class Distribution {
    /** Fewest runs from which a 99th percentile is worth printing. */
    public static final int ENOUGH_FOR_P99 = 1000;

    private final double[] sorted;
    private final Sample sample;

    /**
     * Takes the values of the runs.
     *
     * @param values one for each run; NaN or infinite for a run that did not finish
     */
    public Distribution(double[] values) {
        this.sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        this.sample = Sample.of(sorted, values.length);
    }

    /** Returns the number of runs. */
    public int runs() {
        return sample.runs();
    }

    /** Returns the number of runs that did not finish. */
    public int unfinished() {
        return sample.runs() - sample.finished();
    }

    /** Streams the values of the runs that finished, in ascending order. */
    public DoubleStream values() {
        return Arrays.stream(sorted);
    }

    /** Returns the mean of all runs; empty when there are none or one did not finish. */
    public OptionalDouble mean() {
        return sample.mean();
    }

    /**
     * Returns the share of the runs for whose value a condition holds, 0 to 1; 0 without runs. A run that did not
     * finish counts as infinite.
     */
    public double share(DoublePredicate condition) {
        long matching =
                values().filter(condition).count() + (condition.test(Double.POSITIVE_INFINITY) ? unfinished() : 0);
        return runs() == 0 ? 0.0 : (double) matching / runs();
    }

    /**
     * Returns a quantile with its 95 % interval.
     *
     * @param p share, more than 0 and less than 1
     */
    public Quantile quantile(double p) {
        OptionalDouble low = OptionalDouble.empty();
        OptionalDouble high = OptionalDouble.empty();
        if (sample.quantile(p) instanceof Known known) {
            low = OptionalDouble.of(known.low());
            high = known.high();
        }
        return new Quantile(p, runs(), sample.orderStatistic(p), low, high);
    }
}
