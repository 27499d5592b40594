// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.values;

/** What a quantity measures. Each dimension has one base unit in which its numbers are kept exactly. */
public enum Dimension {
    /** Memory, in bytes. */
    SIZE("a size", "GiB"),
    /** Time, in seconds. */
    TIME("a time", "s"),
    /** Network rate, in bits per second. */
    BIT_RATE("a network rate", "Gbit/s"),
    /** Memory rate, in bytes per second. */
    BYTE_RATE("a memory rate", "MiB/s"),
    /** Share, as a fraction: 100 % is 1. */
    SHARE("a share", "%"),
    /** Frequency, in hertz. */
    FREQUENCY("a frequency", "GHz"),
    /** Number of memory pages. */
    PAGES("a number of pages", "pages"),
    /** Number of pre-copy rounds. */
    ROUNDS("a number of rounds", "rounds"),
    /** A number without unit. */
    NUMBER("a plain number", ""),
    /** The unit is not one of the language. */
    UNKNOWN("a value with an unknown unit", "");

    private final String description;
    private final String exampleUnit;

    Dimension(String description, String exampleUnit) {
        this.description = description;
        this.exampleUnit = exampleUnit;
    }

    /** Returns words for messages, with article: "a memory rate". */
    public String description() {
        return description;
    }

    /** Returns a unit of this dimension that a message can suggest, empty when it has none. */
    public String exampleUnit() {
        return exampleUnit;
    }
}
