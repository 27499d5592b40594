// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One asserted figure of a case.
 *
 * @param id the case
 * @param migration the migration; empty for a case that does not apply
 * @param metric the figure: "totalSeconds", "roundBytes[2]"; empty for a case that does not apply
 * @param expected the expected value; empty when only bounds are given
 * @param simulated what the engine says; empty when it has no such figure, for example no total without an end
 * @param relativeError difference divided by the expected value; empty without one or when it is 0
 * @param tolerance how far it may be off
 * @param pass whether it is within; empty when the case does not apply to this engine
 * @param note what else there is to say: why it does not apply, or how many random workloads were run; may be empty
 */
public record CaseRow(
        String id,
        String migration,
        String metric,
        Optional<CaseValue> expected,
        Optional<CaseValue> simulated,
        OptionalDouble relativeError,
        Tolerance tolerance,
        Optional<Boolean> pass,
        String note) {

    static CaseRow notApplicable(String id, String migration, String metric, String why) {
        return new CaseRow(
                id,
                migration,
                metric,
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Tolerance.NONE,
                Optional.empty(),
                why);
    }
}
