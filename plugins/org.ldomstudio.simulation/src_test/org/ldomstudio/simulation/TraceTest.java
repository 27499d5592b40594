// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ldomstudio.simulation.Scenes.RATE;
import static org.ldomstudio.simulation.Scenes.guest;
import static org.ldomstudio.simulation.Scenes.linear;
import static org.ldomstudio.simulation.Scenes.one;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What somebody who follows a run sees: enough to draw the remaining memory against time. */
class TraceTest {
    @Test
    void aMigrationIsFollowedFromItsStartToItsEnd() {
        Policy policy = Policy.precopy(new StopRule.AfterRounds(2, false)).with(new FixedParts(1, 0.5, 0, 0.25, 2, 0));
        List<String> seen = new ArrayList<>();
        MigrationSimulator.run(
                one(RATE, guest(10 * RATE, linear(RATE / 10, 10 * RATE)), policy),
                RunOptions.PLAIN.with(new Recorder(seen)));
        assertThat(seen)
                .containsExactly(
                        "0.00 start",
                        "1.00 pass 1 with 10.0 s",
                        "1.00 rate 1.0 LINK",
                        "11.00 round 1 dirtied 1.0 s",
                        "11.00 pass 2 with 1.0 s",
                        "12.00 round 2 dirtied 0.1 s",
                        "12.00 rate 0.0 LINK",
                        "12.50 pass 0 with 0.1 s",
                        "12.50 rate 1.0 LINK",
                        "12.60 rate 0.0 LINK",
                        "14.85 end");
    }

    @Test
    void resultsAreTheSameWithAndWithoutATrace() {
        for (long seed = 0; seed < 200; seed++) {
            List<ActivityResult> plain = MigrationSimulator.run(
                            new RandomScenes(seed).scenario(1), RunOptions.WITH_ROUNDS)
                    .activities();
            List<ActivityResult> traced = MigrationSimulator.run(
                            new RandomScenes(seed).scenario(1),
                            RunOptions.WITH_ROUNDS.with(new Recorder(new ArrayList<>())))
                    .activities();
            assertThat(traced).isEqualTo(plain);
        }
    }

    private record Recorder(List<String> seen) implements TraceSink {
        private void note(String format, Object... values) {
            seen.add(String.format(Locale.ROOT, format, values));
        }

        @Override
        public void started(int serial, double seconds) {
            note("%.2f start", seconds);
        }

        @Override
        public void rate(int serial, double seconds, double wireBytesPerSecond, Bottleneck.Kind limitedBy) {
            note("%.2f rate %.1f %s", seconds, wireBytesPerSecond / RATE, limitedBy);
        }

        @Override
        public void passBegins(int serial, double seconds, int pass, double rawBytes) {
            note("%.2f pass %d with %.1f s", seconds, pass, rawBytes / RATE);
        }

        @Override
        public void roundEnded(int serial, double seconds, Round round) {
            note("%.2f round %d dirtied %.1f s", seconds, round.index(), round.rawBytesDirtied() / RATE);
        }

        @Override
        public void ended(int serial, double seconds) {
            note("%.2f end", seconds);
        }
    }
}
