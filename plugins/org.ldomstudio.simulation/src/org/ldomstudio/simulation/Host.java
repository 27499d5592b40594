// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/**
 * Describe the control domain of a server as a resource: the cores that its migrations can use together, as source and
 * as target. {@link Effect.SetCores} changes them during a run.
 *
 * @param migrationCores cores, fractions allowed; zero stops every migration that costs CPU here; infinite = no limit
 */
public record Host(double migrationCores) {
    public Host {
        migrationCores = Amounts.limit(migrationCores);
    }

    /** Returns a host whose CPU never limits a migration. */
    public static Host unlimited() {
        return new Host(Double.POSITIVE_INFINITY);
    }
}
