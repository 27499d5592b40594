// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.OptionalDouble;
import org.ldomstudio.model.view.Place;

/**
 * What came of one expectation.
 *
 * @param place the expectation in the model
 * @param text its words: "suspend-time of web01 below 500 ms"
 * @param verdict what came of it
 * @param value the measured value (of the worst guest, for every guest) in seconds, bytes or rounds; empty when there
 *     is none, and for a refusal
 * @param message verdict and value in a sentence
 * @param brokenShare share of the runs in which it is broken, 0 to 1; empty without samples
 */
public record ExpectationResult(
        Place place, String text, Verdict verdict, OptionalDouble value, String message, OptionalDouble brokenShare) {

    /** What can come of an expectation. */
    public enum Verdict {
        /** It holds. */
        MET("met"),
        /** It does not hold. */
        BROKEN("broken"),
        /** Facts are missing. */
        UNDECIDED("undecided"),
        /** It asks for a percentile and no samples were drawn. */
        NOT_CHECKED("not-checked");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** Returns the word of JSON and tables. */
        public String word() {
            return word;
        }
    }
}
