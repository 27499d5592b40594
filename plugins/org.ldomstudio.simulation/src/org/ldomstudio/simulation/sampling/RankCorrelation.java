// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation.sampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Say how strongly an input moves a result, by Spearman's rank correlation. */
public final class RankCorrelation {
    private RankCorrelation() {}

    /**
     * Returns Spearman's rho, -1 to 1: the correlation of the ranks, equal values sharing their mean rank. Positive
     * infinity is allowed and is the largest value: a run that did not finish.
     *
     * @param inputs drawn values, one for each run
     * @param results results of the same runs
     * @return absent if one of the two never varies, or for fewer than two runs
     * @throws IllegalArgumentException if the lengths differ
     */
    public static OptionalDouble spearman(double[] inputs, double[] results) {
        if (inputs.length != results.length) {
            throw new IllegalArgumentException(inputs.length + " inputs, but " + results.length + " results");
        }
        double[] x = ranks(inputs);
        double[] y = ranks(results);
        double mean = (inputs.length + 1) / 2.0;
        double xy = 0.0;
        double xx = 0.0;
        double yy = 0.0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mean) * (y[i] - mean);
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
        }
        return xx > 0 && yy > 0 ? OptionalDouble.of(xy / Math.sqrt(xx * yy)) : OptionalDouble.empty();
    }

    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && Double.compare(values[order[to]], values[order[from]]) == 0) {
                to++;
            }
            double shared = (from + 1 + to) / 2.0;
            Arrays.stream(order, from, to).forEach(i -> ranks[i] = shared);
            from = to;
        }
        return ranks;
    }
}
