// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ldomstudio.interpreter.Scene.GIB;
import static org.ldomstudio.interpreter.Scene.RATE;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.model.ldom.Day;
import org.ldomstudio.model.ldom.DirtyLaw;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Load;
import org.ldomstudio.model.ldom.Phase;
import org.ldomstudio.model.ldom.StartTime;
import org.ldomstudio.model.ldom.Workload;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.TimeOfDay;

/** What depends on day and time: start and window, phases of workloads, traffic of others. */
class ClockTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;

    private final Scene scene = new Scene();
    private final Guest db = scene.guest("db", scene.t5a, "8 GiB");

    @Test
    void aPlanWithoutTimesStartsOnMondayMidnight() {
        assertThat(scene.run().clock().startSecondOfWeek()).isZero();
    }

    @Test
    void aPlanStartsAtTheBeginningOfItsWindow() {
        scene.plan.setWindow(Scene.when("02:00..04:00", Day.SUN));

        PlanResult result = scene.run();

        assertThat(result.clock().startSecondOfWeek()).isEqualTo(6 * DAY + 2 * HOUR);
        assertThat(result.clock().windowSeconds()).hasValue(2 * HOUR);
    }

    @Test
    void startingWithoutADayMeansTheFirstDayOfTheWindow() {
        scene.plan.setWindow(Scene.when("22:00..04:00", Day.FRI, Day.SAT));
        scene.starting(Day.UNSTATED, "23:00");

        PlanResult result = scene.run();

        assertThat(result.clock().startSecondOfWeek()).isEqualTo(4 * DAY + 23 * HOUR);
        assertThat(result.clock().windowSeconds()).hasValue(5 * HOUR);
    }

    @Test
    void aStartOutsideTheWindowHasNothingLeftOfIt() {
        scene.plan.setWindow(Scene.when("02:00..04:00", Day.SUN));
        scene.starting(Day.SUN, "05:00");
        scene.migrate(db, scene.t5b);

        PlanResult result = scene.run();

        assertThat(result.clock().windowSeconds()).hasValue(0.0);
        assertThat(result.notes())
                .anyMatch(note -> note.contains("begins outside its window"))
                .noneMatch(note -> note.contains("after its window"));
    }

    @Test
    void windowsThatTouchCountAsOne() {
        scene.plan.setWindow(Scene.when("00:00..24:00", Day.SAT, Day.SUN));

        assertThat(scene.run().clock().windowSeconds()).hasValue(2 * DAY);
    }

    @Test
    void anUncertainStartIsNominallyInTheMiddle() {
        StartTime start = Scene.NEW.createStartTime();
        start.setDay(Day.TUE);
        start.setFrom(TimeOfDay.valueOf("23:00"));
        start.setTo(TimeOfDay.valueOf("01:00"));
        scene.plan.setStarting(start);

        assertThat(scene.run().clock().startSecondOfWeek()).isEqualTo(2 * DAY);
    }

    @ParameterizedTest
    @CsvSource({"TUE,12:00,6e7", "TUE,07:00,1e7", "SAT,12:00,1e7", "TUE,18:00,1e7", "TUE,08:00,6e7"})
    void aPhaseAppliesOnItsDaysAndTimes(Day day, String time, double bytesPerSecond) {
        Workload load = scene.workload(db);
        Phase busy = Scene.phase(load, "busy", "60 MB/s", "8 GiB");
        busy.setWhen(Scene.when("08:00..18:00", Day.MON, Day.TUE, Day.WED, Day.THU, Day.FRI));
        Scene.phase(load, "quiet", "10 MB/s", "8 GiB").setOtherwise(true);
        scene.starting(day, time);
        scene.migrate(db, scene.t5b);

        assertThat(dirtied()).isCloseTo(bytesPerSecond * 8 * GIB / RATE, within(1e-3));
    }

    @Test
    void aPhaseThatBeginsDuringARoundCountsFromThen() {
        Workload load = scene.workload(db);
        Scene.phase(load, "busy", "60 MB/s", "8 GiB").setWhen(Scene.when("08:00..18:00"));
        Scene.phase(load, "quiet", "10 MB/s", "8 GiB").setOtherwise(true);
        scene.starting(Day.MON, "07:59:58");
        scene.migrate(db, scene.t5b);

        assertThat(dirtied()).isCloseTo(2 * 10e6 + (8 * GIB / RATE - 2) * 60e6, within(1e-3));
    }

    @Test
    void aPhaseThatPassesMidnightBelongsToTheDayOnWhichItBegins() {
        Workload load = scene.workload(db);
        Scene.phase(load, "batch", "60 MB/s", "8 GiB").setWhen(Scene.when("22:00..06:00", Day.SUN));
        Scene.phase(load, "quiet", "10 MB/s", "8 GiB").setOtherwise(true);
        scene.starting(Day.MON, "05:00");
        scene.migrate(db, scene.t5b);
        assertThat(dirtied()).isCloseTo(60e6 * 8 * GIB / RATE, within(1e-3));

        scene.starting(Day.SUN, "05:00");
        assertThat(dirtied()).isCloseTo(10e6 * 8 * GIB / RATE, within(1e-3));
    }

    @Test
    void inAGapBetweenPhasesTheWorkloadsOwnDemandCounts() {
        Workload load = scene.workload(db);
        load.getWrites().add(Scene.writes("own", "20 MB/s", "8 GiB", DirtyLaw.LINEAR));
        Scene.phase(load, "busy", "60 MB/s", "8 GiB").setWhen(Scene.when("08:00..18:00"));
        scene.migrate(db, scene.t5b);

        assertThat(dirtied()).isCloseTo(20e6 * 8 * GIB / RATE, within(1e-3));
    }

    @Test
    void aPhaseAfterATimeCountsFromTheStartOfThePlan() {
        Workload load = scene.workload(db);
        load.getWrites().add(Scene.writes("hot", "20 MB/s", "8 GiB", DirtyLaw.LINEAR));
        Scene.phase(load, "later", "50 MB/s", "8 GiB").setAfter(Quantity.valueOf("3 s"));
        scene.starting(Day.WED, "10:00");
        scene.migrate(db, scene.t5b);

        assertThat(dirtied()).isCloseTo(3 * 20e6 + (8 * GIB / RATE - 3) * 50e6, within(1e-3));
    }

    @Test
    void aPhaseAfterATimeGoesBeforeTheClock() {
        Workload load = scene.workload(db);
        Scene.phase(load, "busy", "60 MB/s", "8 GiB").setWhen(Scene.when("08:00..18:00"));
        Scene.phase(load, "quiet", "10 MB/s", "8 GiB").setOtherwise(true);
        Scene.phase(load, "later", "50 MB/s", "8 GiB").setAfter(Quantity.valueOf("4 s"));
        scene.starting(Day.MON, "07:59:58");
        scene.migrate(db, scene.t5b);

        assertThat(dirtied()).isCloseTo(2 * 10e6 + 2 * 60e6 + (8 * GIB / RATE - 4) * 50e6, within(1e-3));
    }

    @Test
    void aPhaseInTheFarFutureDoesNoHarm() {
        Workload load = scene.workload(db);
        Scene.phase(load, "busy", "60 MB/s", "8 GiB").setWhen(Scene.when("08:00..18:00"));
        Scene.phase(load, "later", "50 MB/s", "8 GiB").setAfter(Quantity.valueOf("999999999999 h"));
        scene.starting(Day.MON, "09:00");
        scene.migrate(db, scene.t5b);

        assertThat(dirtied()).isCloseTo(60e6 * 8 * GIB / RATE, within(1e-3));
    }

    @Test
    void anOddStartFindsTheEndOfItsWindow() {
        scene.plan.setWindow(Scene.when("22:00..06:00", Day.SUN));
        StartTime start = Scene.NEW.createStartTime();
        start.setDay(Day.SUN);
        start.setFrom(TimeOfDay.valueOf("22:00"));
        start.setTo(TimeOfDay.valueOf("06:00"));
        scene.plan.setStarting(start);
        scene.migrate(db, scene.t5b);

        PlanResult result = scene.run(scene.request().sampled(2000, 3));

        assertThat(result.samples().orElseThrow().missesWindowShare().orElseThrow())
                .isLessThan(0.005);
    }

    @Test
    void whatAPhaseDoesNotStateIsTheWorkloads() {
        Workload load = scene.workload(db);
        load.setCompressesTo(Quantity.valueOf("25 %"));
        Scene.phase(load, "quiet", "1 kB/s", "1 MiB").setOtherwise(true);
        scene.migrate(db, scene.t5b);

        assertThat(scene.figures(0).rounds().get(0).bytesSent()).isCloseTo(2 * GIB, EXACT);
    }

    @Test
    void theLastLineOfTrafficThatAppliesCounts() {
        Load busy = Scene.load("40 %");
        busy.setDuring(Scene.when("08:00..18:00", Day.MON));
        scene.lan.getLoads().add(Scene.load("10 %"));
        scene.lan.getLoads().add(busy);
        scene.migrate(db, scene.t5b);

        scene.starting(Day.MON, "09:00");
        assertThat(scene.total(0)).isCloseTo(8 * GIB / (0.6 * RATE), EXACT);

        scene.starting(Day.TUE, "09:00");
        assertThat(scene.total(0)).isCloseTo(8 * GIB / (0.9 * RATE), EXACT);
    }

    @Test
    void trafficThatEndsDuringAMigrationFreesTheLink() {
        Load busy = Scene.load("60 %");
        busy.setDuring(Scene.when("08:00..18:00"));
        scene.lan.getLoads().add(busy);
        scene.starting(Day.MON, "17:59:55");
        scene.migrate(db, scene.t5b);

        assertThat(scene.total(0)).isCloseTo(5 + (8 * GIB - 5 * 0.4 * RATE) / RATE, EXACT);
    }

    private double dirtied() {
        return scene.figures(0).rounds().get(0).bytesDirtied();
    }
}
