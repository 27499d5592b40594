// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.charts;

import java.util.function.DoubleFunction;
import org.ldomstudio.interpreter.Figures;

/** What an axis measures. */
public enum Quantity {
    /** Seconds; ticks at whole seconds, minutes and hours. */
    TIME(Figures::duration, new double[] {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400
    }),
    /** Bytes; ticks at powers of two. */
    SIZE(Figures::size, new double[0]),
    /** Bytes per second. */
    BYTE_RATE(Figures::byteRate, new double[0]),
    /** Plain numbers. */
    NUMBER(Figures::number, new double[0]);

    private final DoubleFunction<String> writer;
    private final double[] steps;

    Quantity(DoubleFunction<String> writer, double[] steps) {
        this.writer = writer;
        this.steps = steps;
    }

    /** Writes a value with its unit. */
    public String text(double value) {
        return writer.apply(value);
    }

    /** Returns the smallest pleasant distance of ticks that is not below a distance. */
    double step(double least) {
        for (double step : steps) {
            if (least <= step && least > steps[0] / 2) {
                return step;
            }
        }
        return this == SIZE || this == BYTE_RATE ? powerOfTwo(least) : oneTwoFive(least);
    }

    private static double powerOfTwo(double least) {
        double step = 1;
        while (step < least) {
            step *= 2;
        }
        return step;
    }

    private static double oneTwoFive(double least) {
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (least <= factor * power * (1 + 1e-12)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
