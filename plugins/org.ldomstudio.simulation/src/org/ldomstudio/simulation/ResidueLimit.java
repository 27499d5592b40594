// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/**
 * The residue that rounds at a constant rate tend to: the largest D with D = dirty(T(D)), where T(D) is the time to
 * send D. For one exponential class that is E7: D = W (1 + W0(-a e^-a) / a), a = r / R > 1, and 0 for a &lt;= 1.
 */
final class ResidueLimit {
    private static final double NEGLIGIBLE = 1e-12;
    private static final int STEPS = 200;

    private ResidueLimit() {}

    static double of(MigrationRun run) {
        double all = Math.min(run.dirty.phase().totalSet, run.guest.guest.memoryBytes());
        if (all <= 0 || run.drained) {
            return 0.0;
        }
        if (run.rawRate <= 0) {
            return all;
        }
        if (next(run, all) >= all) {
            return all;
        }
        double low = all * NEGLIGIBLE;
        if (next(run, low) <= low) {
            return 0.0;
        }
        double high = all;
        for (int i = 0; i < STEPS; i++) {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) {
                break;
            }
            if (next(run, middle) > middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double next(MigrationRun run, double bytes) {
        double seconds = bytes / run.rawRate;
        return run.dirty.curve(run.speedFor(seconds, true) * seconds);
    }
}
