// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** Say why pre-copy stopped. */
public enum StopReason {
    /** The residue came below a limit in pages, bytes or suspend time. */
    CONVERGED,
    /** No progress: what is left is written as fast as it is sent. */
    WORKING_SET,
    /** The limit of live rounds was reached. */
    MAX_ROUNDS,
    /** The limit of bytes sent was reached. */
    MAX_BYTES,
    /** Nothing was dirtied. */
    EMPTY_SET,
    /** The time was over, whether the guest was then suspended or the migration given up. */
    DEADLINE,
    /** The operator cancelled it. */
    CANCELLED,
    /** A stop rule other than a deadline gave the migration up. */
    ABORTED
}
