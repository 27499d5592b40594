// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

/**
 * A stretch of a file's text.
 *
 * @param offset position of the first character, from 0, in UTF-16 code units
 * @param length how many characters, may be 0
 * @param line line of the first character, from 1
 * @param column column of the first character, from 1; a tab is one column
 * @param endLine line of the character after the last one, from 1
 * @param endColumn column of the character after the last one, from 1
 */
public record TextSpan(int offset, int length, int line, int column, int endLine, int endColumn) {

    /** The beginning of a file. */
    public static final TextSpan START = new TextSpan(0, 0, 1, 1, 1, 1);
}
