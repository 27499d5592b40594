// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.run;

/**
 * Ends a command with {@link ExitStatus#TROUBLE}: wrong usage, an unreadable file, anything outside the model. The message is for the user
 * and says what to do.
 */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes a trouble of the user's surroundings or usage. */
    public Trouble(String message) {
        super(message);
    }

    /** Makes a trouble with what caused it, shown by {@code --verbose}. */
    public Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
