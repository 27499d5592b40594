// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.Day;
import org.ldomstudio.model.ldom.DayRange;
import org.ldomstudio.model.ldom.Phase;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.StartTime;
import org.ldomstudio.model.ldom.When;
import org.ldomstudio.model.values.TimeOfDay;

/**
 * Minutes of a week.
 *
 * @param minutes those that are meant, counted from Monday 00:00
 */
record Week(BitSet minutes) {

    private static final int DAY = 24 * 60;
    private static final int DAYS = 7;

    /**
     * Returns the minutes of days and times; a time range that passes midnight belongs to the day on which it
     * begins.
     */
    static Optional<Week> of(When when) {
        if (when.getTimes() == null) {
            return Optional.empty();
        }
        BitSet minutes = new BitSet(DAY * DAYS);
        int from = minute(when.getTimes().from());
        int to = minute(when.getTimes().to());
        int length = to > from ? to - from : to - from + DAY;
        for (int day = 0; day < DAYS; day++) {
            if (meant(when.getDays(), day)) {
                for (int minute = 0; minute < length; minute++) {
                    minutes.set((day * DAY + from + minute) % (DAY * DAYS));
                }
            }
        }
        return Optional.of(new Week(minutes));
    }

    /** Returns when a plan runs: its window, else the minute at which it starts; empty when neither is stated. */
    static Optional<Week> begin(Plan plan) {
        if (plan.getWindow() != null) {
            return of(plan.getWindow());
        }
        StartTime start = plan.getStarting();
        if (start == null || start.getFrom() == null) {
            return Optional.empty();
        }
        BitSet minutes = new BitSet(DAY * DAYS);
        int day = start.getDay() == Day.UNSTATED ? 0 : start.getDay().getValue() - Day.MON.getValue();
        minutes.set((day * DAY + minute(start.getFrom())) % (DAY * DAYS));
        return Optional.of(new Week(minutes));
    }

    /**
     * Returns when a phase applies; {@code otherwise} is what the others leave. Empty for one that begins after a
     * time.
     */
    static Optional<Week> of(Phase phase, List<Phase> all) {
        if (phase.getWhen() != null) {
            return of(phase.getWhen());
        }
        if (!phase.isOtherwise()) {
            return Optional.empty();
        }
        BitSet rest = new BitSet(DAY * DAYS);
        rest.set(0, DAY * DAYS);
        for (Phase other : all) {
            Optional.ofNullable(other.getWhen()).flatMap(Week::of).ifPresent(week -> rest.andNot(week.minutes));
        }
        return Optional.of(new Week(rest));
    }

    boolean overlaps(Week other) {
        return minutes.intersects(other.minutes);
    }

    private static boolean meant(List<DayRange> days, int day) {
        if (days.isEmpty()) {
            return true;
        }
        return days.stream().filter(range -> range.getFirst() != Day.UNSTATED).anyMatch(range -> {
            int first = range.getFirst().getValue() - Day.MON.getValue();
            int last = range.getLast() == Day.UNSTATED ? first : range.getLast().getValue() - Day.MON.getValue();
            return first <= last ? first <= day && day <= last : day >= first || day <= last;
        });
    }

    private static int minute(TimeOfDay time) {
        return Math.min(time.secondOfDay() / 60, DAY);
    }
}
