// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The same plan with values changed before it begins.
 *
 * @param name name of the what-if
 * @param settings its changes in words: "speed of migration-lan to 25 Gbit/s"
 * @param makespanSeconds length of the changed plan; empty when a step has no known end
 * @param migrations its migrations, in the same order as those of the plan
 */
public record WhatIfResult(
        String name, List<String> settings, OptionalDouble makespanSeconds, List<MigrationOutcome> migrations) {
    public WhatIfResult {
        settings = List.copyOf(settings);
        migrations = List.copyOf(migrations);
    }
}
