// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/**
 * Speed of a guest in a live round, 1 = undisturbed: u = (1 - theta)(1 - s_io) - sigma, where sigma is the cost of
 * tracking faults, t_fault / vCPUs per page first written, averaged over the round; u and what is dirtied depend on
 * each other and are solved together (model note, section 3.6).
 */
final class GuestSpeed {
    /** Faults and lost I/O never take more than this is left [A]. */
    private static final double LEAST = 0.05;

    private static final int STEPS = 64;

    private GuestSpeed() {}

    /**
     * Computes the speed.
     *
     * @param theta share taken by throttling
     * @param lostIo share lost in virtual I/O
     * @param secondsPerByte cost of a first write per dirty byte: t_fault / (vCPUs page size)
     * @param dirty the dirty set now; or, when {@code fromClean}, its laws only
     * @param seconds rest of the round
     * @param fromClean whether to start with nothing dirty
     */
    static double of(
            double theta, double lostIo, double secondsPerByte, DirtySet dirty, double seconds, boolean fromClean) {
        double base = (1.0 - theta) * (1.0 - lostIo);
        double least = Math.min(LEAST, 1.0 - theta);
        if (secondsPerByte <= 0 || !(seconds > 0) || base <= least) {
            return Math.max(base, least);
        }
        double low = least;
        double high = base;
        for (int i = 0; i < STEPS; i++) {
            double u = 0.5 * (low + high);
            if (u <= low || u >= high) {
                break;
            }
            double dirtied = fromClean ? dirty.curve(u * seconds) : dirty.growth(u * seconds);
            if (u - base + secondsPerByte * dirtied / seconds > 0) {
                high = u;
            } else {
                low = u;
            }
        }
        return high;
    }
}
