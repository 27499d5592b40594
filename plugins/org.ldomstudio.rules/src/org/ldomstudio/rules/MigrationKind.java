// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

/** How a guest moves; follows from its state and from {@code cold}. */
public enum MigrationKind {
    /** Active: memory is copied while it runs. */
    LIVE("live"),
    /** Bound, or stopped for a cold migration: the configuration moves and must be bound on the target at once. */
    BOUND("bound"),
    /** Inactive: only the configuration moves; nothing is bound. */
    INACTIVE("inactive");

    private final String word;

    MigrationKind(String word) {
        this.word = word;
    }

    /** Returns the word that documentation and messages use. */
    public String word() {
        return word;
    }
}
