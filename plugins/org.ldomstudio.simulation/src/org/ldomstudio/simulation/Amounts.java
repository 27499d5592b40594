// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** Makes any double a usable amount, so that no input can bring NaN or an infinity into a calculation. */
final class Amounts {
    /** Largest amount of bytes, bytes per second, cores or seconds that the engine calculates with. */
    static final double MOST = 1e18;

    private Amounts() {}

    /** Returns the amount; NaN and negative become 0, more than {@link #MOST} becomes {@link #MOST}. */
    static double amount(double value) {
        return value > 0 ? Math.min(value, MOST) : 0.0;
    }

    /** Returns the limit; NaN and negative become 0, {@link #MOST} and more mean "no limit". */
    static double limit(double value) {
        return value > 0 ? value >= MOST ? Double.POSITIVE_INFINITY : value : 0.0;
    }

    /** Returns the share, kept within 0 and 1; NaN becomes 0. */
    static double share(double value) {
        return value > 0 ? Math.min(value, 1.0) : 0.0;
    }

    /** Returns the instant; NaN becomes 0. Instants before the beginning (negative) are allowed. */
    static double instant(double value) {
        return Double.isNaN(value) ? 0.0 : Math.max(-MOST, Math.min(MOST, value));
    }
}
