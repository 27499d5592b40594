// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.sampling;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.ldomstudio.interpreter.StepWords;
import org.ldomstudio.interpreter.translation.Draw;
import org.ldomstudio.interpreter.translation.NoiseSource;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.simulation.RoundNoise;

/** The uncertain inputs of one run. */
final class SampledRun implements Draw, NoiseSource {
    private final Streams streams;
    private final Inputs inputs;
    private final Map<Inputs.Input, Double> drawn = new HashMap<>();

    SampledRun(long seed, int run, Inputs inputs) {
        this.streams = new Streams(seed, run);
        this.inputs = inputs;
    }

    /** Returns what was drawn so far. */
    Map<Inputs.Input, Double> drawn() {
        return drawn;
    }

    @Override
    public double of(Quantity quantity, Place place) {
        if (!quantity.isUncertain()) {
            return quantity.nominalDouble();
        }
        return drawn.computeIfAbsent(
                inputs.at(place), input -> Distributions.draw(quantity, streams.of(input.key())));
    }

    @Override
    public RoundNoise of(Step step, double variation) {
        if (!(variation > 0)) {
            return RoundNoise.NONE;
        }
        long key = Streams.hash("noise " + StepWords.of(step));
        return round -> {
            SplitMix64 random = streams.of(key + round);
            return Streams.lognormal(variation, random);
        };
    }
}
