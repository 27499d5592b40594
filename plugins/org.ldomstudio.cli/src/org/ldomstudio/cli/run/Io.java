// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.run;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that a command sees of its surroundings. Tests make their own.
 *
 * @param in standard input
 * @param out standard output, UTF-8; results only
 * @param err standard error, UTF-8; everything else
 * @param directory the working directory
 * @param environment environment variables
 * @param outIsTerminal whether a person watches standard output
 * @param errIsTerminal whether a person watches standard error
 */
public record Io(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Path directory,
        Map<String, String> environment,
        boolean outIsTerminal,
        boolean errIsTerminal) {

    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 160;

    /** Returns the columns that text should keep to: {@code COLUMNS} on a terminal, otherwise always the same. */
    public int width() {
        if (!outIsTerminal) {
            return USUAL_WIDTH;
        }
        try {
            int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
            return Math.clamp(columns, NARROWEST, WIDEST);
        } catch (NumberFormatException notStated) {
            return USUAL_WIDTH;
        }
    }

    /** Returns whether the user asks all programs for no colour (no-color.org). */
    public boolean refusesColor() {
        return !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
    }
}
