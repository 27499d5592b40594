// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.cases;

import java.util.Optional;
import org.ldomstudio.interpreter.cases.CaseRow;
import org.ldomstudio.interpreter.cases.CaseValue;
import org.ldomstudio.interpreter.cases.CasesReport;
import org.ldomstudio.report.json.JsonText;

/** Writes compared timing cases as JSON. */
public final class CasesJson {

    private CasesJson() {}

    /** Returns the text. */
    public static String text(CasesReport report) {
        return JsonText.object(json -> json.objects("cases", report.rows(), row -> write(json, row))
                .field("passed", report.passed())
                .field("failed", report.failed())
                .field("notApplicable", report.notApplicable()));
    }

    private static void write(JsonText json, CaseRow row) {
        json.field("id", row.id())
                .field("migration", notEmpty(row.migration()))
                .field("metric", notEmpty(row.metric()));
        value(json, "expected", row.expected());
        value(json, "simulated", row.simulated());
        json.field("relativeError", row.relativeError())
                .object(
                        "tolerance",
                        tolerance -> tolerance
                                .field("tolRel", row.tolerance().tolRel())
                                .field("tolAbs", row.tolerance().tolAbs())
                                .field("min", row.tolerance().min())
                                .field("max", row.tolerance().max()));
        row.pass().ifPresentOrElse(pass -> json.field("pass", pass), () -> json.nullField("pass"));
        json.field("note", notEmpty(row.note()));
    }

    private static void value(JsonText json, String name, Optional<CaseValue> value) {
        if (value.isEmpty()) {
            json.nullField(name);
            return;
        }
        switch (value.get()) {
            case CaseValue.Numeric number -> json.field(name, number.value());
            case CaseValue.Truth truth -> json.field(name, truth.value());
        }
    }

    private static Optional<String> notEmpty(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
