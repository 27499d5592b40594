// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

/** Says what is wrong with a file of timing cases, and where. The message is for people. */
public final class CaseFileException extends Exception {
    private static final long serialVersionUID = 1L;

    CaseFileException(String message) {
        super(message);
    }

    CaseFileException(String place, String message) {
        super(place.isEmpty() ? message : place + ": " + message);
    }
}
