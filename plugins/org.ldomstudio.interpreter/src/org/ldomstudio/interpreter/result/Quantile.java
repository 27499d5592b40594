// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.OptionalDouble;

/**
 * One quantile of a distribution: the value of rank ceil(p N).
 *
 * @param p share of the runs that are not above it, 0 to 1
 * @param runs number of runs, N
 * @param value the value; empty when that run did not finish
 * @param low lower end of its 95 % interval; empty when there are too few runs for one
 * @param high upper end of its 95 % interval; empty when there are too few runs for one or that run did not finish
 */
public record Quantile(double p, int runs, OptionalDouble value, OptionalDouble low, OptionalDouble high) {

    /** Returns whether there are enough runs for it: a 99th percentile needs 1,000. */
    public boolean enoughRuns() {
        return p < 0.99 || runs >= Distribution.ENOUGH_FOR_P99;
    }
}
