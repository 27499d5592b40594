// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ldomstudio.interpreter.Scene.GIB;
import static org.ldomstudio.interpreter.Scene.NEW;
import static org.ldomstudio.interpreter.Scene.RATE;
import static org.ldomstudio.interpreter.Scene.control;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.TimelineEntry;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.Day;
import org.ldomstudio.model.ldom.DirtyLaw;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.LimitScope;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Quantity;

/** When steps begin and how long those take that copy no memory. */
class ScheduleTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final double EIGHT = 8 * GIB / RATE;

    private final Scene scene = new Scene();
    private final Guest web01 = scene.guest("web01", scene.t5a, "8 GiB");
    private final Guest web02 = scene.guest("web02", scene.t5a, "8 GiB");

    @Test
    void oneMigrationPerServerUnlessThePlanSaysMore() {
        scene.migrate(web01, scene.t5b);
        scene.migrate(web02, scene.t5b);

        assertThat(scene.figures(1).startSeconds()).isCloseTo(EIGHT, EXACT);

        scene.atMost(2, LimitScope.PER_SERVER);
        assertThat(scene.figures(1).startSeconds()).isZero();
        assertThat(scene.total(1)).isCloseTo(2 * EIGHT, EXACT);
    }

    @Test
    void limitsCountOverNetworksAndInAll() {
        Server t5c = scene.server("t5c");
        Server t5d = scene.server("t5d");
        Guest other = scene.guest("other", t5c, "8 GiB");
        scene.migrate(web01, scene.t5b);
        scene.migrate(other, t5d);
        assertThat(scene.figures(1).startSeconds()).isZero();

        scene.atMost(1, LimitScope.PER_NETWORK);
        assertThat(scene.figures(1).startSeconds()).isCloseTo(EIGHT, EXACT);

        scene.plan.getLimits().clear();
        scene.atMost(1, LimitScope.IN_ALL);
        assertThat(scene.figures(1).startSeconds()).isCloseTo(EIGHT, EXACT);
    }

    @Test
    void oppositeMovesNeverOverlap() {
        Guest back = scene.guest("back", scene.t5b, "8 GiB");
        scene.atMost(9, LimitScope.PER_SERVER);
        scene.migrate(web01, scene.t5b);
        scene.migrate(back, scene.t5a);

        assertThat(scene.figures(1).startSeconds()).isCloseTo(EIGHT, EXACT);
    }

    @Test
    void changingCoresTakesTimeAndHoldsUpMigrationsOfThatServer() {
        scene.engine.setCopy(Quantity.valueOf("250 MB/s"));
        scene.engine.setChangeCores(Quantity.valueOf("7 s"));
        control(scene.t5b).setCores(Count.of(16));
        scene.migrate(web01, scene.t5b);
        scene.set(SettableProperty.CORES, control(scene.t5a), "4");
        scene.migrate(web02, scene.t5b);

        PlanResult result = scene.run();

        double first = 8 * GIB / 500e6;
        assertThat(times(result))
                .satisfiesExactly(
                        step -> assertTimes(step, 0, first),
                        step -> assertTimes(step, first, first + 7),
                        step -> assertTimes(step, first + 7, first + 7 + 8 * GIB / 1000e6));
    }

    @Test
    void freeingMemoryTakesTimeAndLeavesLessToSend() {
        scene.engine.setFreeMemory(Quantity.valueOf("1 GiB/s"));
        scene.set(SettableProperty.MEMORY, web01, "2 GiB");
        scene.migrate(web01, scene.t5b);

        PlanResult result = scene.run();

        assertThat(times(result).get(0).endSeconds().orElseThrow()).isCloseTo(6.0, EXACT);
        assertThat(result.migrations().get(0).figures().orElseThrow().memoryBytes())
                .isEqualTo(2 * GIB);
        assertThat(result.makespanSeconds().orElseThrow()).isCloseTo(6 + 2 * GIB / RATE, EXACT);
    }

    @Test
    void growingMemoryAndChangingAStoppedGuestTakeNoTime() {
        scene.engine.setFreeMemory(Quantity.valueOf("1 GiB/s"));
        web02.setState(GuestState.BOUND);
        scene.set(SettableProperty.MEMORY, web01, "16 GiB");
        scene.set(SettableProperty.MEMORY, web02, "1 GiB");

        assertThat(scene.run().makespanSeconds().orElseThrow()).isZero();
    }

    @Test
    void memoryThatIsFreedOnTheTargetHoldsUpTheGuestThatNeedsIt() {
        Guest fat = scene.guest("fat", scene.t5b, "8 GiB");
        scene.engine.setFreeMemory(Quantity.valueOf("1 GiB/s"));
        scene.set(SettableProperty.MEMORY, fat, "4 GiB");
        scene.migrate(web01, scene.t5b);

        assertThat(scene.figures(0).startSeconds()).isCloseTo(4.0, EXACT);
    }

    @Test
    void aDrainedGuestWritesNothingUntilItRejoins() {
        Application shop = NEW.createApplication();
        shop.setName("shop");
        shop.setDrainTime(Quantity.valueOf("30 s"));
        shop.setRejoinTime(Quantity.valueOf("10 s"));
        scene.model.getElements().add(shop);
        web01.setApplication(shop);
        scene.workload(web01).getWrites().add(Scene.writes("hot", "1000 GB/s", "2 GiB", DirtyLaw.LINEAR));
        scene.step(GuestVerb.DRAIN, web01);
        scene.migrate(web01, scene.t5b);
        scene.step(GuestVerb.REJOIN, web01);
        scene.migrate(web01, scene.t5a);

        PlanResult result = scene.run();

        assertThat(figures(result, 0).suspendSeconds().orElseThrow()).isZero();
        assertThat(figures(result, 0).startSeconds()).isCloseTo(30.0, EXACT);
        assertThat(figures(result, 1).startSeconds()).isCloseTo(40 + EIGHT, EXACT);
        assertThat(figures(result, 1).suspendSeconds().orElseThrow()).isCloseTo(2 * GIB / RATE, EXACT);
    }

    @Test
    void waitingAndManualStepsForNoGuestHoldUpEverything() {
        scene.atMost(2, LimitScope.PER_SERVER);
        scene.migrate(web01, scene.t5b);
        scene.waitFor("100 s");
        scene.migrate(web02, scene.t5b);

        assertThat(scene.figures(1).startSeconds()).isCloseTo(EIGHT + 100, EXACT);
    }

    @Test
    void aManualStepForAGuestHoldsUpOnlyThatGuest() {
        scene.atMost(2, LimitScope.PER_SERVER);
        ManualStep manual = scene.manual("Tell the team", "5 min");
        manual.setGuest(web01);
        scene.migrate(web01, scene.t5b);
        scene.migrate(web02, scene.t5b);

        // Steps begin in written order: web02 may not overtake web01.
        assertThat(scene.figures(0).startSeconds()).isCloseTo(300.0, EXACT);
        assertThat(scene.figures(1).startSeconds()).isCloseTo(300.0, EXACT);
    }

    @Test
    void waitingUntilATimeFollowsTheClockOfThePlan() {
        scene.starting(Day.SAT, "23:30");
        scene.waitUntil("01:00");
        scene.migrate(web01, scene.t5b);
        scene.waitUntil("01:00");
        scene.migrate(web02, scene.t5b);

        PlanResult result = scene.run();

        assertThat(result.clock().startSecondOfWeek()).isEqualTo(5 * 86400 + 23.5 * 3600);
        assertThat(figures(result, 0).startSeconds()).isCloseTo(5400.0, EXACT);
        assertThat(figures(result, 1).startSeconds()).isCloseTo(5400.0, within(EIGHT + 1e-6));
    }

    @Test
    void aColdMoveIsShutdownConfigurationAndBootAndTheGuestIsDownMeanwhile() {
        scene.engine.setMoveConfiguration(Quantity.valueOf("5 s"));
        scene.engine.setShutdown(Quantity.valueOf("1 min"));
        scene.engine.setBoot(Quantity.valueOf("3 min"));
        web01.setBootTime(Quantity.valueOf("6..10 min"));
        scene.migrate(web01, scene.t5b).setCold(true);

        MigrationOutcome outcome = scene.outcome(0);
        MigrationFigures figures = outcome.figures().orElseThrow();

        assertThat(outcome.kind()).isEqualTo(MigrationOutcome.Kind.COLD);
        assertThat(figures.totalSeconds().orElseThrow()).isCloseTo(60 + 5 + 480, EXACT);
        assertThat(figures.suspendSeconds().orElseThrow()).isCloseTo(60 + 5 + 480, EXACT);
        assertThat(figures.segments())
                .extracting(part -> part.name())
                .containsExactly("shutdown", "move configuration", "boot");
    }

    @Test
    void aBoundGuestMovesOnlyItsConfigurationAndNothingStandsStill() {
        web01.setState(GuestState.BOUND);
        scene.engine.setMoveConfiguration(Quantity.valueOf("5 s"));
        scene.migrate(web01, scene.t5b);

        MigrationFigures figures = scene.figures(0);

        assertThat(figures.totalSeconds().orElseThrow()).isCloseTo(5.0, EXACT);
        assertThat(figures.suspendSeconds().orElseThrow()).isZero();
    }

    @Test
    void stoppingAndStartingTakeTheGuestsTimes() {
        web01.setShutdownTime(Quantity.valueOf("20 s"));
        web01.setBootTime(Quantity.valueOf("40 s"));
        scene.step(GuestVerb.STOP, web01);
        scene.step(GuestVerb.START, web01);

        assertThat(scene.run().makespanSeconds().orElseThrow()).isCloseTo(60.0, EXACT);
    }

    @Test
    void aCancelledMigrationLeavesTheGuestAndScrubsTheTarget() {
        scene.engine.setScrub(Quantity.valueOf("1 GiB/s"));
        scene.migrate(web01, scene.t5b).setCancelAfter(Quantity.valueOf("2 s"));

        PlanResult result = scene.run();
        MigrationOutcome outcome = result.migrations().get(0);
        MigrationFigures figures = outcome.figures().orElseThrow();

        assertThat(figures.outcome()).isEqualTo(MigrationFigures.Outcome.CANCELLED);
        assertThat(figures.totalSeconds()).isEmpty();
        assertThat(figures.endSeconds().orElseThrow()).isCloseTo(2.0, EXACT);
        assertThat(figures.bytesSent().orElseThrow()).isCloseTo(2 * RATE, within(1e-3));
        assertThat(result.makespanSeconds().orElseThrow()).isCloseTo(10.0, EXACT);
        assertThat(outcome.notes()).anyMatch(note -> note.contains("stays on t5a"));
        assertThat(times(result).get(0).state()).isEqualTo(TimelineEntry.State.FAILED);
    }

    @Test
    void aLimitOfZeroNeverLetsAMigrationStart() {
        scene.atMost(0, LimitScope.IN_ALL);
        scene.migrate(web01, scene.t5b);

        PlanResult result = scene.run();

        assertThat(result.migrations().get(0).figures()).isEmpty();
        assertThat(result.migrations().get(0).notSimulated())
                .hasValueSatisfying(why -> assertThat(why).contains("never starts"));
        assertThat(result.makespanSeconds()).isEmpty();
        assertThat(times(result).get(0).state()).isEqualTo(TimelineEntry.State.NEVER_STARTS);
    }

    private static List<TimelineEntry> times(PlanResult result) {
        return result.timeline();
    }

    private static void assertTimes(TimelineEntry entry, double start, double end) {
        assertThat(entry.startSeconds().orElseThrow()).isCloseTo(start, EXACT);
        assertThat(entry.endSeconds().orElseThrow()).isCloseTo(end, EXACT);
    }

    private static MigrationFigures figures(PlanResult result, int n) {
        return result.migrations().get(n).figures().orElseThrow();
    }
}
