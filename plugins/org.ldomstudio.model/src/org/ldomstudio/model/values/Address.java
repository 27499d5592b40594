// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.values;

import java.math.BigInteger;

/**
 * A hexadecimal number: a memory address or a host id.
 *
 * @param value the number, at least 0; -1 when the text is malformed or beyond 64 bits
 * @param spelling the text that it was read from
 */
public record Address(BigInteger value, String spelling) {

    /** Reads hexadecimal digits with or without 0x. Any text is readable; see {@link #isWellFormed()}. */
    public static Address valueOf(String text) {
        String plain = text.strip();
        String digits = plain.regionMatches(true, 0, "0x", 0, 2) ? plain.substring(2) : plain;
        boolean sensible = digits.matches("\\p{XDigit}{1,16}");
        return new Address(sensible ? new BigInteger(digits, 16) : BigInteger.ONE.negate(), text);
    }

    /** Returns whether it is a hexadecimal number of at most 64 bits. */
    public boolean isWellFormed() {
        return value.signum() >= 0;
    }

    @Override
    public String toString() {
        return spelling;
    }
}
