// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation.sampling;

import java.util.OptionalDouble;

/** Report a quantile of repeated runs. */
public sealed interface Quantile {
    /**
     * The value of an order statistic.
     *
     * @param value the value
     * @param low lower end of the 95 % interval
     * @param high upper end of the 95 % interval; absent: infinite, since it falls among the runs that did not finish
     */
    record Known(double value, double low, OptionalDouble high) implements Quantile {}

    /**
     * More runs than that did not finish.
     *
     * @param low lower end of the 95 % interval; absent: infinite too
     */
    record NotFinished(OptionalDouble low) implements Quantile {}

    /**
     * There are not enough runs to say anything about it.
     *
     * @param runs how many there are
     * @param needed how many it takes
     */
    record NotEnoughRuns(int runs, int needed) implements Quantile {}

    /** Returns the value; absent if it is infinite or not known. */
    default OptionalDouble known() {
        return this instanceof Known one ? OptionalDouble.of(one.value()) : OptionalDouble.empty();
    }
}
