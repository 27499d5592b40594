// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.sampling;

import java.util.Arrays;

/** Spearman's rank correlation: how monotonously one thing depends on another. */
final class Ranks {
    private Ranks() {
    }

    /** Returns the ranks of values, equal ones sharing the mean of theirs; infinity is the largest. */
    static double[] of(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                ranks[order[i]] = (from + to) / 2.0 + 1.0;
            }
            from = to + 1;
        }
        return ranks;
    }

    /** Returns Pearson's correlation of two lists of ranks, -1 to 1; 0 when one of them does not vary. */
    static double correlation(double[] first, double[] second) {
        double mean = (first.length + 1) / 2.0;
        double product = 0.0;
        double firstSquare = 0.0;
        double secondSquare = 0.0;
        for (int i = 0; i < first.length; i++) {
            double a = first[i] - mean;
            double b = second[i] - mean;
            product += a * b;
            firstSquare += a * a;
            secondSquare += b * b;
        }
        double scale = StrictMath.sqrt(firstSquare) * StrictMath.sqrt(secondSquare);
        return scale > 0 ? Math.clamp(product / scale, -1.0, 1.0) : 0.0;
    }
}
