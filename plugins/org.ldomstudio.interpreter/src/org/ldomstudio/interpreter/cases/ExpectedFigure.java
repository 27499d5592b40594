// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import java.util.OptionalDouble;

/** What a case expects of one figure of a migration. */
sealed interface ExpectedFigure permits ExpectedFigure.Numeric, ExpectedFigure.Truth {
    /** Returns the figure: "totalSeconds", "roundBytes[2]". */
    String metric();

    /**
     * A number.
     *
     * @param metric the figure
     * @param value the expected value; empty when only bounds are given
     * @param tolerance how far it may be off
     */
    record Numeric(String metric, OptionalDouble value, Tolerance tolerance) implements ExpectedFigure {}

    /**
     * Yes or no.
     *
     * @param metric the figure
     * @param value the expected answer
     */
    record Truth(String metric, boolean value) implements ExpectedFigure {}
}
