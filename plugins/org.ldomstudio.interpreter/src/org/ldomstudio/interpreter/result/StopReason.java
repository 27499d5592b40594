// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

/** Why pre-copy stopped, in the words of the command line's contract. */
public enum StopReason {
    /** What was left was small enough. */
    CONVERGED("converged", "what was left to send was small enough"),
    /** What was left was written as fast as it was sent. */
    WORKING_SET("working-set", "the guest wrote as much as was sent, so that further rounds would not have helped"),
    /** The limit of rounds. */
    MAX_ROUNDS("max-rounds", "the engine's limit of rounds was reached"),
    /** The limit of bytes. */
    MAX_BYTES("max-bytes", "the engine's limit of bytes sent was reached"),
    /** Nothing was written. */
    EMPTY_SET("empty-set", "the guest had written nothing more"),
    /** The time was over. */
    DEADLINE("deadline", "its time was over"),
    /** The operator cancelled it. */
    CANCELLED("cancelled", "the plan cancels it after that time"),
    /** A stop rule gave it up. */
    ABORTED("aborted", "a stop rule of the engine gave it up");

    private final String word;
    private final String because;

    StopReason(String word, String because) {
        this.word = word;
        this.because = because;
    }

    /** Returns the word of JSON and tables. */
    public String word() {
        return word;
    }

    /** Returns the reason in plain words, to follow "pre-copy stopped because". */
    public String because() {
        return because;
    }
}
