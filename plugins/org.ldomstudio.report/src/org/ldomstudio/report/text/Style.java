// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.text;

import org.ldomstudio.rules.Severity;

/** Marks parts of a text for a terminal, or leaves them as they are. Colour is never the only sign. */
public enum Style {
    /** No escape sequences. */
    PLAIN,
    /** ANSI escape sequences, the eight colours that every terminal has. */
    ANSI;

    private static final String RESET = "\u001b[0m";

    /** Returns the text in bold. */
    public String bold(String text) {
        return wrap("1", text);
    }

    /** Returns the text less prominent. */
    public String faint(String text) {
        return wrap("2", text);
    }

    /** Returns the text as good news. */
    public String good(String text) {
        return wrap("32", text);
    }

    /** Returns the text as bad news. */
    public String bad(String text) {
        return wrap("1;31", text);
    }

    /** Returns the text as something to look at. */
    public String doubtful(String text) {
        return wrap("1;33", text);
    }

    /** Returns the text as a remark. */
    public String remark(String text) {
        return wrap("1;36", text);
    }

    /** Returns the text in the colour of a severity. */
    public String of(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> bad(text);
            case WARNING -> doubtful(text);
            case INFO -> remark(text);
        };
    }

    private String wrap(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + RESET;
    }
}
