// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void resultsDoNotDependOnTheNumberOfThreads() {
        RandomStreams streams = new RandomStreams(1);
        Runs<Double> alone = Runs.repeat(500, 1, run -> streams.stream(run, "x").uniform(), () -> false);
        Runs<Double> together =
                Runs.repeat(500, 16, run -> streams.stream(run, "x").uniform(), () -> false);
        assertThat(together).isEqualTo(alone);
        assertThat(alone.results()).hasSize(500);
        assertThat(alone.cancelled()).isFalse();
    }

    @Test
    void cancellationKeepsWhatIsDone() {
        AtomicInteger asked = new AtomicInteger();
        Runs<Integer> runs = Runs.repeat(100, 1, run -> run, () -> asked.getAndIncrement() >= 10);
        assertThat(runs.cancelled()).isTrue();
        assertThat(runs.results()).isEqualTo(IntStream.range(0, 10).boxed().toList());
    }

    @Test
    void noRunsAreNoResults() {
        assertThat(Runs.repeat(0, 4, run -> run, () -> true)).isEqualTo(new Runs<>(List.of(), false));
    }

    @Test
    void aFailureOfARunIsNotLost() {
        assertThatThrownBy(() -> Runs.repeat(
                        50,
                        4,
                        run -> {
                            throw new IllegalStateException("run " + run);
                        },
                        () -> false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("run ");
    }
}
