// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import java.util.List;

/**
 * What the engine makes of timing cases.
 *
 * @param rows one for each asserted figure, and one for each case that does not apply
 * @param seed seed of the random workloads
 */
public record CasesReport(List<CaseRow> rows, long seed) {
    public CasesReport {
        rows = List.copyOf(rows);
    }

    /** Returns how many figures are within their tolerance. */
    public long passed() {
        return rows.stream()
                .filter(row -> row.pass().filter(pass -> pass).isPresent())
                .count();
    }

    /** Returns how many figures are not. */
    public long failed() {
        return rows.stream()
                .filter(row -> row.pass().filter(pass -> !pass).isPresent())
                .count();
    }

    /** Returns how many rows say that something does not apply to this engine. */
    public long notApplicable() {
        return rows.stream().filter(row -> row.pass().isEmpty()).count();
    }
}
