// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.matrix;

import java.util.ArrayList;
import java.util.List;
import org.ldomstudio.report.json.JsonText;
import org.ldomstudio.rules.Cell;

/** Writes a matrix as the field {@code matrix} of a JSON object. */
public final class MatrixJson {

    private MatrixJson() {}

    private record NamedCell(String guest, String server, Cell cell) {}

    /** Writes the field into the object that is being written. */
    public static void write(JsonText json, Matrix matrix) {
        List<NamedCell> cells = new ArrayList<>();
        for (int guest = 0; guest < matrix.guests().size(); guest++) {
            for (int server = 0; server < matrix.servers().size(); server++) {
                cells.add(new NamedCell(
                        matrix.guests().get(guest),
                        matrix.servers().get(server),
                        matrix.rows().get(guest).get(server)));
            }
        }
        json.object(
                "matrix",
                object -> object.texts("guests", matrix.guests())
                        .texts("servers", matrix.servers())
                        .objects(
                                "cells",
                                cells,
                                each -> object.field("guest", each.guest())
                                        .field("server", each.server())
                                        .field("verdict", each.cell().verdict().word())
                                        .texts("rules", each.cell().rules())
                                        .texts("missing", each.cell().missing())));
    }
}
