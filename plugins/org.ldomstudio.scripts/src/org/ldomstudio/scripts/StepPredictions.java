// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.Step;

/** Supplies what the simulation predicts for the steps of plans. */
@FunctionalInterface
public interface StepPredictions {

    /** Predicts nothing. */
    StepPredictions NONE = step -> Optional.empty();

    /** Returns the prediction for a step; empty when there is none. */
    Optional<Prediction> of(Step step);

    /**
     * The nominal prediction for one step.
     *
     * @param totalSeconds from its start to its end; empty when the step was not simulated
     * @param suspendSeconds how long a migrating guest executes nothing; empty for other steps
     * @param refusedBy ids of the rules that refuse it; a step that a rule refuses is never generated
     */
    record Prediction(Optional<Double> totalSeconds, Optional<Double> suspendSeconds, List<String> refusedBy) {
        public Prediction {
            refusedBy = List.copyOf(refusedBy);
        }
    }
}
