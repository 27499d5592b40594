// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.diagnostics;

import java.util.Optional;

/** Gives the lines of the files that diagnostics point to. */
@FunctionalInterface
public interface SourceLines {

    /**
     * Returns a line without its line end, empty when the file has no such line.
     *
     * @param file path as in {@link TextRange#file()}
     * @param line number from 1
     */
    Optional<String> line(String file, int line);
}
