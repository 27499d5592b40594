// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.values;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A list of whole numbers and ranges of them, such as {@code 101..110, 200}.
 *
 * @param ranges its ranges in written order; a single number is a range of one
 * @param spelling the text that it was read from
 */
public record Numbers(List<Range> ranges, String spelling) {

    /**
     * Consecutive whole numbers.
     *
     * @param low first number
     * @param high last number; less than {@code low} when the range is written backwards
     */
    public record Range(int low, int high) {
        /** Returns how many numbers it has; 0 when it is written backwards. */
        public long size() {
            return Math.max(0, (long) high - low + 1);
        }

        @Override
        public String toString() {
            return low == high ? Integer.toString(low) : low + ".." + high;
        }
    }

    public Numbers {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads numbers and ranges separated by commas. A number beyond the range of int saturates.
     *
     * @throws IllegalArgumentException when a part is not a number or a range of numbers
     */
    public static Numbers valueOf(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] bounds = part.strip().split("\\s*\\.\\.\\s*", -1);
            if (bounds.length > 2) {
                throw new IllegalArgumentException("\"" + part.strip() + "\" is not a range such as 5000..5100");
            }
            ranges.add(new Range(number(bounds[0]), number(bounds[bounds.length - 1])));
        }
        return new Numbers(ranges, text);
    }

    /** Makes the list of {@code numbers} in their order, spelled one by one. */
    public static Numbers of(List<Integer> numbers) {
        List<Range> ranges =
                numbers.stream().map(number -> new Range(number, number)).toList();
        return new Numbers(
                ranges, String.join(", ", ranges.stream().map(Range::toString).toList()));
    }

    /** Returns whether {@code number} is in one of the ranges. */
    public boolean contains(int number) {
        return ranges.stream().anyMatch(range -> range.low() <= number && number <= range.high());
    }

    /** Returns how many numbers its ranges have together, counting repeated ones again. */
    public long size() {
        return ranges.stream().mapToLong(Range::size).sum();
    }

    /**
     * Streams its numbers in written order. A range of many numbers makes a long stream: limit it where the text is
     * not checked.
     */
    public IntStream stream() {
        return ranges.stream().flatMapToInt(range -> IntStream.rangeClosed(range.low(), range.high()));
    }

    @Override
    public String toString() {
        return spelling;
    }

    private static int number(String text) {
        Count count = Count.valueOf(text);
        return (int) Math.clamp(count.value(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
