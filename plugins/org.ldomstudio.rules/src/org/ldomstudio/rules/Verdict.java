// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

/** Whether a guest can go to a server. The same five words are used in every view. */
public enum Verdict {
    /** An active guest can go live; a bound or inactive one can move as it is. */
    LIVE("live"),
    /** Only stopped. */
    COLD("cold"),
    /** Not at all in its present state. */
    NO("no"),
    /** Something that is not stated decides. */
    UNKNOWN("unknown"),
    /** It stands there. */
    HERE("here");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** Returns the word that every view uses. */
    public String word() {
        return word;
    }
}
