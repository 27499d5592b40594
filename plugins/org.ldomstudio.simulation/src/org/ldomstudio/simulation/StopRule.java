// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/**
 * State one condition that ends pre-copy. Rules are tested when a live round ends ({@link AfterTime} at its instant);
 * any one suffices; an empty dirty set always ends pre-copy. When several hold, residue rules come first, then the
 * others in the order given. Model note, section 3.5.
 */
public sealed interface StopRule {
    /** Returns whether the migration is given up (the guest stays) instead of being suspended and finished. */
    boolean abort();

    /**
     * Residue below a number of pages.
     *
     * @param pages pages of the guest's page size
     * @param abort give up instead
     */
    record BelowPages(double pages, boolean abort) implements StopRule {
        public BelowPages {
            pages = Amounts.amount(pages);
        }
    }

    /**
     * Residue below a number of raw bytes.
     *
     * @param bytes bytes
     * @param abort give up instead
     */
    record BelowBytes(double bytes, boolean abort) implements StopRule {
        public BelowBytes {
            bytes = Amounts.amount(bytes);
        }
    }

    /**
     * Residue that needs at most this long at the current rate: rho D / x &lt;= seconds.
     *
     * @param seconds seconds, without the fixed parts of the suspension
     * @param abort give up instead
     */
    record BelowSuspendTime(double seconds, boolean abort) implements StopRule {
        public BelowSuspendTime {
            seconds = Amounts.amount(seconds);
        }
    }

    /**
     * This many live rounds are done.
     *
     * @param rounds rounds; below 1: taken as 1
     * @param abort give up instead
     */
    record AfterRounds(int rounds, boolean abort) implements StopRule {
        public AfterRounds {
            rounds = Math.max(rounds, 1);
        }
    }

    /**
     * This much time has passed since the migration began; also ends a round that is under way.
     *
     * @param seconds seconds
     * @param abort give up instead
     */
    record AfterTime(double seconds, boolean abort) implements StopRule {
        public AfterTime {
            seconds = Amounts.amount(seconds);
        }
    }

    /**
     * More than this multiple of the guest's memory was sent (raw).
     *
     * @param factor multiple of the memory
     * @param abort give up instead
     */
    record AfterMemoryFactor(double factor, boolean abort) implements StopRule {
        public AfterMemoryFactor {
            factor = Amounts.amount(factor);
        }
    }

    /**
     * At least this share of what was sent was dirtied, in so many rounds in a row.
     *
     * @param ratio dirtied / sent
     * @param rounds rounds in a row; below 1: taken as 1
     * @param abort give up instead
     */
    record NoProgress(double ratio, int rounds, boolean abort) implements StopRule {
        public NoProgress {
            ratio = Amounts.amount(ratio);
            rounds = Math.max(rounds, 1);
        }
    }
}
