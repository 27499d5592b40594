// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

/** How bad a finding is. */
public enum Severity {
    /** ldm refuses, or the result is documented as unusable. Cannot be lowered. */
    ERROR("error"),
    /** It runs, but something is lost or risky. */
    WARNING("warning"),
    /** Advice. */
    INFO("info");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** Returns the word that command line, JSON and settings use. */
    public String word() {
        return word;
    }
}
