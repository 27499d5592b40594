// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.run;

/** How an invocation ended, for the shell. */
public enum ExitStatus {
    /** Nothing is wrong. */
    FINE(0),
    /** The model has errors, {@code --check} found a difference, or a timing case failed. */
    FOUND(1),
    /** Wrong usage, an unreadable file or other trouble outside the model. */
    TROUBLE(2);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** Returns the number that the shell sees. */
    public int code() {
        return code;
    }

    /** Returns {@link #FOUND} when something was found, otherwise {@link #FINE}. */
    public static ExitStatus foundIf(boolean found) {
        return found ? FOUND : FINE;
    }
}
