// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ldomstudio.model.view.Place;

/**
 * One step of a plan in time.
 *
 * @param step index of the step in its plan, from 0
 * @param place the step in the model
 * @param kind what kind of step it is
 * @param what the step in the words of the language: "migrate web01 to t5b"
 * @param where servers, domain or guest concerned: "t5a → t5b"
 * @param state what became of it
 * @param startSeconds when it starts; empty when it does not
 * @param endSeconds when it ends; empty when it does not
 * @param note why it did not happen or what is special, a sentence; empty when there is nothing to say
 */
public record TimelineEntry(
        int step,
        Place place,
        Kind kind,
        String what,
        String where,
        State state,
        OptionalDouble startSeconds,
        OptionalDouble endSeconds,
        Optional<String> note) {

    /** Kinds of steps. */
    public enum Kind {
        /** A live migration. */
        LIVE_MIGRATION,
        /** A migration of a guest that does not run meanwhile. */
        COLD_MIGRATION,
        /** Drain, rejoin, stop, start, bind or unbind. */
        GUEST_STEP,
        /** Adding or removing a device. */
        DEVICE_STEP,
        /** A {@code set} step. */
        SETTING,
        /** Waiting. */
        WAIT,
        /** Something that a person does. */
        MANUAL,
        /** An intent that is not planned yet. */
        INTENT
    }

    /** What became of a step. */
    public enum State {
        /** It ended. */
        DONE("done"),
        /** Rules refuse it. */
        REFUSED("refused"),
        /** It makes no sense where it stands, such as starting a guest that runs. */
        IMPOSSIBLE("impossible"),
        /** A fact that is not stated keeps it from being simulated. */
        NOT_SIMULATED("not simulated"),
        /** It was given up; the guest stays. */
        FAILED("failed"),
        /** It would go on for ever. */
        ENDLESS("does not end"),
        /** It waits for something that never happens. */
        NEVER_STARTS("never starts");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** Returns words for tables. */
        public String words() {
            return words;
        }
    }
}
