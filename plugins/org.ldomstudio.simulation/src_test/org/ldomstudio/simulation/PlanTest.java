// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ldomstudio.simulation.ActivityResult.NotStarted.Reason.EARLIER_NEVER_STARTS;
import static org.ldomstudio.simulation.ActivityResult.NotStarted.Reason.LIMIT_NEVER_FREE;
import static org.ldomstudio.simulation.ActivityResult.NotStarted.Reason.PREDECESSOR_NEVER_ENDS;
import static org.ldomstudio.simulation.ActivityResult.NotStarted.Reason.WAITS_FOR_LATER;
import static org.ldomstudio.simulation.Scenes.GIB;
import static org.ldomstudio.simulation.Scenes.RATE;
import static org.ldomstudio.simulation.Scenes.guest;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Activities start in written order, as early as predecessors, limits and instants allow. */
class PlanTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-9);
    private static final double M = 5 * GIB;
    private static final double ALONE = M / RATE;

    private static Activity delay(double seconds, List<Integer> after, Integer... limits) {
        return new Activity(new Work.Delay(seconds), after, List.of(limits), 0, List.of(), List.of());
    }

    private static Scenario plan(List<Integer> limits, Activity... activities) {
        return new Scenario(
                List.of(Link.of(RATE)),
                List.of(new Host(2), Host.unlimited()),
                List.of(guest(M), guest(M)),
                limits,
                Arrays.asList(activities));
    }

    private static Work migrate(int guest) {
        return Work.Migration.of(guest, 0, 1, List.of(0), Policy.precopy(new StopRule.AfterRounds(9, false)));
    }

    private static SimulationResult run(Scenario scenario) {
        return MigrationSimulator.run(scenario, RunOptions.PLAIN);
    }

    private static double start(SimulationResult result, int serial) {
        return switch (result.activities().get(serial)) {
            case MigrationResult one -> one.startSeconds();
            case ActivityResult.Done one -> one.startSeconds();
            case ActivityResult.Cold one -> one.startSeconds();
            default -> throw new AssertionError(result.activities().get(serial));
        };
    }

    @Test
    void activitiesStartAtOnceUnlessSomethingHoldsThem() {
        SimulationResult result = run(plan(List.of(), delay(5, List.of()), delay(3, List.of(0)), delay(1, List.of())));
        assertThat(start(result, 0)).isZero();
        assertThat(start(result, 1)).isEqualTo(5);
        assertThat(start(result, 2)).as("never before an earlier-written one").isEqualTo(5);
        assertThat(result.makespanSeconds()).isEqualTo(8);
        assertThat(result.complete()).isTrue();
    }

    @Test
    void limitsCountHoldersOnly() {
        SimulationResult result = run(plan(
                List.of(2),
                delay(5, List.of(), 0),
                delay(3, List.of(), 0),
                delay(1, List.of(), 0),
                delay(1, List.of())));
        assertThat(start(result, 1)).isZero();
        assertThat(start(result, 2)).isEqualTo(3);
        assertThat(start(result, 3)).isEqualTo(3);
    }

    @Test
    void oneActivityMayHoldSeveralUnitsOfALimit() {
        SimulationResult result = run(plan(List.of(2), delay(5, List.of(), 0), delay(3, List.of(), 0, 0)));
        assertThat(start(result, 1)).isEqualTo(5);
    }

    @Test
    void migrationsOneAfterTheOtherDoNotShareTheLinkAndTogetherTheyDo() {
        Activity second = new Activity(migrate(1), List.of(0), List.of(), 0, List.of(), List.of());
        SimulationResult apart = run(plan(List.of(), Activity.of(migrate(0)), second));
        assertThat(((MigrationResult) apart.activities().get(1)).totalSeconds()).isCloseTo(ALONE, EXACT);
        SimulationResult together = run(plan(List.of(), Activity.of(migrate(0)), Activity.of(migrate(1))));
        assertThat(((MigrationResult) together.activities().get(1)).totalSeconds())
                .isCloseTo(2 * ALONE, EXACT);
        assertThat(apart.makespanSeconds()).isCloseTo(together.makespanSeconds(), EXACT);
    }

    @Test
    void waitingUntilAnInstantThatHasPassedTakesNoTime() {
        SimulationResult result = run(plan(
                List.of(),
                delay(5, List.of()),
                new Activity(new Work.WaitUntil(3), List.of(0), List.of(), 0, List.of(), List.of()),
                new Activity(new Work.WaitUntil(9), List.of(1), List.of(), 0, List.of(), List.of()),
                delay(1, List.of(2))));
        assertThat(start(result, 2)).isEqualTo(5);
        assertThat(start(result, 3)).isEqualTo(9);
    }

    @Test
    void coresThatAreAddedSpeedUpAMigrationThatIsUnderWay() {
        CpuCost cost = new CpuCost(1 / 2.5e8, 0, Double.POSITIVE_INFINITY);
        Work work = new Work.Migration(
                0,
                0,
                1,
                List.of(0),
                cost,
                cost,
                Policy.precopy(new StopRule.AfterRounds(9, false)),
                Double.POSITIVE_INFINITY,
                RoundNoise.NONE);
        Activity addCores =
                new Activity(new Work.Delay(4), List.of(), List.of(), 0, List.of(), List.of(new Effect.SetCores(0, 4)));
        SimulationResult result = run(plan(List.of(), Activity.of(work), addCores));
        MigrationResult migration = (MigrationResult) result.activities().get(0);
        assertThat(migration.totalSeconds()).isCloseTo(4 + (M - 4 * 5e8) / 1e9, EXACT);
        assertThat(migration.bottleneck().kind()).isEqualTo(Bottleneck.Kind.SOURCE_CPU);
        assertThat(migration.bottleneck().index()).isZero();
    }

    @Test
    void aDrainedGuestWritesNothingUntilItRejoins() {
        Guest busy = guest(M, Scenes.linear(RATE / 10, M));
        Work work = Work.Migration.of(0, 0, 1, List.of(0), Policy.precopy(new StopRule.AfterRounds(1, false)));
        Activity drain = new Activity(
                new Work.Delay(2),
                List.of(),
                List.of(),
                0,
                List.of(new Effect.SetDrained(0, true)),
                List.of(new Effect.SetDrained(0, false)));
        Scenario scenario = new Scenario(
                List.of(Link.of(RATE)),
                List.of(Host.unlimited(), Host.unlimited()),
                List.of(busy),
                List.of(),
                List.of(drain, Activity.of(work)));
        MigrationResult result = (MigrationResult) run(scenario).activities().get(1);
        assertThat(result.residueBytes()).isCloseTo((ALONE - 2) * RATE / 10, Offset.offset(1.0));
    }

    @Test
    void aColdMigrationIsSuspendedFromTheStopToTheBoot() {
        Work cold = new Work.ColdMigration(
                0,
                List.of(
                        new Work.Segment("drain", 10, false),
                        new Work.Segment("shut down", 240, true),
                        new Work.Segment("move configuration", 5, true),
                        new Work.Segment("boot", 420, true),
                        new Work.Segment("check", 30, false)));
        ActivityResult.Cold result = (ActivityResult.Cold)
                run(plan(List.of(), Activity.of(cold))).activities().get(0);
        assertThat(result.suspendSeconds()).isEqualTo(665);
        assertThat(result.totalSeconds()).isEqualTo(705);
        assertThat(result.endSeconds()).isEqualTo(705);
    }

    @Test
    void stepsThatWaitForEachOtherAreReported() {
        SimulationResult result = run(plan(List.of(), delay(1, List.of(1)), delay(1, List.of(0)), delay(1, List.of())));
        assertThat(result.activities())
                .containsExactly(
                        new ActivityResult.NotStarted(0, WAITS_FOR_LATER, 1),
                        new ActivityResult.NotStarted(1, EARLIER_NEVER_STARTS, 0),
                        new ActivityResult.NotStarted(2, EARLIER_NEVER_STARTS, 0));
        assertThat(result.complete()).isFalse();
        assertThat(result.makespanSeconds()).isZero();
    }

    @Test
    void aLimitOfZeroIsReported() {
        SimulationResult result = run(plan(List.of(0), delay(1, List.of()), delay(1, List.of(), 0)));
        assertThat(result.activities().get(1)).isEqualTo(new ActivityResult.NotStarted(1, LIMIT_NEVER_FREE, 0));
        assertThat(result.makespanSeconds()).isEqualTo(1);
    }

    @Test
    void whatWaitsForAnEndlessMigrationNeverStarts() {
        Work endless = Work.Migration.of(0, 0, 1, List.of(0), Scenes.FOREVER);
        Scenario scenario = new Scenario(
                List.of(Link.of(RATE)),
                List.of(Host.unlimited(), Host.unlimited()),
                List.of(guest(M, Scenes.linear(2 * RATE, M)), guest(M)),
                List.of(),
                List.of(Activity.of(endless), Activity.of(migrate(1)), delay(1, List.of(0))));
        SimulationResult result = run(scenario);
        assertThat(((MigrationResult) result.activities().get(0)).outcome()).isEqualTo(Outcome.NOT_CONVERGING);
        MigrationResult other = (MigrationResult) result.activities().get(1);
        assertThat(other.completed()).isTrue();
        assertThat(other.totalSeconds()).as("half of the link").isCloseTo(2 * ALONE, EXACT);
        assertThat(result.activities().get(2)).isEqualTo(new ActivityResult.NotStarted(2, PREDECESSOR_NEVER_ENDS, 0));
    }

    @Test
    void anInstantBeyondTheHorizonIsReported() {
        SimulationResult result = run(plan(List.of(), Activity.at(1e17, new Work.Delay(1)), delay(1, List.of())));
        assertThat(result.activities().get(0))
                .isEqualTo(new ActivityResult.NotStarted(0, ActivityResult.NotStarted.Reason.BEYOND_HORIZON, 0));
        SimulationResult long_ = run(plan(List.of(), delay(1e17, List.of())));
        assertThat(long_.activities()).containsExactly(new ActivityResult.Interrupted(0, 0));
    }

    @Test
    void aReferenceToNothingIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> plan(List.of(), delay(1, List.of(5)))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> plan(List.of(), Activity.of(migrate(7))))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
