// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.view.Place;

/**
 * What becomes of one {@code migrate} step.
 *
 * @param step index of the step in its plan, from 0
 * @param place the step in the model
 * @param guest name of the guest
 * @param from name of the server that it leaves; empty when the guest is not placed
 * @param to name of the server that it goes to
 * @param kind live, or cold for every guest that does not run meanwhile
 * @param refusedBy ids of the rules that refuse it; empty when none does
 * @param refusalWanted whether an expectation of the plan wants it refused
 * @param undecidedBy ids of rules that cannot tell for lack of facts; it is simulated all the same
 * @param notSimulated why there are no figures although no rule refuses it: an impossible step, a fact that is not
 *     stated, or waiting for something that never happens; a sentence
 * @param missing the facts to state, such as "cores of t5b/primary"
 * @param figures the nominal run; empty when refused or not simulated
 * @param explanation what limited it and what would change it; empty without figures
 * @param samples distributions; empty without samples or figures
 * @param notes what the reader must know about these figures, one sentence each
 */
public record MigrationOutcome(
        int step,
        Place place,
        String guest,
        String from,
        String to,
        Kind kind,
        List<String> refusedBy,
        boolean refusalWanted,
        List<String> undecidedBy,
        Optional<String> notSimulated,
        List<String> missing,
        Optional<MigrationFigures> figures,
        Optional<Explanation> explanation,
        Optional<MigrationSamples> samples,
        List<String> notes) {
    public MigrationOutcome {
        refusedBy = List.copyOf(refusedBy);
        undecidedBy = List.copyOf(undecidedBy);
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /** How a guest moves. */
    public enum Kind {
        /** It runs meanwhile. */
        LIVE("live"),
        /** It does not run meanwhile. */
        COLD("cold");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns the word of tables and JSON. */
        public String word() {
            return word;
        }
    }

    /** Returns whether a rule refuses it. */
    public boolean refused() {
        return !refusedBy.isEmpty();
    }

    /** Returns whether a rule refuses it and no expectation wants that. */
    public boolean unwantedRefusal() {
        return refused() && !refusalWanted;
    }
}
