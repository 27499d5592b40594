// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What must hold for every scenario (model note, section 3.7), over random ones with a printed seed. */
class InvariantsTest {
    private static final int RUNS = 1000;

    private static void forRandomSeeds(String what, LongConsumer check) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(what + ": -Dseed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < RUNS; i++) {
            check.accept(random.nextLong());
        }
    }

    private static List<ActivityResult> results(Scenario scenario) {
        return MigrationSimulator.run(scenario, RunOptions.WITH_ROUNDS).activities();
    }

    @Test
    void everyMigrationSendsItsMemoryAndIsSuspendedNoLongerThanItTakes() {
        forRandomSeeds("sizes", seed -> {
            Scenario scenario = new RandomScenes(seed).scenario(1);
            for (ActivityResult one : results(scenario)) {
                MigrationResult result = (MigrationResult) one;
                Work.Migration work =
                        (Work.Migration) scenario.activities().get(one.serial()).work();
                Guest guest = scenario.guests().get(work.guest());
                assertThat(result.suspendSeconds()).isBetween(0.0, result.totalSeconds());
                assertThat(result.overheadLiveSeconds()).isBetween(0.0, result.liveSeconds() * (1 + 1e-12));
                if (result.completed()) {
                    assertThat(result.rawBytes())
                            .isGreaterThanOrEqualTo((guest.memoryBytes() - guest.untouchedBytes()) * (1 - 1e-12));
                }
                double sent = result.lastPass().bytesSent();
                for (Round round : result.rounds()) {
                    sent += round.bytesSent();
                }
                if (result.completed()) {
                    assertThat(sent).isCloseTo(result.bytesSent(), within(result.bytesSent()));
                }
            }
        });
    }

    @Test
    void noLinkAndNoHostIsEverUsedAboveItsCapacityAndBytesAreTheIntegralOfTheRate() {
        forRandomSeeds("capacity", seed -> {
            Scenario scenario = new RandomScenes(seed).scenario(1);
            UseTrace use = new UseTrace(scenario);
            List<ActivityResult> results =
                    MigrationSimulator.run(scenario, RunOptions.PLAIN.with(use)).activities();
            for (ActivityResult one : results) {
                double sent = ((MigrationResult) one).bytesSent();
                assertThat(use.sent.getOrDefault(one.serial(), 0.0)).isCloseTo(sent, within(sent));
            }
        });
    }

    @Test
    void eventsThatChangeNothingChangeNoResult() {
        forRandomSeeds("dummy events", seed -> {
            Scenario scenario = new RandomScenes(seed).scenario(1);
            SplittableRandom random = new SplittableRandom(seed);
            List<Link> links = new ArrayList<>();
            for (Link link : scenario.links()) {
                links.add(new Link(split(link.capacity(), random), split(link.background(), random)));
            }
            Scenario same =
                    new Scenario(links, scenario.hosts(), scenario.guests(), scenario.limits(), scenario.activities());
            assertThat(results(same)).isEqualTo(results(scenario));
        });
    }

    private static Schedule<Double> split(Schedule<Double> schedule, SplittableRandom random) {
        List<Schedule.Step<Double>> steps = new ArrayList<>(schedule.steps());
        for (int i = 0; i < 5; i++) {
            double at = random.nextDouble() * (schedule.periodic() ? schedule.periodSeconds() : 100);
            steps.add(0, new Schedule.Step<>(at, schedule.valueAt(at)));
        }
        return new Schedule<>(steps, schedule.periodSeconds());
    }

    @Test
    void scalingAllBytesAndRatesByAPowerOfTwoChangesNoTimeAtAll() {
        forRandomSeeds("scaling", seed -> {
            List<ActivityResult> plain = results(new RandomScenes(seed).scenario(1));
            List<ActivityResult> scaled = results(new RandomScenes(seed).scenario(64));
            for (int i = 0; i < plain.size(); i++) {
                MigrationResult one = (MigrationResult) plain.get(i);
                MigrationResult other = (MigrationResult) scaled.get(i);
                assertThat(other.totalSeconds()).isEqualTo(one.totalSeconds());
                assertThat(other.suspendSeconds()).isEqualTo(one.suspendSeconds());
                assertThat(other.overheadSeconds()).isEqualTo(one.overheadSeconds());
                assertThat(other.bytesSent()).isEqualTo(64 * one.bytesSent());
            }
        });
    }

    @Test
    void scalingByAnyConstantChangesNoTimeUnlessRoundingChangesTheNumberOfRounds() {
        int[] different = new int[1];
        forRandomSeeds("scaling by 3.7", seed -> {
            Scenario scenario = new RandomScenes(seed).scenario(1);
            if (scenario.activities().stream().anyMatch(InvariantsTest::skips)) {
                return;
            }
            List<ActivityResult> plain = results(scenario);
            List<ActivityResult> scaled = results(new RandomScenes(seed).scenario(3.7));
            if (!rounds(plain).equals(rounds(scaled))) {
                different[0]++;
                return;
            }
            for (int i = 0; i < plain.size(); i++) {
                double one = ((MigrationResult) plain.get(i)).totalSeconds();
                double other = ((MigrationResult) scaled.get(i)).totalSeconds();
                assertThat(other).isCloseTo(one, within(one));
            }
        });
        assertThat(different[0]).isLessThan(RUNS / 100);
    }

    /** Rounds that depend on what was skipped are chaotic: each amplifies the rounding of the one before. */
    private static boolean skips(Activity activity) {
        return ((Work.Migration) activity.work()).policy().skipRedirtied();
    }

    private static List<Integer> rounds(List<ActivityResult> results) {
        return results.stream().map(one -> ((MigrationResult) one).liveRounds()).toList();
    }

    @Test
    void theSameScenarioGivesTheSameResultOnAnyNumberOfThreads() {
        long seed = System.nanoTime();
        System.out.println("threads: seed " + seed);
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            alone.add(results(new RandomScenes(seed + i).scenario(1)).toString());
        }
        List<String> together = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> results(new RandomScenes(seed + i).scenario(1)).toString())
                .toList();
        assertThat(together).isEqualTo(alone);
    }

    private static Offset<Double> within(double value) {
        return Offset.offset(1e-9 * value + 1e-6);
    }

    /** Adds up what is used, and checks it at every change. */
    private static final class UseTrace implements TraceSink {
        final Map<Integer, Double> sent = new HashMap<>();
        private final Scenario scenario;
        private final Map<Integer, Double> rates = new HashMap<>();
        private double last;

        UseTrace(Scenario scenario) {
            this.scenario = scenario;
        }

        @Override
        public void rate(int serial, double seconds, double wireBytesPerSecond, Bottleneck.Kind limitedBy) {
            if (seconds > last) {
                check(0.5 * (last + seconds));
                rates.forEach((one, rate) -> sent.merge(one, rate * (seconds - last), Double::sum));
                last = seconds;
            }
            rates.put(serial, wireBytesPerSecond);
        }

        private void check(double between) {
            double[] links = new double[scenario.links().size()];
            double[] hosts = new double[scenario.hosts().size()];
            rates.forEach((serial, rate) -> {
                Work.Migration work =
                        (Work.Migration) scenario.activities().get(serial).work();
                work.route().forEach(link -> links[link] += rate);
                hosts[work.sourceHost()] += rate * work.sourceCost().secondsPerRawByte(1);
                hosts[work.targetHost()] += rate * work.targetCost().secondsPerRawByte(1);
            });
            for (int i = 0; i < links.length; i++) {
                Link link = scenario.links().get(i);
                double free = Math.max(
                        0, link.capacity().valueAt(between) - link.background().valueAt(between));
                assertThat(links[i]).isLessThanOrEqualTo(free * (1 + 1e-9));
            }
            for (int i = 0; i < hosts.length; i++) {
                assertThat(hosts[i]).isLessThanOrEqualTo(scenario.hosts().get(i).migrationCores() * (1 + 1e-9));
            }
        }
    }
}
