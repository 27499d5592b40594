// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation.sampling;

/** Makes any double finite. */
final class Finite {
    private static final double MOST = 1e300;

    private Finite() {}

    static double of(double value) {
        return Double.isNaN(value) ? 0.0 : Math.max(-MOST, Math.min(MOST, value));
    }
}
