// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ldomstudio.interpreter.walk.WalkedStep;

/**
 * What a step has become in a scenario.
 *
 * @param walked the step with its states
 * @param activity index of its activity; empty when it does not happen or cannot be simulated
 * @param obstacle why a step that happens cannot be simulated, to follow the guest's name; empty when it can
 * @param missing the facts that are not stated and without which it cannot be simulated
 * @param notes what the reader must know about its figures, one sentence each
 * @param memoryBytes memory of the guest that it migrates; 0 for other steps and when it is not known
 */
public record StepActivity(
        WalkedStep walked,
        OptionalInt activity,
        Optional<String> obstacle,
        List<String> missing,
        List<String> notes,
        double memoryBytes) {
    public StepActivity {
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    static StepActivity none(WalkedStep walked) {
        return new StepActivity(walked, OptionalInt.empty(), Optional.empty(), List.of(), List.of(), 0.0);
    }
}
