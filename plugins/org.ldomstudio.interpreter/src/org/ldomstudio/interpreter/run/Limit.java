// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.run;

import java.util.Optional;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.interpreter.result.Distribution;
import org.ldomstudio.model.ldom.Comparison;
import org.ldomstudio.model.ldom.Expectation;
import org.ldomstudio.model.ldom.Measure;
import org.ldomstudio.model.values.Dimension;

/**
 * The limit of an expectation.
 *
 * @param dimension what it limits: time, size or rounds
 * @param value the limit in the base unit
 * @param below whether a value must be below it; else above
 */
record Limit(Dimension dimension, double value, boolean below) {

    /** Reads the limit; empty when there is none or its unit does not fit what is measured. */
    static Optional<Limit> of(Expectation expectation) {
        return Optional.ofNullable(expectation.getLimit())
                .filter(limit -> limit.dimension() == dimensionOf(expectation.getMeasure()))
                .filter(limit -> expectation.getComparison() != Comparison.UNSTATED)
                .map(limit -> new Limit(
                        limit.dimension(), limit.nominalDouble(), expectation.getComparison() == Comparison.BELOW));
    }

    boolean isMet(double number) {
        return below ? number < value : number > value;
    }

    double brokenShare(Distribution distribution) {
        return distribution.share(number -> !isMet(number));
    }

    /** Returns the limit in words: "below 500 ms". */
    String words() {
        return (below ? "below " : "above ") + words(value);
    }

    /** Returns a measured value in words. */
    String words(double number) {
        return switch (dimension) {
            case TIME -> Figures.duration(number);
            case SIZE -> Figures.size(number);
            default -> Figures.number(number) + (number == 1 ? " round" : " rounds");
        };
    }

    private static Dimension dimensionOf(Measure measure) {
        return switch (measure) {
            case TOTAL_TIME, SUSPEND_TIME, OVERHEAD_TIME, MAKESPAN -> Dimension.TIME;
            case BYTES_SENT -> Dimension.SIZE;
            case ROUNDS -> Dimension.ROUNDS;
            case REFUSAL, UNSTATED -> Dimension.UNKNOWN;
        };
    }
}
