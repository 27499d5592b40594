// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.scripts.StepPredictions.Prediction;

/**
 * A numbered step of a script.
 *
 * @param number position in the script, from 1
 * @param title what it does, in a few words; one line of visible text
 * @param place file and line of the model that it comes from
 * @param notes what the operator should know, one visible line each
 * @param prediction what the simulation says about it
 * @param actions what it does
 * @param undo what takes it back; empty when there is nothing to take back
 */
public record ScriptStep(
        int number,
        String title,
        Optional<String> place,
        List<String> notes,
        Optional<Prediction> prediction,
        List<Action> actions,
        List<Action> undo) {

    public ScriptStep {
        notes = List.copyOf(notes);
        actions = List.copyOf(actions);
        undo = List.copyOf(undo);
    }
}
