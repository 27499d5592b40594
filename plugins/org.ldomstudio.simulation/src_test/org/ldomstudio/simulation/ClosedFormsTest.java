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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed forms E1 to E10 of the model note, to 1e-9 relative. */
class ClosedFormsTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-7);
    private static final double M = 8 * GIB;
    private static final StopRule NO_PROGRESS = new StopRule.NoProgress(1, 1, false);

    private static StopRule rounds(int n) {
        return new StopRule.AfterRounds(n, false);
    }

    @Test
    void e1AnIdleGuestIsSentOnceAndSuspendedForTheFixedParts() {
        double ratio = 0.7;
        Guest idle = new Guest(M, GIB, 8192, 1, Workload.constant(new Phase(List.of(), ratio, 0)));
        FixedParts parts = new FixedParts(1.5, 0.2, 0.05, 0.1, 3, 0);
        MigrationResult result = run(one(RATE, idle, Policy.precopy(rounds(30)).with(parts)));

        assertThat(result.totalSeconds()).isCloseTo(1.5 + (M - GIB) * ratio / RATE + 0.35, EXACT);
        assertThat(result.suspendSeconds()).isCloseTo(0.35, EXACT);
        assertThat(result.liveRounds()).isEqualTo(1);
        assertThat(result.stopReason()).contains(StopReason.EMPTY_SET);
        assertThat(result.releasedSeconds()).isCloseTo(result.endSeconds() + 3, EXACT);
        assertThat(result.bottleneck()).isEqualTo(new Bottleneck(Bottleneck.Kind.LINK, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99})
    void e2LinearWritesBelowTheLinkGiveAGeometricSeries(double lambda) {
        double v = 50 * 4096.0;
        MigrationResult result =
                run(one(RATE, guest(M, linear(lambda * RATE, M)), Policy.precopy(new StopRule.BelowBytes(v, false))));

        int n = 1;
        while (M * StrictMath.pow(lambda, n) >= v) {
            n++;
        }
        assertThat(result.liveRounds()).isEqualTo(n);
        assertThat(result.bytesSent()).isCloseTo(M * (1 - StrictMath.pow(lambda, n + 1)) / (1 - lambda), EXACT);
        assertThat(result.suspendSeconds()).isCloseTo(M * StrictMath.pow(lambda, n) / RATE, EXACT);
        assertThat(result.totalSeconds()).isCloseTo(result.bytesSent() / RATE, EXACT);
        assertThat(result.rounds().get(n - 1).rawBytesSent()).isCloseTo(M * StrictMath.pow(lambda, n - 1), EXACT);
        assertThat(result.converged()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1.0, 5", "2.0, 5", "1000, 30"})
    void e3WritesAtOrAboveTheLinkSendTheMemoryInEveryRound(double lambda, int n) {
        MigrationResult result = run(one(RATE, guest(M, linear(lambda * RATE, M)), Policy.precopy(rounds(n))));

        assertThat(result.bytesSent()).isCloseTo((n + 1) * M, EXACT);
        assertThat(result.suspendSeconds()).isCloseTo(M / RATE, EXACT);
        assertThat(result.converged()).isFalse();
        assertThat(result.stopReason()).contains(StopReason.MAX_ROUNDS);
        assertThat(result.limitBytes()).isEqualTo(OptionalDouble.of(M));
        assertThat(result.bottleneck().kind()).isEqualTo(Bottleneck.Kind.GUEST_WRITES);
    }

    @Test
    void e4LegacyXenSendsFiveTimesTheMemory() {
        MigrationResult result = run(one(
                RATE,
                guest(M, linear(3 * RATE, M)),
                Policy.precopy(
                        rounds(29), new StopRule.AfterMemoryFactor(3, false), new StopRule.BelowPages(50, false))));

        assertThat(result.liveRounds()).isEqualTo(4);
        assertThat(result.bytesSent()).isCloseTo(5 * M, EXACT);
        assertThat(result.stopReason()).contains(StopReason.MAX_BYTES);
    }

    @Test
    void e5AnInstantHotSetIsSentInEveryRound() {
        double hot = 2 * GIB;
        MigrationResult capped = run(one(RATE, guest(M, linear(1e15, hot)), Policy.precopy(rounds(7))));
        assertThat(capped.bytesSent()).isCloseTo(M + 7 * hot, EXACT);
        assertThat(capped.suspendSeconds()).isCloseTo(hot / RATE, EXACT);

        MigrationResult noProgress = run(one(RATE, guest(M, linear(1e15, hot)), Policy.precopy(NO_PROGRESS)));
        assertThat(noProgress.liveRounds()).isEqualTo(2);
        assertThat(noProgress.bytesSent()).isCloseTo(M + 2 * hot, EXACT);
        assertThat(noProgress.stopReason()).contains(StopReason.WORKING_SET);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 12", "0.5, 30", "1.0, 29", "1.2, 29", "2.0, 10", "20, 5"})
    void e6ExponentialWritesSaturate(double a, int n) {
        double set = 4 * GIB;
        MigrationResult result = run(one(RATE, guest(M, exponential(a * RATE, set)), Policy.precopy(rounds(n))));

        double s = M;
        double sum = M;
        for (int i = 0; i < n; i++) {
            s = -set * StrictMath.expm1(-a * s / set);
            sum += s;
        }
        assertThat(result.liveRounds()).isEqualTo(n);
        assertThat(result.bytesSent()).isCloseTo(sum, EXACT);
        assertThat(result.suspendSeconds()).isCloseTo(s / RATE, EXACT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.99, 1.0, 1.01, 1.5, 2.0, 5.0})
    void e7TheLimitOfExponentialWritesIsGivenByLambertW(double a) {
        double set = 4 * GIB;
        MigrationResult result = run(one(RATE, guest(M, exponential(a * RATE, set)), Policy.precopy(rounds(3))));

        double y = a <= 1 ? 0 : 1 + lambertW0(-a * StrictMath.exp(-a)) / a;
        assertThat(result.limitBytes().getAsDouble()).isCloseTo(set * y, EXACT);
    }

    /** Principal branch for -1/e &lt; x &lt; 0, by bisection of w e^w = x on (-1, 0). */
    private static double lambertW0(double x) {
        double low = -1;
        double high = 0;
        for (int i = 0; i < 200; i++) {
            double middle = 0.5 * (low + high);
            if (middle * StrictMath.exp(middle) < x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    @ParameterizedTest
    @CsvSource({"2, 8, 4e8, 1.25e9, SOURCE_CPU", "8, 1, 4e8, 1.25e9, TARGET_CPU", "8, 8, 4e8, 1.25e9, LINK"})
    void e8TheSlowestOfLinkAndBothControlDomainsDecides(
            double source, double target, double perCore, double link, Bottleneck.Kind limit) {
        double ratio = 0.5;
        CpuCost cost = CpuCost.of(OptionalDouble.of(perCore), OptionalDouble.empty(), OptionalDouble.empty(), 1e9);
        Guest idle = new Guest(M, 0, 8192, 1, Workload.constant(new Phase(List.of(), ratio, 0)));
        MigrationResult result = run(Scenes.withCpu(link, source, target, cost, idle, Policy.precopy(rounds(9))));

        double raw = Math.min(Math.min(source, target) * perCore, link / ratio);
        assertThat(result.totalSeconds()).isCloseTo(M / raw, EXACT);
        assertThat(result.sourceCoreSeconds()).isCloseTo(M / perCore, EXACT);
        assertThat(result.targetCoreSeconds()).isCloseTo(M / perCore, EXACT);
        assertThat(result.bottleneck().kind()).isEqualTo(limit);
    }

    @Test
    void e8EncryptionCostsPerByteThatIsLeftAfterCompression() {
        CpuCost cost = CpuCost.of(OptionalDouble.of(2e9), OptionalDouble.of(350e6), OptionalDouble.of(900e6), 1e9);
        double ratio = 0.6;
        double q = 1 / (1 / 2e9 + 1 / 350e6 + ratio / 900e6);
        Guest idle = new Guest(M, 0, 8192, 1, Workload.constant(new Phase(List.of(), ratio, 0)));
        MigrationResult result = run(Scenes.withCpu(RATE, 2, 2, cost, idle, Policy.precopy(rounds(9))));

        assertThat(cost.secondsPerRawByte(ratio)).isCloseTo(1 / q, EXACT);
        assertThat(result.totalSeconds()).isCloseTo(M / (2 * q), EXACT);
    }

    @Test
    void e8ThreadsLimitTheCoresOfOneMigration() {
        CpuCost cost = new CpuCost(1 / 4e8, 0, 1.5);
        MigrationResult result = run(Scenes.withCpu(RATE, 8, 8, cost, guest(M), Policy.precopy(rounds(9))));

        assertThat(result.totalSeconds()).isCloseTo(M / (1.5 * 4e8), EXACT);
        assertThat(result.bottleneck().kind()).isEqualTo(Bottleneck.Kind.SOURCE_THREADS);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 100})
    void e9EqualMigrationsAreEachAsAloneAtTheirShare(int k) {
        Guest[] guests = new Guest[k];
        java.util.Arrays.fill(guests, guest(M, exponential(0.02 * RATE, 4 * GIB)));
        Policy policy = Policy.precopy(new StopRule.BelowSuspendTime(0.3, false), rounds(30));
        SimulationResult all = MigrationSimulator.run(Scenes.together(RATE, policy, guests), RunOptions.PLAIN);
        MigrationResult alone = run(one(RATE / k, guests[0], policy));

        for (ActivityResult one : all.activities()) {
            MigrationResult shared = (MigrationResult) one;
            assertThat(shared.totalSeconds()).isCloseTo(alone.totalSeconds(), EXACT);
            assertThat(shared.suspendSeconds()).isCloseTo(alone.suspendSeconds(), EXACT);
            assertThat(shared.bytesSent()).isCloseTo(alone.bytesSent(), EXACT);
        }
    }

    @Test
    void e9UnequalMigrationsFinishInOrderOfSizeAndKeepTheLinkBusy() {
        Scenario scenario =
                Scenes.together(RATE, Policy.precopy(rounds(9)), guest(8 * GIB), guest(2 * GIB), guest(4 * GIB));
        double b = 3 * 2 * GIB / RATE;
        double c = b + 2 * 2 * GIB / RATE;
        double a = 14 * GIB / RATE;
        assertThat(run(scenario, 1).totalSeconds()).isCloseTo(b, EXACT);
        assertThat(run(scenario, 2).totalSeconds()).isCloseTo(c, EXACT);
        assertThat(run(scenario, 0).totalSeconds()).isCloseTo(a, EXACT);
    }

    @Test
    void e10StopAndCopySendsEverythingWhileSuspended() {
        double ratio = 1.1;
        Guest busy = new Guest(M, GIB, 4096, 1, Workload.constant(new Phase(List.of(linear(1e12, M)), ratio, 0)));
        MigrationResult result = run(one(RATE, busy, Policy.stopAndCopy()));

        assertThat(result.totalSeconds()).isCloseTo((M - GIB) * ratio / RATE, EXACT);
        assertThat(result.suspendSeconds()).isEqualTo(result.totalSeconds());
        assertThat(result.liveRounds()).isZero();
        assertThat(result.stopReason()).isEmpty();
        assertThat(result.converged()).isTrue();
        assertThat(result.bottleneck().kind()).isEqualTo(Bottleneck.Kind.LINK);
    }

    @Test
    void e10DirtyBytesAddUpOverAPhaseChangeWithinARound() {
        Schedule<Phase> phases = new Schedule<>(
                List.of(
                        new Schedule.Step<>(0.0, Phase.of(new WriteClass.Linear("day", 1e7, M))),
                        new Schedule.Step<>(2.0, Phase.of(new WriteClass.Linear("night", 4e7, M))),
                        new Schedule.Step<>(5.0, Phase.IDLE)),
                0);
        Guest guest = new Guest(M, 0, 4096, 1, new Workload.Phased(phases));
        MigrationResult result = run(one(RATE, guest, Policy.precopy(rounds(1))));

        assertThat(result.residueBytes()).isCloseTo(2 * 1e7 + 3 * 4e7, EXACT);
    }
}
