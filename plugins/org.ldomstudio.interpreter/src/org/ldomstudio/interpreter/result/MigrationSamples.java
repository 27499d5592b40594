// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.List;

/**
 * Distributions of one migration over all samples.
 *
 * @param total seconds from the start to running on the target
 * @param suspend seconds in which the guest executes nothing
 * @param overhead extra seconds of the guest's own work, suspension included
 * @param bytes bytes on the wire
 * @param rounds live rounds
 * @param unfinishedShare share of the runs in which the guest did not reach the target, 0 to 1
 * @param notConvergedShare share of the runs in which pre-copy did not end by a small residue, 0 to 1; includes those
 * @param limiters what limited it and in which share of the runs, the largest share first
 * @param inputs uncertain inputs ranked by how much the total time depends on them, the strongest first
 */
public record MigrationSamples(
        Quantiles total,
        Quantiles suspend,
        Quantiles overhead,
        Quantiles bytes,
        Quantiles rounds,
        double unfinishedShare,
        double notConvergedShare,
        List<Limiter> limiters,
        List<InputRank> inputs) {
    public MigrationSamples {
        limiters = List.copyOf(limiters);
        inputs = List.copyOf(inputs);
    }
}
