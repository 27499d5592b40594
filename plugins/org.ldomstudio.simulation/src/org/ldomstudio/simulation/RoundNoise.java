// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/**
 * Vary the dirty set from round to round. Implementations are pure: the same round always has the same factor, so that
 * a run can be repeated. The sampling package has the random ones.
 */
@FunctionalInterface
public interface RoundNoise {
    /** No variation. */
    RoundNoise NONE = round -> 1.0;

    /**
     * Returns the factor by which the bytes dirtied in a round are multiplied.
     *
     * @param round number of the live round, from 1
     * @return the factor; NaN and negative count as 0; the product never exceeds the guest's memory
     */
    double factor(int round);
}
