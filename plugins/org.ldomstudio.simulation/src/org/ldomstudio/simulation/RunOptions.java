// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * State how to run a scenario.
 *
 * @param collectRounds whether results list their rounds
 * @param trace who follows the run, if anyone
 * @param cancelled asked every few thousand events; true ends the run
 */
public record RunOptions(boolean collectRounds, Optional<TraceSink> trace, BooleanSupplier cancelled) {
    /** No rounds, no trace, never cancelled. */
    public static final RunOptions PLAIN = new RunOptions(false, Optional.empty(), () -> false);
    /** Rounds, no trace, never cancelled. */
    public static final RunOptions WITH_ROUNDS = new RunOptions(true, Optional.empty(), () -> false);

    /** Returns these options with someone who follows the run. */
    public RunOptions with(TraceSink sink) {
        return new RunOptions(collectRounds, Optional.of(sink), cancelled);
    }

    /** Returns these options with another cancellation. */
    public RunOptions with(BooleanSupplier stop) {
        return new RunOptions(collectRounds, trace, stop);
    }
}
