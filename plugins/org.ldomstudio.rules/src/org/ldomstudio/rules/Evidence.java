// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

/** How well a rule is established. Nothing was tried on hardware; a mark says what the documents say. */
public enum Evidence {
    /** The document says it. */
    ESTABLISHED("V", "established", "the named document says it"),
    /** The text at hand was cut off; only part is confirmed. */
    PARTLY("P", "partly established", "the text at hand confirms only a part of it"),
    /** General knowledge of the product that no document at hand confirms. */
    UNVERIFIED("K", "unverified", "general knowledge of the product; no document at hand confirms it");

    private final String mark;
    private final String word;
    private final String meaning;

    Evidence(String mark, String word, String meaning) {
        this.mark = mark;
        this.word = word;
        this.meaning = meaning;
    }

    /** Returns the letter of the rule catalogue: V, P or K. */
    public String mark() {
        return mark;
    }

    /** Returns the word that documentation and messages use. */
    public String word() {
        return word;
    }

    /** Returns what the mark means. */
    public String meaning() {
        return meaning;
    }
}
