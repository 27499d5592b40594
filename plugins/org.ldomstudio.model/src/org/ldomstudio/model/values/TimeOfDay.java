// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.values;

/**
 * A time of the site's clock, such as {@code 08:00} or {@code 24:00}.
 *
 * @param secondOfDay seconds since midnight, at least 0; beyond 86,400 when the text is no time of a day
 * @param spelling the text that it was read from
 */
public record TimeOfDay(int secondOfDay, String spelling) {

    /** Seconds of a day. */
    public static final int DAY = 86_400;

    /**
     * Reads hours and minutes, and seconds when they are there.
     *
     * @throws IllegalArgumentException when the text is not two or three groups of digits with colons
     */
    public static TimeOfDay valueOf(String text) {
        String plain = text.replaceAll("\\s", "");
        if (!plain.matches("\\d{1,4}:\\d{1,4}(:\\d{1,4})?")) {
            throw new IllegalArgumentException("\"" + text + "\" is not a time such as 08:00");
        }
        String[] groups = plain.split(":");
        int hours = Integer.parseInt(groups[0]);
        int minutes = Integer.parseInt(groups[1]);
        int seconds = groups.length > 2 ? Integer.parseInt(groups[2]) : 0;
        boolean sensible = minutes < 60 && seconds < 60;
        return new TimeOfDay(sensible ? hours * 3600 + minutes * 60 + seconds : Integer.MAX_VALUE, text);
    }

    /** Returns whether it is a time of a day; 24:00 is the end of the day. */
    public boolean isWellFormed() {
        return secondOfDay <= DAY;
    }

    @Override
    public String toString() {
        return spelling;
    }
}
