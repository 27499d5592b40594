// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.diagnostics;

import org.ldomstudio.report.json.JsonText;
import org.ldomstudio.rules.Severity;

/** Writes diagnostics as the fields {@code diagnostics} and {@code summary} of a JSON object. */
public final class DiagnosticsJson {

    private DiagnosticsJson() {}

    /** Writes both fields into the object that is being written. */
    public static void write(JsonText json, Diagnostics diagnostics) {
        json.objects("diagnostics", diagnostics.all(), each -> write(json, each));
        json.object(
                "summary",
                summary -> summary.field("errors", diagnostics.count(Severity.ERROR))
                        .field("warnings", diagnostics.count(Severity.WARNING))
                        .field("infos", diagnostics.count(Severity.INFO))
                        .field("accepted", diagnostics.accepted()));
    }

    private static void write(JsonText json, Diagnostic diagnostic) {
        TextRange range = diagnostic.range();
        json.field("file", range.file())
                .field("line", range.line())
                .field("column", range.column())
                .field("endLine", range.endLine())
                .field("endColumn", range.endColumn())
                .field("severity", diagnostic.severity().word())
                .field("rule", diagnostic.rule())
                .field("message", diagnostic.message())
                .field("hint", diagnostic.hint())
                .field("source", diagnostic.source())
                .field("undecided", diagnostic.undecided())
                .objects(
                        "related",
                        diagnostic.related(),
                        related -> json.field("file", related.range().file())
                                .field("line", related.range().line())
                                .field("column", related.range().column())
                                .field("message", related.message()));
    }
}
