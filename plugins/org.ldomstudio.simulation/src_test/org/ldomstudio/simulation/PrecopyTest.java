// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ldomstudio.simulation.Scenes.GIB;
import static org.ldomstudio.simulation.Scenes.RATE;
import static org.ldomstudio.simulation.Scenes.exponential;
import static org.ldomstudio.simulation.Scenes.guest;
import static org.ldomstudio.simulation.Scenes.linear;
import static org.ldomstudio.simulation.Scenes.one;
import static org.ldomstudio.simulation.Scenes.run;

import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stop rules, limits of rates, throttling, skipping, cutting and the guest's speed. */
class PrecopyTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-7);
    private static final double M = 8 * GIB;
    private static final StopRule NINE_ROUNDS = new StopRule.AfterRounds(9, false);

    // ---- stop rules ----

    @Test
    void aDeadlineThatForcesSuspendsInTheMiddleOfARound() {
        double hot = 2 * GIB;
        MigrationResult result =
                run(one(RATE, guest(M, linear(1e15, hot)), Policy.precopy(new StopRule.AfterTime(8, false))));
        assertThat(result.liveRounds()).isEqualTo(1);
        assertThat(result.liveSeconds()).isCloseTo(8, EXACT);
        assertThat(result.stopReason()).contains(StopReason.DEADLINE);
        assertThat(result.residueBytes())
                .as("unsent pages of the hot set are dirty again")
                .isCloseTo(hot, EXACT);
        assertThat(result.totalSeconds()).isCloseTo(8 + hot / RATE, EXACT);
        assertThat(result.rounds()).hasSize(2);
    }

    @Test
    void aDeadlineInRoundOneLeavesWhatIsUnsentAndWhatIsDirty() {
        double set = M / 2;
        MigrationResult result =
                run(one(RATE, guest(M, linear(RATE / 8, set)), Policy.precopy(new StopRule.AfterTime(2, false))));
        double share = 1 - 2 * RATE / M;
        double dirty = 2 * RATE / 8;
        double inSet = share * set + dirty - share * set * dirty / set;
        assertThat(result.residueBytes()).isCloseTo(inSet + share * (M - set), EXACT);
    }

    @Test
    void aRuleThatAbortsLeavesTheGuestWhereItIs() {
        FixedParts parts = new FixedParts(1, 1, 1, 1, 1, 400);
        MigrationResult result = run(one(
                RATE,
                guest(M, linear(2 * RATE, M)),
                Policy.precopy(new StopRule.AfterRounds(3, true)).with(parts)));
        assertThat(result.outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(result.stopReason()).contains(StopReason.ABORTED);
        assertThat(result.stopRule()).contains(new StopRule.AfterRounds(3, true));
        assertThat(result.suspendSeconds()).isZero();
        assertThat(result.bytesSent()).isCloseTo(3 * M, EXACT);
        assertThat(result.releasedSeconds()).isCloseTo(1 + 3 * M / RATE + 400, EXACT);
        assertThat(result.converged()).isFalse();
    }

    @Test
    void theOperatorCancelsInAnyStageButTheSuspension() {
        for (double after : new double[] {0.5, 3, 8}) {
            Policy policy = Policy.precopy(NINE_ROUNDS).with(new FixedParts(1, 5, 0, 0, 0, 0));
            Work work =
                    new Work.Migration(0, 0, 1, List.of(0), CpuCost.FREE, CpuCost.FREE, policy, after, RoundNoise.NONE);
            MigrationResult result = run(new Scenario(
                    List.of(Link.of(RATE)),
                    List.of(Host.unlimited(), Host.unlimited()),
                    List.of(guest(M)),
                    List.of(),
                    List.of(Activity.of(work))));
            boolean suspended = after > 1 + M / RATE;
            assertThat(result.outcome()).isEqualTo(suspended ? Outcome.COMPLETED : Outcome.CANCELLED);
            if (!suspended) {
                assertThat(result.totalSeconds()).isCloseTo(after, EXACT);
                assertThat(result.stopReason()).contains(StopReason.CANCELLED);
            }
        }
    }

    @Test
    void aSmallResidueIsNamedBeforeACapThatIsReachedAtTheSameTime() {
        MigrationResult result = run(one(
                RATE,
                guest(M, linear(RATE / 10, M)),
                Policy.precopy(new StopRule.AfterRounds(1, true), new StopRule.BelowBytes(M, false))));
        assertThat(result.stopReason()).contains(StopReason.CONVERGED);
        assertThat(result.completed()).isTrue();
    }

    @Test
    void noProgressCountsRoundsInARow() {
        MigrationResult result =
                run(one(RATE, guest(M, linear(1e15, GIB)), Policy.precopy(new StopRule.NoProgress(1, 3, false))));
        assertThat(result.liveRounds()).isEqualTo(4);
    }

    @Test
    void thresholdAndEstimateAreThoseOfTheLastRate() {
        double ratio = 0.5;
        Guest guest = new Guest(M, 0, 4096, 1, Workload.constant(new Phase(List.of(linear(1e15, GIB)), ratio, 0)));
        MigrationResult result =
                run(one(RATE, guest, Policy.precopy(NINE_ROUNDS, new StopRule.BelowSuspendTime(0.1, false))));
        assertThat(result.thresholdBytes()).isCloseTo(0.1 * RATE / ratio, EXACT);
        assertThat(result.estimatedSuspendSeconds()).isCloseTo(GIB * ratio / RATE, EXACT);
    }

    // ---- rates ----

    @Test
    void theLastPassMayGoFasterThanTheRounds() {
        Guest guest = guest(M, linear(1e15, GIB));
        RateLimit limit = new RateLimit.Fixed(1e8);
        StopRule once = new StopRule.AfterRounds(1, false);
        Policy policy = Policy.precopy(once);
        assertThat(run(one(RATE, guest, policy.with(limit, LastPassRate.UNLIMITED)))
                        .suspendSeconds())
                .isCloseTo(GIB / RATE, EXACT);
        assertThat(run(one(RATE, guest, policy.with(limit, LastPassRate.AS_ROUNDS)))
                        .suspendSeconds())
                .isCloseTo(GIB / 1e8, EXACT);
        MigrationResult given = run(one(RATE, guest, policy.with(limit, new LastPassRate.AtMost(5e8))));
        assertThat(given.suspendSeconds()).isCloseTo(GIB / 5e8, EXACT);
        assertThat(given.bottlenecks()).contains(new Bottleneck(Bottleneck.Kind.RATE_LIMIT, -1, 1));
    }

    @Test
    void aSteppedLimitRisesWithEveryRound() {
        Policy policy = Policy.precopy(new StopRule.AfterRounds(4, false))
                .with(new RateLimit.Stepped(1e8, 1e8, 2.5e8), LastPassRate.AS_ROUNDS);
        MigrationResult result = run(one(RATE, guest(M, linear(1e15, GIB)), policy));
        assertThat(result.rounds())
                .extracting(Round::bandwidth)
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(1e8, 2e8, 2.5e8, 2.5e8);
    }

    @Test
    void anAdaptiveLimitFollowsTheDirtyRateAndEndsAboveTheMaximum() {
        Policy policy = Scenes.FOREVER.with(new RateLimit.Adaptive(1e8, 4e8, 5e7), LastPassRate.UNLIMITED);
        MigrationResult result = run(one(RATE, guest(M, linear(1e15, GIB)), policy));
        double second = GIB / (M / 1e8) + 5e7;
        assertThat(result.rounds().get(0).bandwidth()).isCloseTo(1e8, EXACT);
        assertThat(result.rounds().get(1).bandwidth()).isCloseTo(Math.max(1e8, second), EXACT);
        assertThat(result.stopReason()).contains(StopReason.WORKING_SET);
        assertThat(result.stopRule()).isEmpty();
        assertThat(result.rounds()).allMatch(round -> round.bandwidth() <= 4e8 * (1 + 1e-12));
    }

    @Test
    void backgroundTrafficGoesFirstAndIsAnEventInTheRound() {
        Link link = new Link(
                Schedule.constant(RATE),
                new Schedule<>(
                        List.of(
                                new Schedule.Step<>(0.0, 0.0),
                                new Schedule.Step<>(2.0, 0.6 * RATE),
                                new Schedule.Step<>(5.0, 2 * RATE),
                                new Schedule.Step<>(7.0, 0.0)),
                        0));
        Scenario scenario = new Scenario(
                List.of(link),
                List.of(Host.unlimited(), Host.unlimited()),
                List.of(guest(M)),
                List.of(),
                List.of(Activity.of(Work.Migration.of(0, 0, 1, List.of(0), Policy.precopy(NINE_ROUNDS)))));
        assertThat(run(scenario).totalSeconds()).isCloseTo(7 + (M - RATE * (2 + 3 * 0.4)) / RATE, EXACT);
    }

    @Test
    void aScheduleThatRepeatsIsFollowedFromAnyStart() {
        Schedule<Double> day =
                new Schedule<>(List.of(new Schedule.Step<>(8.0, 1e8), new Schedule.Step<>(18.0, 4e8)), 24);
        assertThat(day.valueAt(3)).isEqualTo(4e8);
        assertThat(day.valueAt(24 * 5 + 8)).isEqualTo(1e8);
        assertThat(day.startingAt(17).valueAt(0)).isEqualTo(1e8);
        assertThat(day.startingAt(17).valueAt(1)).isEqualTo(4e8);
        assertThat(day.startingAt(-7).valueAt(0)).isEqualTo(1e8);
        Link link = new Link(day.startingAt(17), Schedule.constant(0.0));
        Scenario scenario = new Scenario(
                List.of(link),
                List.of(Host.unlimited(), Host.unlimited()),
                List.of(guest(1e9)),
                List.of(),
                List.of(Activity.at(24, Work.Migration.of(0, 0, 1, List.of(0), Policy.precopy(NINE_ROUNDS)))));
        assertThat(run(scenario).totalSeconds()).isCloseTo(1 + 9e8 / 4e8, EXACT);
    }

    // ---- skipping and cutting ----

    @Test
    void pagesDirtiedAgainBeforeTheirTurnAreNotSent() {
        double a = 0.8;
        double set = M;
        MigrationResult result = run(one(
                RATE,
                guest(M, exponential(a * RATE, set)),
                Policy.precopy(new StopRule.AfterRounds(1, false)).with(true, false)));
        // S = M, T solves T = M (1 - e^-x) / (x R) with x = r T / W: e^-x = 1 - x^2 / a
        double x = result.rounds().get(0).seconds() * a * RATE / set;
        assertThat(StrictMath.exp(-x)).isCloseTo(1 - x * x / a, EXACT);
        assertThat(result.rounds().get(0).bytesSent()).isLessThan(0.8 * M);
        assertThat(result.residueBytes()).isCloseTo(set * (1 - StrictMath.exp(-x)), EXACT);
    }

    @Test
    void aPhaseThatChangesNothingIsNoEvent() {
        Phase phase = Phase.of(exponential(0.8 * RATE, M));
        Schedule<Phase> split = new Schedule<>(
                List.of(
                        new Schedule.Step<>(0.0, phase),
                        new Schedule.Step<>(1.0, Phase.of(exponential(0.8 * RATE, M)))),
                0);
        assertThat(split).isEqualTo(Schedule.constant(phase));
    }

    @Test
    void aRoundWithSkippingIsPlannedAnewWhenTheGuestWritesOtherwise() {
        Schedule<Phase> pause = new Schedule<>(
                List.of(new Schedule.Step<>(0.0, Phase.of(exponential(RATE, M))), new Schedule.Step<>(1.0, Phase.IDLE)),
                0);
        Guest guest = new Guest(M, 0, 4096, 1, new Workload.Phased(pause));
        MigrationResult result =
                run(one(RATE, guest, Policy.precopy(NINE_ROUNDS).with(true, false)));
        assertThat(result.rawBytes()).isGreaterThanOrEqualTo(M);
        assertThat(result.rounds().get(0).rawBytesDirtied()).isCloseTo(M * (1 - StrictMath.exp(-RATE / M)), EXACT);
    }

    @Test
    void cutRoundsEndAtTheThresholdAndCarryTheRest() {
        double v = 0.3 * RATE;
        double r = 0.2 * RATE;
        MigrationResult result = run(one(
                RATE,
                guest(M, linear(r, M)),
                Policy.precopy(new StopRule.BelowSuspendTime(0.3, false)).with(false, true)));
        double s = M;
        int rounds = 0;
        do {
            double dirty = r * (s - v) / RATE;
            // what is carried and what is dirty, independent of each other in the set of all memory
            double carried = s == M ? v : v;
            s = carried + dirty - carried * dirty / M;
            rounds++;
        } while (s > v && rounds < 50);
        assertThat(result.rounds().get(0).rawBytesSent()).isCloseTo(M - v, EXACT);
        assertThat(result.rounds().get(0).rawBytesDirtied())
                .isCloseTo(v + r * (M - v) / RATE - v * r * (M - v) / RATE / M, EXACT);
        assertThat(result.completed()).isTrue();
        assertThat(result.residueBytes()).isLessThanOrEqualTo(v);
    }

    // ---- the guest ----

    @Test
    void faultsSlowTheGuestAndALinearLawHasAClosedForm() {
        double r = 0.5 * RATE;
        double fault = 3e-6;
        int vcpus = 4;
        Guest guest = new Guest(M, 0, 8192, vcpus, Workload.constant(Phase.of(linear(r, M))));
        MigrationResult result =
                run(one(RATE, guest, Policy.precopy(NINE_ROUNDS).withGuestCosts(fault, 0)));
        double u = 1 / (1 + r * fault / (8192.0 * vcpus));
        assertThat(result.overheadLiveSeconds()).isCloseTo((1 - u) * result.liveSeconds(), EXACT);
        assertThat(result.rounds().get(0).rawBytesDirtied()).isCloseTo(M * r * u / RATE, EXACT);
        assertThat(result.overheadSeconds()).isEqualTo(result.overheadLiveSeconds() + result.suspendSeconds());
    }

    @Test
    void lostVirtualIoSlowsTheGuestOnlyWhileTheSourceHasNoSpareCore() {
        Guest guest = new Guest(M, 0, 8192, 1, Workload.constant(new Phase(List.of(), 1, 0.4)));
        Policy policy = Policy.precopy(NINE_ROUNDS).withGuestCosts(0, 0.5);
        CpuCost cost = new CpuCost(1e-9, 0, Double.POSITIVE_INFINITY);
        MigrationResult busy = run(Scenes.withCpu(RATE, 1, 99, cost, guest, policy));
        assertThat(busy.overheadLiveSeconds()).isCloseTo(0.2 * busy.liveSeconds(), EXACT);
        MigrationResult spare = run(Scenes.withCpu(RATE, 2, 99, cost, guest, policy));
        assertThat(spare.overheadLiveSeconds()).isZero();
    }

    @Test
    void throttlingStartsAtTheSecondHighRoundAndNeedsTwoMoreForEachStep() {
        // every round lasts longer than a second and dirties all of the set
        double hot = 2.5e9;
        MigrationResult result = run(one(
                RATE,
                guest(M, linear(1e15, hot)),
                Policy.precopy(new StopRule.AfterRounds(5, false)).with(Throttle.QEMU)));
        double first = M / RATE;
        double later = hot / RATE;
        // round 1 dirties 2.5 of 8.6 GB only; rounds 2 and 3 count; 4 and 5 count for the next step
        assertThat(result.throttleStartSeconds()).isEqualTo(OptionalDouble.of(first + 2 * later));
        assertThat(result.maxThrottle()).isEqualTo(0.2);
        MigrationResult longer = run(one(
                RATE,
                guest(M, linear(1e15, hot)),
                Policy.precopy(new StopRule.AfterRounds(6, false)).with(Throttle.QEMU)));
        assertThat(longer.maxThrottle()).isCloseTo(0.3, EXACT);
        assertThat(longer.overheadLiveSeconds()).isCloseTo((0.2 * 2 + 0.3) * later, EXACT);
    }

    @Test
    void throttlingLetsAGuestConvergeThatWouldNot() {
        Guest guest = guest(M, linear(1.5 * RATE, M));
        StopRule target = new StopRule.BelowSuspendTime(0.3, false);
        assertThat(run(one(RATE, guest, Policy.precopy(target))).outcome()).isEqualTo(Outcome.NOT_CONVERGING);
        MigrationResult slowed = run(one(RATE, guest, Policy.precopy(target).with(Throttle.QEMU)));
        assertThat(slowed.completed()).isTrue();
        assertThat(slowed.maxThrottle()).isGreaterThan(0.3);
    }

    @Test
    void noiseVariesWhatIsDirtiedButNeverBeyondTheMemory() {
        Work work = new Work.Migration(
                0,
                0,
                1,
                List.of(0),
                CpuCost.FREE,
                CpuCost.FREE,
                Policy.precopy(new StopRule.AfterRounds(3, false)),
                Double.POSITIVE_INFINITY,
                round -> round == 2 ? 1e9 : 0.5);
        MigrationResult result = run(new Scenario(
                List.of(Link.of(RATE)),
                List.of(Host.unlimited(), Host.unlimited()),
                List.of(guest(M, linear(1e15, GIB))),
                List.of(),
                List.of(Activity.of(work))));
        assertThat(result.rounds()).extracting(Round::rawBytesDirtied).containsExactly(0.5 * GIB, M, 0.5 * GIB);
    }

    // ---- never-ending pre-copy ----

    @ParameterizedTest
    @ValueSource(doubles = {1.0, 1.2, 3, 1e6})
    void aGuestThatHoversForEverIsNamedAndNotGivenANumberThatLooksNormal(double a) {
        MigrationResult result = run(
                one(RATE, guest(M, linear(a * RATE, M)), Policy.precopy(new StopRule.BelowSuspendTime(0.3, false))));
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_CONVERGING);
        assertThat(result.converged()).isFalse();
        assertThat(result.stopReason()).isEmpty();
        assertThat(result.limitBytes()).hasValue(M);
        assertThat(result.bottleneck().kind()).isEqualTo(Bottleneck.Kind.GUEST_WRITES);
        assertThat(result.liveRounds()).isLessThan(1000);
    }

    @Test
    void aGuestThatHoversAtItsWorkingSetUntilTheLinkIsFreeConvergesThen() {
        Guest busy = guest(M, exponential(0.8 * RATE, GIB));
        Scenario scenario =
                Scenes.together(RATE, Policy.precopy(new StopRule.BelowSuspendTime(0.1, false)), busy, guest(20 * M));
        SimulationResult result = MigrationSimulator.run(scenario, RunOptions.PLAIN);
        assertThat(result.activities()).allMatch(one -> ((MigrationResult) one).completed());
        assertThat(((MigrationResult) result.activities().get(0)).endSeconds())
                .isGreaterThan(((MigrationResult) result.activities().get(1)).endSeconds());
    }

    @Test
    void aGuestThatHoversByDayConvergesAtNight() {
        double hour = 3600;
        Schedule<Phase> day = new Schedule<>(
                List.of(
                        new Schedule.Step<>(8 * hour, Phase.of(linear(1e15, GIB))),
                        new Schedule.Step<>(18 * hour, Phase.of(linear(1e7, GIB)))),
                24 * hour);
        Guest guest = new Guest(M, 0, 8192, 8, new Workload.Phased(day.startingAt(10 * hour)));
        MigrationResult result = run(one(RATE, guest, Policy.precopy(new StopRule.BelowSuspendTime(0.3, false))));
        assertThat(result.completed()).isTrue();
        assertThat(result.totalSeconds()).isBetween(8 * hour, 8 * hour + 60);
        Guest always = new Guest(
                M,
                0,
                8192,
                8,
                new Workload.Phased(new Schedule<>(
                        List.of(
                                new Schedule.Step<>(8 * hour, Phase.of(linear(1e15, GIB))),
                                new Schedule.Step<>(18 * hour, Phase.of(linear(1e15, 2 * GIB)))),
                        24 * hour)));
        assertThat(run(one(RATE, always, Policy.precopy(new StopRule.BelowSuspendTime(0.3, false))))
                        .outcome())
                .isEqualTo(Outcome.NOT_CONVERGING);
    }

    @Test
    void aGuestWithNoiseThatNeverEndsIsFoundToo() {
        Work work = new Work.Migration(
                0,
                0,
                1,
                List.of(0),
                CpuCost.FREE,
                CpuCost.FREE,
                Scenes.FOREVER,
                Double.POSITIVE_INFINITY,
                round -> 0.9 + 0.2 * (round % 2));
        MigrationResult result = run(new Scenario(
                List.of(Link.of(RATE)),
                List.of(Host.unlimited(), Host.unlimited()),
                List.of(guest(M, linear(1e15, GIB))),
                List.of(),
                List.of(Activity.of(work))));
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_CONVERGING);
        assertThat(result.liveRounds()).isEqualTo(10_000);
    }
}
