// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.run;

import java.util.Locale;

/** How a result is written. */
public enum Format {
    TEXT,
    JSON,
    SARIF,
    CSV,
    HTML;

    /** Returns the word of {@code --format}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
