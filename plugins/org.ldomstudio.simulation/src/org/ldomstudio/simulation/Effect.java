// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** State what the start or the end of an activity changes. */
public sealed interface Effect {
    /**
     * Give a control domain another number of cores for migrations.
     *
     * @param host index of the host
     * @param migrationCores cores; infinite = no limit
     */
    record SetCores(int host, double migrationCores) implements Effect {
        public SetCores {
            migrationCores = Amounts.limit(migrationCores);
        }
    }

    /**
     * Drain a guest, so that it writes nothing, or let it write again.
     *
     * @param guest index of the guest
     * @param drained true: it writes nothing from now on
     */
    record SetDrained(int guest, boolean drained) implements Effect {}
}
