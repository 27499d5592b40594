// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ldomstudio.simulation.Scenes.GIB;
import static org.ldomstudio.simulation.Scenes.RATE;
import static org.ldomstudio.simulation.Scenes.guest;
import static org.ldomstudio.simulation.Scenes.linear;
import static org.ldomstudio.simulation.Scenes.one;
import static org.ldomstudio.simulation.Scenes.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bad numbers give defined results: never NaN or an infinity, never an exception, never a hang. */
@Timeout(120)
class AbsurdInputsTest {
    private static final double[] ODD = {
        0,
        -1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        1,
        1e-12,
        1e9,
        1e300
    };
    private static final Pattern NOT_FINITE = Pattern.compile("NaN|Infinity");
    private static final Policy TEN = Policy.precopy(new StopRule.AfterRounds(10, false));

    @Test
    void withoutBandwidthAMigrationStallsAtTheLink() {
        MigrationResult result = run(one(0, guest(GIB), TEN));
        assertThat(result.outcome()).isEqualTo(Outcome.STALLED);
        assertThat(result.bottleneck()).isEqualTo(new Bottleneck(Bottleneck.Kind.LINK, 0, 1));
        assertThat(result.bytesSent()).isZero();
        assertThat(result.totalSeconds()).isZero();
    }

    @Test
    void withoutCoresAMigrationStallsAtTheHost() {
        CpuCost cost = new CpuCost(1e-9, 0, 1e9);
        assertThat(run(Scenes.withCpu(RATE, 4, 0, cost, guest(GIB), TEN)).bottleneck())
                .isEqualTo(new Bottleneck(Bottleneck.Kind.TARGET_CPU, 1, 1));
        assertThat(run(Scenes.withCpu(RATE, 4, 0, CpuCost.FREE, guest(GIB), TEN))
                        .completed())
                .isTrue();
    }

    @Test
    void withoutBandwidthADeadlineStillAborts() {
        MigrationResult result = run(one(0, guest(GIB), Policy.precopy(new StopRule.AfterTime(60, true))));
        assertThat(result.outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(result.totalSeconds()).isEqualTo(60);
    }

    @Test
    void aMigrationThatWouldTakeCenturiesHasStalled() {
        assertThat(run(one(1e-3, guest(GIB), TEN)).outcome()).isEqualTo(Outcome.STALLED);
    }

    @Test
    void aStalledMigrationWithALinkAndAWorkloadThatChangeEverySecondEnds() {
        Link link = new Link(
                Schedule.constant(RATE),
                new Schedule<>(List.of(new Schedule.Step<>(0.0, 2 * RATE), new Schedule.Step<>(0.3, 3 * RATE)), 1));
        Guest guest = new Guest(
                GIB,
                0,
                4096,
                1,
                new Workload.Phased(new Schedule<>(
                        List.of(
                                new Schedule.Step<>(0.0, Phase.IDLE),
                                new Schedule.Step<>(0.7, Phase.of(linear(1e9, 1e9)))),
                        1)));
        Scenario scenario = new Scenario(
                List.of(link),
                List.of(Host.unlimited(), Host.unlimited()),
                List.of(guest),
                List.of(),
                List.of(Activity.of(Work.Migration.of(0, 0, 1, List.of(0), TEN))));
        assertThat(run(scenario).outcome()).isEqualTo(Outcome.STALLED);
    }

    @Test
    void memoryOfOnePageOrNoneIsMigrated() {
        assertThat(run(one(RATE, guest(4096, linear(1e12, 4096)), TEN)).bytesSent())
                .isEqualTo(11 * 4096.0);
        MigrationResult none = run(one(RATE, guest(0), TEN));
        assertThat(none.completed()).isTrue();
        assertThat(none.totalSeconds()).isZero();
        assertThat(none.bottleneck()).isEqualTo(Bottleneck.NONE);
    }

    @Test
    void phasesWithGapsAndEmptyPhasesAreDefined() {
        Schedule<Phase> late = new Schedule<>(
                List.of(new Schedule.Step<>(1e6, Phase.of(linear(1e9, 1e9))), new Schedule.Step<>(1e6, Phase.IDLE)), 0);
        assertThat(late.steps()).hasSize(1);
        assertThat(late.valueAt(0)).isEqualTo(Phase.IDLE);
        Guest guest = new Guest(GIB, 0, 4096, 1, new Workload.Phased(late));
        assertThat(run(one(RATE, guest, TEN)).completed()).isTrue();
        Assertions.assertThatThrownBy(() -> new Schedule<>(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRecordingWithoutPassesSendsNothing() {
        Guest none = new Guest(GIB, 0, 4096, 1, new Workload.Recorded(List.of(), 1));
        MigrationResult result = run(one(RATE, none, TEN));
        assertThat(result.completed()).isTrue();
        assertThat(result.bytesSent()).isZero();
        Guest single = new Guest(GIB, 0, 4096, 1, new Workload.Recorded(List.of(5e8), 1));
        assertThat(run(one(RATE, single, TEN)).suspendSeconds()).isEqualTo(0.4);
    }

    @Test
    void millionsOfRoundsEndAtTheDocumentedCap() {
        MigrationResult result = run(one(
                RATE,
                guest(GIB, linear(1e15, 4096)),
                Policy.precopy(new StopRule.AfterRounds(Integer.MAX_VALUE, false))));
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_CONVERGING);
        assertThat(result.liveRounds()).isEqualTo(MigrationSimulator.MOST_ROUNDS);
    }

    @Test
    void roundsWithoutDurationDoNotHang() {
        Scenario nothingLimits = new Scenario(
                List.of(),
                List.of(Host.unlimited()),
                List.of(guest(1, linear(1e18, 1))),
                List.of(),
                List.of(Activity.of(Work.Migration.of(0, 0, 0, List.of(), Scenes.FOREVER))));
        assertThat(run(nothingLimits).outcome()).isEqualTo(Outcome.NOT_CONVERGING);
        assertThat(run(one(
                                RATE,
                                guest(GIB, linear(1e18, GIB)),
                                Policy.precopy(new StopRule.BelowBytes(GIB, false))
                                        .with(true, true)))
                        .liveRounds())
                .isPositive();
    }

    @Test
    void anyCombinationOfOddNumbersGivesFiniteResults() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("odd numbers: -Dseed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            Scenario scenario = odd(random);
            SimulationResult result = MigrationSimulator.run(scenario, RunOptions.WITH_ROUNDS);
            for (ActivityResult one : result.activities()) {
                if (one instanceof MigrationResult migration) {
                    // a rule may state an infinite limit; it is the input
                    String text = one.toString().replace(migration.stopRule().toString(), "");
                    assertThat(NOT_FINITE.matcher(text).find()).as(text).isFalse();
                    assertThat(migration.totalSeconds()).isNotNegative();
                    assertThat(migration.suspendSeconds()).isBetween(0.0, migration.totalSeconds());
                    assertThat(migration.overheadLiveSeconds()).isNotNegative();
                }
            }
            assertThat(result.makespanSeconds()).isFinite();
        }
    }

    private static double odd1(SplittableRandom random) {
        return random.nextInt(3) > 0
                ? StrictMath.pow(10, 12 * random.nextDouble() - 2)
                : ODD[random.nextInt(ODD.length)];
    }

    private static Schedule<Double> oddSchedule(SplittableRandom random) {
        List<Schedule.Step<Double>> steps = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            steps.add(new Schedule.Step<>(odd1(random), odd1(random)));
        }
        return new Schedule<>(steps, random.nextInt(3) == 0 ? odd1(random) : 0);
    }

    private static Scenario odd(SplittableRandom random) {
        List<Link> links = List.of(new Link(oddSchedule(random), oddSchedule(random)), Link.of(odd1(random)));
        List<Host> hosts = List.of(new Host(odd1(random)), new Host(odd1(random)), Host.unlimited());
        List<Guest> guests = new ArrayList<>();
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Schedule.Step<Phase>> phases = new ArrayList<>();
            for (int j = 0; j < 1 + random.nextInt(2); j++) {
                phases.add(new Schedule.Step<>(
                        odd1(random),
                        new Phase(
                                List.of(
                                        new WriteClass.Linear("a", odd1(random), odd1(random)),
                                        new WriteClass.Exponential("b", odd1(random), odd1(random)),
                                        new WriteClass.Measured(
                                                "c",
                                                List.of(
                                                        new WriteClass.CurvePoint(odd1(random), odd1(random)),
                                                        new WriteClass.CurvePoint(odd1(random), odd1(random))))),
                                odd1(random),
                                odd1(random))));
            }
            guests.add(new Guest(
                    odd1(random),
                    odd1(random),
                    odd1(random),
                    odd1(random),
                    random.nextInt(8) == 0
                            ? new Workload.Recorded(List.of(odd1(random), odd1(random), odd1(random)), odd1(random))
                            : new Workload.Phased(new Schedule<>(phases, random.nextInt(4) == 0 ? odd1(random) : 0))));
            Work work = new Work.Migration(
                    i,
                    random.nextInt(3),
                    random.nextInt(3),
                    List.of(random.nextInt(2)),
                    new CpuCost(odd1(random), odd1(random), odd1(random)),
                    new CpuCost(1e-9, odd1(random), odd1(random)),
                    oddPolicy(random),
                    random.nextInt(4) == 0 ? odd1(random) : Double.POSITIVE_INFINITY,
                    random.nextInt(4) == 0 ? round -> ODD[round % ODD.length] : RoundNoise.NONE);
            activities.add(Activity.at(odd1(random), work));
        }
        return new Scenario(links, hosts, guests, List.of(), activities);
    }

    private static Policy oddPolicy(SplittableRandom random) {
        List<StopRule> rules = List.of(
                new StopRule.AfterRounds(random.nextInt(2000) - 1, false),
                new StopRule.AfterTime(odd1(random), random.nextBoolean()),
                new StopRule.AfterMemoryFactor(odd1(random), false),
                new StopRule.BelowBytes(odd1(random), false),
                new StopRule.BelowPages(odd1(random), false),
                new StopRule.BelowSuspendTime(odd1(random), false),
                new StopRule.NoProgress(odd1(random), random.nextInt(4) - 1, random.nextBoolean()));
        List<StopRule> some =
                rules.stream().filter(rule -> random.nextInt(4) == 0).toList();
        RateLimit limit = switch (random.nextInt(4)) {
            case 0 -> new RateLimit.Fixed(odd1(random));
            case 1 -> new RateLimit.Adaptive(odd1(random), odd1(random), odd1(random));
            case 2 -> new RateLimit.Stepped(odd1(random), odd1(random), odd1(random));
            default -> RateLimit.NONE;
        };
        Optional<Throttle> throttle = random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(new Throttle(odd1(random), 2, odd1(random), odd1(random), odd1(random), odd1(random)));
        return new Policy(
                random.nextInt(6) > 0,
                some,
                limit,
                new LastPassRate.AtMost(odd1(random)),
                new FixedParts(odd1(random), odd1(random), odd1(random), odd1(random), odd1(random), odd1(random)),
                throttle,
                random.nextBoolean(),
                random.nextBoolean(),
                odd1(random),
                odd1(random));
    }

    @Test
    void aRunIsLeftSoonAfterItIsCancelledAndSaysWhatIsPartial() {
        Policy endless = Policy.precopy(new StopRule.AfterRounds(Integer.MAX_VALUE, false));
        List<Link> links = new ArrayList<>();
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            links.add(Link.of(RATE));
            activities.add(Activity.of(Work.Migration.of(0, 0, 1, List.of(i), endless)));
        }
        Guest busy = guest(GIB, new WriteClass.Exponential("a", 2 * RATE, 1e6));
        Scenario scenario =
                new Scenario(links, List.of(Host.unlimited(), Host.unlimited()), List.of(busy), List.of(), activities);
        AtomicBoolean cancelled = new AtomicBoolean();
        long[] cancelledAt = new long[1];
        Thread canceller = new Thread(() -> {
            sleep(Duration.ofMillis(100));
            cancelledAt[0] = System.nanoTime();
            cancelled.set(true);
        });
        canceller.start();
        SimulationResult result = MigrationSimulator.run(scenario, RunOptions.PLAIN.with(() -> cancelled.get()));
        long left = System.nanoTime();
        assertThat(result.cancelled()).as("the scene takes longer than 100 ms").isTrue();
        assertThat(Duration.ofNanos(left - cancelledAt[0])).isLessThan(Duration.ofMillis(200));
        assertThat(result.complete()).isFalse();
        assertThat(result.activities())
                .hasSize(100)
                .allMatch(
                        one -> one instanceof MigrationResult migration && migration.outcome() == Outcome.INTERRUPTED);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
