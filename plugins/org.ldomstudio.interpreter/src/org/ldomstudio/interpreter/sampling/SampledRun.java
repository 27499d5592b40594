// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.sampling;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.ldomstudio.interpreter.StepWords;
import org.ldomstudio.interpreter.translation.Draw;
import org.ldomstudio.interpreter.translation.NoiseSource;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.simulation.RoundNoise;
import org.ldomstudio.simulation.sampling.Distribution;
import org.ldomstudio.simulation.sampling.RandomStreams;

/** The uncertain inputs of one run. */
final class SampledRun implements Draw, NoiseSource {
    private final RandomStreams streams;
    private final int run;
    private final Inputs inputs;
    private final Map<Inputs.Input, Double> drawn = new HashMap<>();

    SampledRun(RandomStreams streams, int run, Inputs inputs) {
        this.streams = streams;
        this.run = run;
        this.inputs = inputs;
    }

    /** Returns what was drawn so far. */
    Map<Inputs.Input, Double> drawn() {
        return drawn;
    }

    @Override
    public double of(Quantity quantity, Place place) {
        return quantity.isUncertain()
                ? drawn.computeIfAbsent(
                        inputs.at(place),
                        input -> streams.stream(run, input.key()).draw(distribution(quantity)))
                : quantity.nominalDouble();
    }

    @Override
    public RoundNoise of(Step step, double variation) {
        return variation > 0
                ? streams.stream(run, "noise " + StepWords.of(step)).noise(variation)
                : RoundNoise.NONE;
    }

    private static Distribution distribution(Quantity quantity) {
        double low = quantity.low().doubleValue();
        double parameter = quantity.parameter().map(BigDecimal::doubleValue).orElse(0.0);
        return switch (quantity.spread()) {
            case FIXED -> new Distribution.Fixed(low);
            case UNIFORM -> new Distribution.Uniform(low, quantity.high().doubleValue());
            case TRIANGULAR ->
                new Distribution.Triangular(
                        low, quantity.nominalDouble(), quantity.high().doubleValue());
            case LOGNORMAL -> new Distribution.LogNormal(low, parameter);
            case NORMAL -> new Distribution.Normal(low, parameter);
        };
    }
}
