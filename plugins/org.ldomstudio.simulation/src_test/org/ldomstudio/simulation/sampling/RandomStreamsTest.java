// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.ldomstudio.simulation.RoundNoise;

class RandomStreamsTest {
    private final RandomStreams streams = new RandomStreams(42);

    @Test
    void aStreamDependsOnSeedRunAndKeyOnly() {
        double first = streams.stream(7, "web01/rate").uniform();
        streams.stream(7, "another guest").uniform();
        assertThat(streams.stream(7, "web01/rate").uniform()).isEqualTo(first);
        Set<Double> all = new HashSet<>();
        for (long seed = 0; seed < 10; seed++) {
            for (long run = 0; run < 10; run++) {
                for (int key = 0; key < 10; key++) {
                    all.add(new RandomStreams(seed).stream(run, "key" + key).uniform());
                }
            }
        }
        assertThat(all).hasSize(1000);
    }

    @Test
    void theStreamOfASeedNeverChangesBetweenReleases() {
        RandomStream stream = streams.stream(0, "web01");
        assertThat(stream.uniform()).isEqualTo(0.24146091154282484);
        assertThat(stream.uniform()).isEqualTo(0.7522343189568308);
    }

    @Test
    void firstNumbersOfTheRunsAreUniform() {
        int n = 20_000;
        double[] numbers = DoubleStream.iterate(0, i -> i + 1)
                .limit(n)
                .map(run -> streams.stream((long) run, "x").uniform())
                .toArray();
        assertThat(DoubleStream.of(numbers)).allMatch(u -> u > 0 && u < 1);
        for (double p : new double[] {0.1, 0.25, 0.5, 0.9}) {
            double below = (double) DoubleStream.of(numbers).filter(u -> u < p).count() / n;
            assertThat(below).isCloseTo(p, Offset.offset(5 * Math.sqrt(p * (1 - p) / n)));
        }
    }

    @Test
    void noiseIsTheSameForTheSameRoundAndHasMedianOne() {
        RoundNoise noise = streams.stream(3, "noise").noise(0.2);
        RoundNoise again = streams.stream(3, "noise").noise(0.2);
        int above = 0;
        for (int round = 10_000; round > 0; round--) {
            assertThat(noise.factor(round)).isEqualTo(again.factor(round)).isPositive();
            above += noise.factor(round) > 1 ? 1 : 0;
        }
        assertThat(above).isBetween(4750, 5250);
        assertThat(noise.factor(1)).isNotEqualTo(noise.factor(2));
        assertThat(streams.stream(3, "noise").noise(0)).isSameAs(RoundNoise.NONE);
    }
}
