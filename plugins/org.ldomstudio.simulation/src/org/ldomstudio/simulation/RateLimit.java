// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** State the operator's limit for the rate of a migration's live rounds, in bytes per second on the wire. */
public sealed interface RateLimit {
    /** No limit of its own: the migration takes its fair share. */
    RateLimit NONE = new Unlimited();

    /** No limit. */
    record Unlimited() implements RateLimit {}

    /**
     * The same limit in every round.
     *
     * @param bytesPerSecond the limit; zero stops the migration
     */
    record Fixed(double bytesPerSecond) implements RateLimit {
        public Fixed {
            bytesPerSecond = Amounts.limit(bytesPerSecond);
        }
    }

    /**
     * A limit that rises with every round: round n has min(most, first + (n - 1) step).
     *
     * @param first limit of round 1
     * @param step by how much it rises from round to round
     * @param most where it ends
     */
    record Stepped(double first, double step, double most) implements RateLimit {
        public Stepped {
            first = Amounts.limit(first);
            step = Amounts.amount(step);
            most = Amounts.limit(most);
        }
    }

    /**
     * Rate adaption of Clark et al. (S1): round 1 has {@code least}; round n + 1 has max(least, D_n / T_n +
     * increment), D_n dirtied in round n and T_n its duration. Pre-copy ends when that exceeds {@code most}.
     *
     * @param least lowest limit
     * @param most the administrator's maximum; infinite = none
     * @param increment what is added to the dirty rate
     */
    record Adaptive(double least, double most, double increment) implements RateLimit {
        public Adaptive {
            least = Amounts.limit(least);
            most = Amounts.limit(most);
            increment = Amounts.amount(increment);
        }
    }
}
