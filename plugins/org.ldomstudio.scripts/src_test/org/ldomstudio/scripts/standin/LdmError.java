// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

/** ldm refuses something: the message goes to standard error, the exit status is 1, nothing has changed. */
final class LdmError extends RuntimeException {

    private static final long serialVersionUID = 1;

    LdmError(String message) {
        super(message);
    }
}
