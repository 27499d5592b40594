// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

/** A figure of a case. */
public sealed interface CaseValue {
    /**
     * A number.
     *
     * @param value seconds, bytes, rounds or percent
     */
    record Numeric(double value) implements CaseValue {}

    /**
     * Yes or no.
     *
     * @param value the answer
     */
    record Truth(boolean value) implements CaseValue {}
}
