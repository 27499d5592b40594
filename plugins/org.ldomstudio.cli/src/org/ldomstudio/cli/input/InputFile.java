// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.input;

import java.nio.file.Path;
import java.util.Optional;
import org.ldomstudio.language.SourceText;

/**
 * A text that was read.
 *
 * @param path where it stands; empty for standard input
 * @param source the text, with the name that the user gave it
 */
public record InputFile(Optional<Path> path, SourceText source) {

    /** What standard input is called. */
    public static final String STANDARD_INPUT = "<stdin>";

    /** Returns what it is called in messages: the path as the user gave it, with slashes. */
    public String name() {
        return source.name();
    }
}
