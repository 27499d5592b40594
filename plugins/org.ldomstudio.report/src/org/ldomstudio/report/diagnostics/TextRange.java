// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.diagnostics;

/**
 * A part of a file. Lines and columns begin at 1; a column counts UTF-16 code units, as editors and language servers do.
 *
 * @param file path as the user named it, with slashes
 * @param line first line
 * @param column first column
 * @param endLine last line
 * @param endColumn the column behind the last character
 */
public record TextRange(String file, int line, int column, int endLine, int endColumn) {}
