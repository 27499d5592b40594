// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ldomstudio.model.ldom.Day;
import org.ldomstudio.model.ldom.DayRange;
import org.ldomstudio.model.ldom.When;
import org.ldomstudio.model.values.TimeOfDay;
import org.ldomstudio.model.values.TimeRange;

/**
 * Days and times of the site's week, in seconds since Monday 00:00. A time that passes midnight belongs to its
 * first day.
 */
final class WeekTimes {
    static final double DAY = TimeOfDay.DAY;
    static final double WEEK = 7 * DAY;
    /** A step that is never lost by rounding, so that a search over the week always moves on. */
    private static final double SHORTEST = 1e-6;

    /** One stretch of a week; may pass the end of the week. */
    private record Stretch(double from, double seconds) {
        boolean contains(double secondOfWeek) {
            return floorMod(secondOfWeek - from) < seconds;
        }
    }

    private final List<Stretch> stretches;

    private WeekTimes(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    /** Reads days and times; every day when none is named, the whole day when no time is. */
    static WeekTimes of(When when) {
        Optional<TimeRange> times = Optional.ofNullable(when.getTimes());
        double from = times.map(range -> (double) range.from().secondOfDay()).orElse(0.0);
        double seconds = times.map(range -> (double) range.seconds()).orElse(DAY);
        boolean sensible = times.map(
                        range -> range.from().isWellFormed() && range.to().isWellFormed())
                .orElse(true);
        List<Stretch> stretches = new ArrayList<>();
        if (sensible) {
            days(when).forEach(day -> stretches.add(new Stretch(day * DAY + from, seconds)));
        }
        return new WeekTimes(stretches);
    }

    /** Returns whether an instant of the week is in it. */
    boolean contains(double secondOfWeek) {
        return stretches.stream().anyMatch(stretch -> stretch.contains(secondOfWeek));
    }

    /** Returns the instants of the week, 0 to below a week, at which it may begin or end. */
    List<Double> boundaries() {
        List<Double> instants = new ArrayList<>();
        for (Stretch stretch : stretches) {
            instants.add(floorMod(stretch.from()));
            instants.add(floorMod(stretch.from() + stretch.seconds()));
        }
        return instants;
    }

    /** Returns when it begins on the first day named; empty when it never does. */
    OptionalDouble firstBegin() {
        return stretches.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(floorMod(stretches.get(0).from()));
    }

    /** Returns how long it lasts on from an instant that is in it; stretches that touch count as one. */
    double remaining(double secondOfWeek) {
        double at = secondOfWeek;
        double end = at + WEEK;
        while (at < end && contains(floorMod(at))) {
            double now = floorMod(at);
            double longest = 0;
            for (Stretch stretch : stretches) {
                if (stretch.contains(now)) {
                    longest = Math.max(longest, stretch.seconds() - floorMod(now - stretch.from()));
                }
            }
            at += Math.max(longest, SHORTEST);
        }
        return Math.min(at, end) - secondOfWeek;
    }

    static double floorMod(double seconds) {
        double rest = seconds - Math.floor(seconds / WEEK) * WEEK;
        return rest >= 0 && rest < WEEK ? rest : 0.0;
    }

    /** Returns the number of a day, 0 for Monday; empty when it is not stated. */
    static Optional<Integer> dayNumber(Day day) {
        return switch (day) {
            case UNSTATED -> Optional.empty();
            case MON -> Optional.of(0);
            case TUE -> Optional.of(1);
            case WED -> Optional.of(2);
            case THU -> Optional.of(3);
            case FRI -> Optional.of(4);
            case SAT -> Optional.of(5);
            case SUN -> Optional.of(6);
        };
    }

    private static List<Integer> days(When when) {
        List<Integer> days = new ArrayList<>();
        for (DayRange range : when.getDays()) {
            dayNumber(range.getFirst()).ifPresent(first -> {
                int last = dayNumber(range.getLast()).orElse(first);
                int length = Math.floorMod(last - first, 7) + 1;
                for (int i = 0; i < length; i++) {
                    days.add((first + i) % 7);
                }
            });
        }
        return when.getDays().isEmpty() ? List.of(0, 1, 2, 3, 4, 5, 6) : days;
    }
}
