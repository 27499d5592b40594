// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/**
 * Say what kept a migration from being faster for most of its live time (of the suspended pass, when there were no live
 * rounds).
 *
 * @param kind what it was
 * @param index index of the link or host in the scenario; -1 for the other kinds
 * @param share share of that time, 0 to 1
 */
public record Bottleneck(Kind kind, int index, double share) {
    /** Nothing limited the migration, or nothing was sent. */
    public static final Bottleneck NONE = new Bottleneck(Kind.NONE, -1, 0.0);

    /** What can limit a migration. */
    public enum Kind {
        /** A link was full. */
        LINK,
        /** The source's control domain had no more cores. */
        SOURCE_CPU,
        /** The target's control domain had no more cores. */
        TARGET_CPU,
        /** The migration's own threads could not use more cores of the source. */
        SOURCE_THREADS,
        /** The migration's own threads could not use more cores of the target. */
        TARGET_THREADS,
        /** The operator's rate limit. */
        RATE_LIMIT,
        /**
         * The guest's writing: rounds after the first, which are needed only because it writes, and any round in which
         * it dirtied as much as was sent.
         */
        GUEST_WRITES,
        /** Nothing. */
        NONE
    }
}
