// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

/**
 * Replaces a stretch of a text.
 *
 * @param offset position of the first replaced character, from 0, in UTF-16 code units
 * @param length how many characters are replaced; 0 inserts
 * @param replacement the new text; empty deletes
 */
public record TextEdit(int offset, int length, String replacement) {

    /** Makes an edit that inserts a text. */
    public static TextEdit insert(int offset, String text) {
        return new TextEdit(offset, 0, text);
    }

    /** Makes an edit that deletes the text between two positions. */
    public static TextEdit delete(int from, int to) {
        return new TextEdit(from, to - from, "");
    }

    /** Makes an edit that replaces the text between two positions. */
    public static TextEdit replace(int from, int to, String text) {
        return new TextEdit(from, to - from, text);
    }

    /** Returns the position after the last replaced character. */
    public int end() {
        return offset + length;
    }

    /** Returns whether it cannot be made together with another one because both change the same characters. */
    public boolean overlaps(TextEdit other) {
        return offset < other.end() && other.offset < end();
    }

    /** Returns whether nothing unchanged stands between it and another one, so that their order would matter. */
    public boolean touches(TextEdit other) {
        return offset <= other.end() && other.offset <= end();
    }
}
