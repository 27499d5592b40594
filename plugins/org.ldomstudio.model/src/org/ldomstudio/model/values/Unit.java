// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.values;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A unit of the language: its spelling, its dimension and how many base units it is. */
public enum Unit {
    BYTE("B", Dimension.SIZE, "1"),
    KIBIBYTE("KiB", Dimension.SIZE, "1024"),
    MEBIBYTE("MiB", Dimension.SIZE, "1048576"),
    GIBIBYTE("GiB", Dimension.SIZE, "1073741824"),
    TEBIBYTE("TiB", Dimension.SIZE, "1099511627776"),
    KILOBYTE("kB", Dimension.SIZE, "1000"),
    MEGABYTE("MB", Dimension.SIZE, "1000000"),
    GIGABYTE("GB", Dimension.SIZE, "1000000000"),
    TERABYTE("TB", Dimension.SIZE, "1000000000000"),
    MICROSECOND("us", Dimension.TIME, "0.000001"),
    MICROSECOND_SIGN("\u00b5s", Dimension.TIME, "0.000001"),
    MILLISECOND("ms", Dimension.TIME, "0.001"),
    SECOND("s", Dimension.TIME, "1"),
    MINUTE("min", Dimension.TIME, "60"),
    HOUR("h", Dimension.TIME, "3600"),
    BIT_PER_SECOND("bit/s", Dimension.BIT_RATE, "1"),
    KILOBIT_PER_SECOND("kbit/s", Dimension.BIT_RATE, "1000"),
    MEGABIT_PER_SECOND("Mbit/s", Dimension.BIT_RATE, "1000000"),
    GIGABIT_PER_SECOND("Gbit/s", Dimension.BIT_RATE, "1000000000"),
    BYTE_PER_SECOND("B/s", Dimension.BYTE_RATE, "1"),
    KIBIBYTE_PER_SECOND("KiB/s", Dimension.BYTE_RATE, "1024"),
    MEBIBYTE_PER_SECOND("MiB/s", Dimension.BYTE_RATE, "1048576"),
    GIBIBYTE_PER_SECOND("GiB/s", Dimension.BYTE_RATE, "1073741824"),
    KILOBYTE_PER_SECOND("kB/s", Dimension.BYTE_RATE, "1000"),
    MEGABYTE_PER_SECOND("MB/s", Dimension.BYTE_RATE, "1000000"),
    GIGABYTE_PER_SECOND("GB/s", Dimension.BYTE_RATE, "1000000000"),
    PERCENT("%", Dimension.SHARE, "0.01"),
    HERTZ("Hz", Dimension.FREQUENCY, "1"),
    MEGAHERTZ("MHz", Dimension.FREQUENCY, "1000000"),
    GIGAHERTZ("GHz", Dimension.FREQUENCY, "1000000000"),
    PAGE("pages", Dimension.PAGES, "1"),
    ROUND("rounds", Dimension.ROUNDS, "1");

    private static final Map<String, Unit> BY_SPELLING =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Unit::spelling, Function.identity()));

    private final String spelling;
    private final Dimension dimension;
    private final BigDecimal factor;

    Unit(String spelling, Dimension dimension, String factor) {
        this.spelling = spelling;
        this.dimension = dimension;
        this.factor = new BigDecimal(factor);
    }

    /** Returns the unit with that spelling (case matters), empty when the language has none. */
    public static Optional<Unit> of(String spelling) {
        return Optional.ofNullable(BY_SPELLING.get(spelling));
    }

    /** Returns the units of a dimension, smallest first. */
    public static List<Unit> of(Dimension dimension) {
        return Arrays.stream(values())
                .filter(unit -> unit.dimension == dimension)
                .toList();
    }

    /** Returns the word in a model, such as {@code MiB/s}. */
    public String spelling() {
        return spelling;
    }

    /** Returns what it measures. */
    public Dimension dimension() {
        return dimension;
    }

    /** Returns how many base units one of it is. */
    public BigDecimal factor() {
        return factor;
    }

    /** Returns whether it counts in powers of ten where memory counts in powers of two: kB, MB, GB, TB. */
    public boolean isDecimalSize() {
        return dimension == Dimension.SIZE && this.ordinal() >= KILOBYTE.ordinal();
    }
}
