// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.values;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An Ethernet address. Two spellings of the same address are equal.
 *
 * @param normalized six pairs of lower-case hexadecimal digits with colons; the text as it is when it is malformed
 * @param spelling the text that it was read from
 */
public record MacAddress(String normalized, String spelling) {

    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{1,2}(:\\p{XDigit}{1,2}){5}");

    /** Reads an address. Any text is readable; whether it makes sense is a matter of {@link #isWellFormed()}. */
    public static MacAddress valueOf(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        String normalized = FORM.matcher(plain).matches()
                ? Stream.of(plain.split(":"))
                        .map(part -> part.length() == 1 ? "0" + part : part)
                        .collect(Collectors.joining(":"))
                : plain;
        return new MacAddress(normalized, text);
    }

    /** Returns whether it has six hexadecimal parts. */
    public boolean isWellFormed() {
        return FORM.matcher(normalized).matches();
    }

    /** Returns whether it addresses a group: a device cannot have such an address. */
    public boolean isMulticast() {
        return isWellFormed() && (Integer.parseInt(normalized.substring(0, 2), 16) & 1) == 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MacAddress mac && normalized.equals(mac.normalized);
    }

    @Override
    public int hashCode() {
        return normalized.hashCode();
    }

    @Override
    public String toString() {
        return spelling;
    }
}
