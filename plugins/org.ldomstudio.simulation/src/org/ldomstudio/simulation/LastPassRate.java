// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** State which rate the suspended pass may use, on the wire. It never exceeds the fair share of links and CPUs. */
public sealed interface LastPassRate {
    /** The fair share, without the operator's limit. */
    LastPassRate UNLIMITED = new Unlimited();
    /** The fair share under the limit that the next round would have had. */
    LastPassRate AS_ROUNDS = new AsRounds();

    /** Without the operator's limit. */
    record Unlimited() implements LastPassRate {}

    /** Under the limit that the next round would have had. */
    record AsRounds() implements LastPassRate {}

    /**
     * Under a limit of its own.
     *
     * @param bytesPerSecond bytes per second on the wire
     */
    record AtMost(double bytesPerSecond) implements LastPassRate {
        public AtMost {
            bytesPerSecond = Amounts.limit(bytesPerSecond);
        }
    }
}
