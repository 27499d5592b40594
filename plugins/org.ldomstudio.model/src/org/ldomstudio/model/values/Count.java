// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.values;

import java.math.BigInteger;

/**
 * A whole number without unit.
 *
 * @param value the number; saturates at the range of long, which no check takes for a sensible value
 * @param spelling the text that it was read from
 */
public record Count(long value, String spelling) {

    /**
     * Reads a whole number.
     *
     * @throws IllegalArgumentException when the text is not an optional minus sign and digits
     */
    public static Count valueOf(String text) {
        String digits = text.strip();
        if (!digits.matches("-?\\d+")) {
            throw new IllegalArgumentException("\"" + text + "\" is not a whole number");
        }
        BigInteger exact = new BigInteger(digits.length() > 40 ? digits.substring(0, 40) : digits);
        BigInteger cut = exact.min(BigInteger.valueOf(Long.MAX_VALUE)).max(BigInteger.valueOf(Long.MIN_VALUE));
        return new Count(cut.longValueExact(), text);
    }

    /** Makes a count spelled in decimal digits. */
    public static Count of(long value) {
        return new Count(value, Long.toString(value));
    }

    @Override
    public String toString() {
        return spelling;
    }
}
