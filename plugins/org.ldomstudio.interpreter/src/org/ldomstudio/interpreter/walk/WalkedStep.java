// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.walk;

import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.view.SiteState;

/**
 * One step with the states around it.
 *
 * @param index index of the step in its plan, from 0
 * @param step the step
 * @param before the state that the earlier steps leave
 * @param after the state after it; the same unless it happens
 * @param fate what happens to it
 */
public record WalkedStep(int index, Step step, SiteState before, SiteState after, StepFate fate) {
    /** Returns whether the step happens. */
    public boolean happens() {
        return fate instanceof StepFate.Possible || fate instanceof StepFate.Allowed;
    }
}
