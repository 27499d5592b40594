// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;

/** Write figures for people: the same number looks the same in every table, report, hover and message. */
public final class Figures {
    /** What stands for a figure that does not exist. */
    public static final String NONE = "–";

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> SIZES = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");
    private static final List<String> BIT_RATES = List.of("bit/s", "kbit/s", "Mbit/s", "Gbit/s", "Tbit/s");
    private static final double DAY = 86_400;

    private Figures() {}

    /** Writes a duration in seconds: "0.4 ms", "340 ms", "4.2 s", "41 s", "3 min 25 s", "2 h 05 min". */
    public static String duration(double seconds) {
        if (seconds < 0) {
            return "−" + duration(-seconds);
        }
        if (seconds == 0) {
            return "0 s";
        }
        if (seconds < 0.9995) {
            return short3(seconds * 1000) + " ms";
        }
        if (seconds < 9.95) {
            return decimal(seconds, 1) + " s";
        }
        long whole = StrictMath.round(seconds);
        if (whole < 120) {
            return whole + " s";
        }
        if (whole < 7200) {
            return whole % 60 == 0 ? whole / 60 + " min" : whole / 60 + " min " + whole % 60 + " s";
        }
        long minutes = StrictMath.round(seconds / 60);
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + two(minutes % 60) + " min";
    }

    /** Writes a duration, or {@link #NONE}. */
    public static String duration(OptionalDouble seconds) {
        return seconds.isPresent() ? duration(seconds.getAsDouble()) : NONE;
    }

    /** Writes a size in bytes: "8 KiB", "1.5 GiB". */
    public static String size(double bytes) {
        return scaled(bytes, 1024, SIZES);
    }

    /** Writes a size, or {@link #NONE}. */
    public static String size(OptionalDouble bytes) {
        return bytes.isPresent() ? size(bytes.getAsDouble()) : NONE;
    }

    /** Writes a rate in bytes per second: "120 MiB/s". */
    public static String byteRate(double bytesPerSecond) {
        return size(bytesPerSecond) + "/s";
    }

    /** Writes a network rate, given in bytes per second, in bits: "9.4 Gbit/s". */
    public static String wireRate(double bytesPerSecond) {
        return scaled(bytesPerSecond * 8, 1000, BIT_RATES);
    }

    /** Writes a share, 0 to 1, as percentage: "62 %", "0.3 %". */
    public static String share(double share) {
        return short3(share * 100) + " %";
    }

    /** Writes a number without unit with at most three significant decimals: "2", "1.5". */
    public static String number(double number) {
        return short3(number);
    }

    /** Writes a number of things: "1 round", "3 rounds". */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Writes an instant of the week, given in seconds since Monday 00:00: "sun 02:13:05". */
    public static String clock(double secondOfWeek) {
        long second = Math.floorMod(StrictMath.round(secondOfWeek), (long) (7 * DAY));
        return DAYS.get((int) (second / (long) DAY)) + " " + timeOfDay(second % (long) DAY);
    }

    /** Writes seconds since midnight (or since any start) as hours, minutes and seconds: "02:13:05". */
    public static String timeOfDay(double seconds) {
        long second = StrictMath.round(seconds);
        return two(second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60);
    }

    private static String scaled(double value, int factor, List<String> units) {
        if (value < 0) {
            return "−" + scaled(-value, factor, units);
        }
        double rest = value;
        int unit = 0;
        while (unit + 1 < units.size() && rounded(rest) >= factor) {
            rest /= factor;
            unit++;
        }
        return short3(rest) + " " + units.get(unit);
    }

    /** What {@link #short3} will print, so that 1023.99 MiB becomes 1 GiB and not 1024 MiB. */
    private static double rounded(double value) {
        return Double.parseDouble(short3(value));
    }

    /** Prints whole numbers from 100 on, one decimal from 10 on, else two, without zeros at the end. */
    private static String short3(double value) {
        return decimal(value, Math.abs(value) >= 99.95 ? 0 : Math.abs(value) >= 9.995 ? 1 : 2);
    }

    private static String decimal(double value, int places) {
        BigDecimal number = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
