// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.interpreter.cases.CaseRow;
import org.ldomstudio.interpreter.cases.CaseValue;
import org.ldomstudio.interpreter.cases.CasesReport;
import org.ldomstudio.interpreter.cases.Tolerance;
import org.ldomstudio.report.text.Style;
import org.ldomstudio.report.text.Table;
import org.ldomstudio.report.text.Table.Column;
import org.ldomstudio.report.text.Texts;

/** Writes compared timing cases as a table. */
public final class CasesText {

    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_UP);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private CasesText() {}

    /** Returns the table of all asserted figures, then the cases that do not apply, then the sum. */
    public static String text(CasesReport report, Style style, int width) {
        Table table = new Table(
                Column.words("case"),
                Column.words("migration"),
                Column.words("figure"),
                Column.numbers("expected"),
                Column.numbers("simulated"),
                Column.numbers("error"),
                Column.words("allowed"),
                Column.words(""));
        report.rows().stream().filter(row -> row.pass().isPresent()).forEach(row -> table.row(cells(row, style)));
        StringBuilder text = new StringBuilder(table.text("", style));
        report.rows().stream()
                .filter(row -> row.pass().isEmpty())
                .forEach(row -> text.append(
                        Texts.paragraph(row.id() + " is not applicable: ", Texts.printable(row.note()), width)));
        text.append('\n').append(report.passed()).append(" passed, ");
        String failed = report.failed() + " failed";
        text.append(report.failed() > 0 ? style.bad(failed) : failed)
                .append(", ")
                .append(report.notApplicable())
                .append(" not applicable\n");
        return text.toString();
    }

    private static List<Table.Cell> cells(CaseRow row, Style style) {
        boolean pass = row.pass().orElse(false);
        List<Table.Cell> cells = new ArrayList<>();
        for (String word : List.of(
                row.id(),
                row.migration(),
                row.metric(),
                value(row.expected()),
                value(row.simulated()),
                error(row.relativeError()),
                allowed(row.tolerance()))) {
            cells.add(Table.Cell.of(word));
        }
        cells.add(new Table.Cell(pass ? "pass" : "FAIL", pass ? style::good : style::bad));
        return cells;
    }

    private static String value(Optional<CaseValue> value) {
        return value.map(each -> switch (each) {
                    case CaseValue.Numeric number -> number(number.value(), SIX_DIGITS);
                    case CaseValue.Truth truth -> truth.value() ? "yes" : "no";
                })
                .orElse(Figures.NONE);
    }

    private static String error(OptionalDouble error) {
        return error.isPresent() ? number(error.getAsDouble() * 100, TWO_DIGITS) + " %" : Figures.NONE;
    }

    private static String allowed(Tolerance tolerance) {
        List<String> parts = new ArrayList<>();
        tolerance.tolRel().ifPresent(share -> parts.add("± " + number(share * 100, SIX_DIGITS) + " %"));
        tolerance.tolAbs().ifPresent(value -> parts.add("± " + number(value, SIX_DIGITS)));
        tolerance.min().ifPresent(value -> parts.add("≥ " + number(value, SIX_DIGITS)));
        tolerance.max().ifPresent(value -> parts.add("≤ " + number(value, SIX_DIGITS)));
        return parts.isEmpty() ? "exact" : String.join(", ", parts);
    }

    /** Small numbers keep their exponent: an error of 1e-12 and one of 0 are not the same. */
    private static String number(double value, MathContext precision) {
        BigDecimal rounded = new BigDecimal(value).round(precision);
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        return Math.abs(value) < 1e-4 ? stripped.toString() : stripped.toPlainString();
    }
}
