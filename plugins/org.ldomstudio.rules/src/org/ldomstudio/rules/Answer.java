// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;

/** What a rule answers. */
public sealed interface Answer {

    /** The condition is met. */
    record Fits() implements Answer {}

    /** The rule does not hold for this kind of migration, release or hardware. */
    record NotApplicable() implements Answer {}

    /**
     * The condition is not met.
     *
     * @param problems the reasons, at least one
     * @param missing what is not stated and could add further reasons
     */
    record DoesNotFit(List<Problem> problems, List<Missing> missing) implements Answer {
        public DoesNotFit {
            problems = List.copyOf(problems);
            missing = List.copyOf(missing);
        }

        /** Returns the worst severity of its problems. */
        public Severity worst() {
            return problems.stream()
                    .map(Problem::severity)
                    .min(Severity::compareTo)
                    .orElse(Severity.INFO);
        }
    }

    /**
     * Not enough is stated to decide. Never counts as a fit.
     *
     * @param missing what to state, at least one
     */
    record CannotTell(List<Missing> missing) implements Answer {
        public CannotTell {
            missing = List.copyOf(missing);
        }

        /** Returns the worst that the rule may turn out to answer. */
        public Severity worst() {
            return missing.stream()
                    .map(Missing::atWorst)
                    .min(Severity::compareTo)
                    .orElse(Severity.INFO);
        }
    }

    /** The answer of a condition that is met. */
    Answer FITS = new Fits();

    /** The answer of a rule that does not hold here. */
    Answer NOT_APPLICABLE = new NotApplicable();
}
