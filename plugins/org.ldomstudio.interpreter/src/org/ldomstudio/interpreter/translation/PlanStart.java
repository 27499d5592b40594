// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ldomstudio.interpreter.result.PlanClock;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.StartTime;
import org.ldomstudio.model.values.Dimension;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Spread;
import org.ldomstudio.model.values.TimeOfDay;
import org.ldomstudio.model.view.Place;

/**
 * Finds when a plan starts: at {@code starting}, on the first day of the window unless it names a day; else at the
 * beginning of the window; else on Monday at 00:00. A start between two times is drawn evenly; nominal is the middle.
 */
public final class PlanStart {
    private PlanStart() {}

    /** Returns when the plan starts and how much of its window is left then. */
    public static PlanClock of(Plan plan, Draw draw) {
        Optional<WeekTimes> window = Optional.ofNullable(plan.getWindow()).map(WeekTimes::of);
        double start = second(plan, window, draw);
        OptionalDouble rest =
                window.isPresent() ? OptionalDouble.of(window.get().remaining(start)) : OptionalDouble.empty();
        return new PlanClock(start, rest);
    }

    /** Returns the same clock for a start at another instant of the week. */
    public static PlanClock at(Plan plan, double secondOfWeek) {
        double start = WeekTimes.floorMod(secondOfWeek);
        return new PlanClock(
                start,
                Optional.ofNullable(plan.getWindow())
                        .map(window -> OptionalDouble.of(WeekTimes.of(window).remaining(start)))
                        .orElse(OptionalDouble.empty()));
    }

    private static double second(Plan plan, Optional<WeekTimes> window, Draw draw) {
        double begin =
                window.map(WeekTimes::firstBegin).orElse(OptionalDouble.empty()).orElse(0.0);
        StartTime starting = plan.getStarting();
        if (starting == null
                || starting.getFrom() == null
                || !starting.getFrom().isWellFormed()) {
            return begin;
        }
        double day = WeekTimes.dayNumber(starting.getDay())
                .map(number -> number * WeekTimes.DAY)
                .orElse(Math.floor(begin / WeekTimes.DAY) * WeekTimes.DAY);
        return WeekTimes.floorMod(day + timeOfDay(plan, starting, draw));
    }

    private static double timeOfDay(Plan plan, StartTime starting, Draw draw) {
        int from = starting.getFrom().secondOfDay();
        TimeOfDay until = starting.getTo();
        if (until == null || !until.isWellFormed() || until.secondOfDay() == from) {
            return from;
        }
        int to = until.secondOfDay() > from ? until.secondOfDay() : until.secondOfDay() + TimeOfDay.DAY;
        Quantity range = new Quantity(
                Dimension.TIME,
                BigDecimal.valueOf(from),
                BigDecimal.valueOf(to),
                Spread.UNIFORM,
                Optional.empty(),
                starting.getFrom() + ".." + until);
        return draw.of(range, Place.of(plan, LdomPackage.Literals.PLAN__STARTING));
    }
}
