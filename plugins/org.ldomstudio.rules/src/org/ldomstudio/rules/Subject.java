// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

/** What a rule is asked about. */
public enum Subject {
    /** One guest, its server, one target and one kind of migration. */
    MIGRATION("migration"),
    /** One guest, wherever it may go. */
    GUEST("guest"),
    /** One server. */
    SERVER("server"),
    /** A plan as a whole. */
    PLAN("plan"),
    /** The text itself: values, structure, devices and plans that make no sense. */
    LANGUAGE("language");

    private final String word;

    Subject(String word) {
        this.word = word;
    }

    /** Returns the word that documentation and JSON use. */
    public String word() {
        return word;
    }
}
