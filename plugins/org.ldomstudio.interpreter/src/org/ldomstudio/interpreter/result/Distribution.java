// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Values of many runs. Runs that did not finish count as larger than any number and are never dropped (model note, 3.9).
 */
public final class Distribution {
    /** Fewest runs from which a 99th percentile is worth printing. */
    public static final int ENOUGH_FOR_P99 = 1000;
    private static final double NORMAL_95 = 1.96;

    private final double[] sorted;
    private final int unfinished;

    /**
     * Takes the values of the runs.
     *
     * @param values one for each run; NaN or infinite for a run that did not finish
     */
    public Distribution(double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        Arrays.sort(finite);
        this.sorted = finite;
        this.unfinished = values.length - finite.length;
    }

    /** Returns the number of runs. */
    public int runs() {
        return sorted.length + unfinished;
    }

    /** Returns the number of runs that did not finish. */
    public int unfinished() {
        return unfinished;
    }

    /** Returns the share of the runs whose value is below a limit, 0 to 1; 0 without runs. */
    public double shareBelow(double limit) {
        return runs() == 0 ? 0.0 : (double) Arrays.stream(sorted).filter(value -> value < limit).count() / runs();
    }

    /** Returns the share of the runs whose value is above a limit, 0 to 1, those that did not finish included. */
    public double shareAbove(double limit) {
        long above = Arrays.stream(sorted).filter(value -> value > limit).count() + unfinished;
        return runs() == 0 ? 0.0 : (double) above / runs();
    }

    /** Streams the values of the runs that finished, in ascending order. */
    public DoubleStream values() {
        return Arrays.stream(sorted);
    }

    /** Returns the mean of all runs; empty when there are none or one did not finish. */
    public OptionalDouble mean() {
        return unfinished > 0 || sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(sorted).sum() / sorted.length);
    }

    /**
     * Returns a quantile: the value of rank ceil(p N), with the 95 % interval of the ranks p N ± 1.96 sqrt(N p (1 - p))
     * (model note, 3.9).
     *
     * @param p share, more than 0 and at most 1
     */
    public Quantile quantile(double p) {
        int n = runs();
        double spread = NORMAL_95 * StrictMath.sqrt(n * p * (1 - p));
        int rank = rank(StrictMath.ceil(n * p), n);
        int low = rank(StrictMath.round(n * p - spread), n);
        int high = rank(StrictMath.round(n * p + spread), n);
        return new Quantile(p, n, at(rank), low, high, at(low), at(high));
    }

    private OptionalDouble at(int rank) {
        return rank >= 1 && rank <= sorted.length ? OptionalDouble.of(sorted[rank - 1]) : OptionalDouble.empty();
    }

    private static int rank(double rank, int runs) {
        return (int) Math.max(Math.min(1, runs), Math.min(rank, runs));
    }
}
