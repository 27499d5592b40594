// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import org.ldomstudio.model.ldom.Day;
import org.ldomstudio.model.ldom.DayRange;
import org.ldomstudio.model.ldom.Phase;
import org.ldomstudio.model.ldom.When;
import org.ldomstudio.model.values.TimeRange;

/** Times of a week as a set of minutes, beginning on Monday at midnight. */
final class WeekMinutes {

    private static final int DAY = 24 * 60;
    private static final int DAYS = 7;

    /** Minutes of a week. */
    static final int WEEK = DAYS * DAY;

    private WeekMinutes() {}

    /** Returns the minutes at which a phase applies by days and times; none for other kinds of phases. */
    static BitSet of(Phase phase) {
        return phase.getWhen() == null ? new BitSet() : of(phase.getWhen());
    }

    /**
     * Returns the minutes of days and times; none when the times make no sense. A range past midnight belongs to
     * its first day.
     */
    static BitSet of(When when) {
        BitSet minutes = new BitSet(WEEK);
        TimeRange times = when.getTimes();
        if (times == null || !times.from().isWellFormed() || !times.to().isWellFormed()) {
            return minutes;
        }
        int length = times.seconds() / 60;
        for (Day day : days(when)) {
            int begin = (day.getValue() - 1) * DAY + times.from().secondOfDay() / 60;
            for (int i = 0; i < length; i++) {
                minutes.set((begin + i) % WEEK);
            }
        }
        return minutes;
    }

    /** Returns a minute of the week for messages: "mon 08:00". */
    static String name(int minute) {
        Day day = Day.get(minute / DAY % DAYS + 1);
        return String.format("%s %02d:%02d", day.getLiteral(), minute % DAY / 60, minute % 60);
    }

    private static Set<Day> days(When when) {
        Set<Day> days = EnumSet.noneOf(Day.class);
        for (DayRange range : when.getDays()) {
            int first = range.getFirst().getValue();
            int last = range.getLast() == Day.UNSTATED ? first : range.getLast().getValue();
            for (int i = 0; i <= Math.floorMod(last - first, DAYS); i++) {
                days.add(Day.get((first - 1 + i) % DAYS + 1));
            }
        }
        if (when.getDays().isEmpty()) {
            days.addAll(EnumSet.complementOf(EnumSet.of(Day.UNSTATED)));
        }
        return days;
    }
}
