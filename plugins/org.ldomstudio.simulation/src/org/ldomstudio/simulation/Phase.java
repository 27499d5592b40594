// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.List;

/**
 * Describe what a guest does during one phase of its workload.
 *
 * @param writes how memory is written; empty: not at all
 * @param wireRatio rho, bytes on the wire per raw byte; below 1 by compression, above 1 by headers; 0 or NaN: taken as
 *     1
 * @param virtualIoShare share of its time that the guest spends in virtual disk and network I/O, 0 to 1
 */
public record Phase(List<WriteClass> writes, double wireRatio, double virtualIoShare) {
    /** Writes nothing, compresses not at all. */
    public static final Phase IDLE = new Phase(List.of(), 1.0, 0.0);

    public Phase {
        writes = List.copyOf(writes);
        wireRatio = Amounts.amount(wireRatio) > 0 ? Math.min(wireRatio, 1e6) : 1.0;
        virtualIoShare = Amounts.share(virtualIoShare);
    }

    /** Returns a phase with these writes, no compression and no virtual I/O. */
    public static Phase of(WriteClass... writes) {
        return new Phase(List.of(writes), 1.0, 0.0);
    }
}
