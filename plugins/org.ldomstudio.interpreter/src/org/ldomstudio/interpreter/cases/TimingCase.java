// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ldomstudio.simulation.Scenario;

/**
 * One case of a file.
 *
 * @param id its id
 * @param notApplicable why it says nothing about this engine; empty when it does
 * @param scenario what to run; empty when it does not apply
 * @param migrations for each activity of the scenario the id of its migration
 * @param anyWrites whether it is a property to hold for any way in which the guests write
 * @param expected what is expected of each migration, by its id
 */
public record TimingCase(
        String id,
        Optional<String> notApplicable,
        Optional<Scenario> scenario,
        List<String> migrations,
        boolean anyWrites,
        Map<String, List<ExpectedFigure>> expected) {
    public TimingCase {
        migrations = List.copyOf(migrations);
    }

    static TimingCase notApplicable(String id, String why) {
        return new TimingCase(id, Optional.of(why), Optional.empty(), List.of(), false, Map.of());
    }
}
