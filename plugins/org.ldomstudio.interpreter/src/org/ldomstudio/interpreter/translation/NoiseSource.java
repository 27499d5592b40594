// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.simulation.RoundNoise;

/** Vary the dirty set of migrations from round to round. */
@FunctionalInterface
public interface NoiseSource {
    /** No variation: the nominal run. */
    NoiseSource NONE = (step, variation) -> RoundNoise.NONE;

    /**
     * Returns the variation of one migration.
     *
     * @param step the step
     * @param variation coefficient of variation from round to round, 0 for none
     */
    RoundNoise of(Step step, double variation);
}
