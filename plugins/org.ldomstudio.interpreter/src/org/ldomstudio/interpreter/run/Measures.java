// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.run;

import java.util.OptionalDouble;
import org.ldomstudio.interpreter.result.Distribution;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationSamples;
import org.ldomstudio.model.ldom.Measure;

/** Finds what an expectation measures. */
final class Measures {
    private Measures() {}

    /** Returns the nominal value; empty for a migration that did not reach its target. */
    static OptionalDouble of(Measure measure, MigrationFigures figures) {
        if (!figures.completed()) {
            return OptionalDouble.empty();
        }
        return switch (measure) {
            case TOTAL_TIME -> figures.totalSeconds();
            case SUSPEND_TIME -> figures.suspendSeconds();
            case OVERHEAD_TIME -> figures.overheadSeconds();
            case BYTES_SENT -> figures.bytesSent();
            case ROUNDS -> OptionalDouble.of(figures.liveRounds());
            case MAKESPAN, REFUSAL, UNSTATED -> OptionalDouble.empty();
        };
    }

    /** Returns the distribution of a measure of migrations. */
    static Distribution of(Measure measure, MigrationSamples samples) {
        return switch (measure) {
            case TOTAL_TIME, MAKESPAN, REFUSAL, UNSTATED -> samples.total().distribution();
            case SUSPEND_TIME -> samples.suspend().distribution();
            case OVERHEAD_TIME -> samples.overhead().distribution();
            case BYTES_SENT -> samples.bytes().distribution();
            case ROUNDS -> samples.rounds().distribution();
        };
    }
}
