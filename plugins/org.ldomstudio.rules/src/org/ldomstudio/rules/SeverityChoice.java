// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.Arrays;
import java.util.Optional;

/** What a user may set a rule's severity to. */
public enum SeverityChoice {
    WARNING("warning"),
    INFO("info"),
    OFF("off");

    private final String word;

    SeverityChoice(String word) {
        this.word = word;
    }

    /** Returns the word that settings use. */
    public String word() {
        return word;
    }

    /** Returns the severity, empty for {@link #OFF}. */
    public Optional<Severity> severity() {
        return switch (this) {
            case WARNING -> Optional.of(Severity.WARNING);
            case INFO -> Optional.of(Severity.INFO);
            case OFF -> Optional.empty();
        };
    }

    /** Finds a choice by its word. */
    public static Optional<SeverityChoice> of(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word.equals(word))
                .findFirst();
    }
}
