// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.values;

/**
 * From one time of day to another; passes midnight when the end is not after the beginning.
 *
 * @param from beginning, inclusive
 * @param to end, exclusive
 */
public record TimeRange(TimeOfDay from, TimeOfDay to) {

    /**
     * Reads two times with two dots between them.
     *
     * @throws IllegalArgumentException when the text is not two times with two dots between
     */
    public static TimeRange valueOf(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("\"" + text + "\" is not a range of times such as 08:00..18:00");
        }
        return new TimeRange(
                TimeOfDay.valueOf(text.substring(0, dots).strip()),
                TimeOfDay.valueOf(text.substring(dots + 2).strip()));
    }

    /** Returns its length in seconds, more than 0 and at most a day. */
    public int seconds() {
        int length = to.secondOfDay() - from.secondOfDay();
        return length > 0 ? length : length + TimeOfDay.DAY;
    }

    /** Returns whether it passes midnight. */
    public boolean wraps() {
        return to.secondOfDay() <= from.secondOfDay();
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
