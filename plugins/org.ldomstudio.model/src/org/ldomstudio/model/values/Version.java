// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.values;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A version such as {@code 3.6}, {@code 9.6.22.c}, {@code 11.4.62} or {@code XCP2230}.
 *
 * <p>Versions compare part by part, numbers as numbers (9.10 is newer than 9.4) and letters in alphabetical order; a
 * missing part is
 * older than any other. Letters before digits, as in XCP2230, are a part of their own.
 *
 * @param parts parts between dots, and at borders between letters and digits; letters in lower case
 * @param spelling the text that it was read from
 */
public record Version(List<String> parts, String spelling) implements Comparable<Version> {

    private static final Pattern PARTS = Pattern.compile("[.]|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");

    /** Bounds that rules compare with, read once. */
    private static final Map<String, Version> BOUNDS = new ConcurrentHashMap<>();

    public Version {
        parts = List.copyOf(parts);
    }

    /** Reads a version. Any text is readable; whether it makes sense is a matter of {@link #isWellFormed()}. */
    public static Version valueOf(String text) {
        List<String> parts = Stream.of(PARTS.split(text.strip(), -1))
                .map(String::toLowerCase)
                .toList();
        return new Version(parts, text);
    }

    /** Returns whether every part is digits or letters and at least one is digits. */
    public boolean isWellFormed() {
        return parts.stream().allMatch(part -> part.matches("\\d+|\\p{Lower}+"))
                && parts.stream().anyMatch(part -> part.matches("\\d+"));
    }

    /** Returns the number at {@code index}, or -1 when that part is missing, no number, or beyond the range of int. */
    public int number(int index) {
        if (index >= parts.size() || !parts.get(index).matches("\\d{1,9}")) {
            return -1;
        }
        return Integer.parseInt(parts.get(index));
    }

    /**
     * Returns whether it is {@code bound} or newer; empty when it is not exact enough to tell, as 9.6 against 9.6.22.
     *
     * @param bound a version, such as {@code 8.2.2.c}
     */
    public Optional<Boolean> isAtLeast(String bound) {
        Version other = BOUNDS.computeIfAbsent(bound, Version::valueOf);
        boolean coarser = parts.size() < other.parts.size() && parts.equals(other.parts.subList(0, parts.size()));
        return coarser ? Optional.empty() : Optional.of(compareTo(other) >= 0);
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            int order = comparePart(parts.get(i), other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }

    /** Versions are equal when their parts are, however they were spelled. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return parts.stream()
                .map(part -> part.matches("\\d+") ? new BigInteger(part).toString() : part)
                .toList()
                .hashCode();
    }

    @Override
    public String toString() {
        return spelling;
    }

    private static int comparePart(String a, String b) {
        boolean aNumber = isNumber(a);
        boolean bNumber = isNumber(b);
        if (aNumber && bNumber) {
            return new BigInteger(a).compareTo(new BigInteger(b));
        }
        if (aNumber != bNumber) {
            return aNumber ? 1 : -1;
        }
        return a.compareTo(b);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
