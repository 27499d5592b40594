// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Words and numbers in messages. */
public final class Words {

    private static final String[] SIZE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};
    private static final int KIBI = 1024;

    private Words() {}

    /** Returns "a", "a and b", "a, b and c". */
    public static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** Returns "1 core", "2 cores". */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * Returns bytes in the largest binary unit that keeps the number at least 1, with at most two decimals: "5.5
     * GiB".
     */
    public static String size(long bytes) {
        int unit = 0;
        BigDecimal value = BigDecimal.valueOf(bytes);
        while (unit < SIZE_UNITS.length - 1 && value.abs().compareTo(BigDecimal.valueOf(KIBI)) >= 0) {
            value = value.divide(BigDecimal.valueOf(KIBI));
            unit++;
        }
        return plain(value) + " " + SIZE_UNITS[unit];
    }

    /** Returns a frequency in GHz: "3.6 GHz". */
    public static String frequency(BigDecimal hertz) {
        return hertz.movePointLeft(9).stripTrailingZeros().toPlainString() + " GHz";
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
