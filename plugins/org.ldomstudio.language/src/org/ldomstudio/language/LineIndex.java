// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import java.util.Arrays;

/** Turns positions in a text into lines and columns. Lines end with LF, CR LF or CR. */
public final class LineIndex {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final int[] starts;
    private final int textLength;
    private final boolean marked;

    /** Indexes a text. */
    public LineIndex(String text) {
        int[] found = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
        textLength = text.length();
        marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    }

    /**
     * Returns the stretch of {@code length} characters from {@code offset}; what lies outside of the text is cut
     * off.
     */
    public TextSpan span(int offset, int length) {
        int begin = Math.clamp(offset, 0, textLength);
        int end = Math.clamp((long) begin + Math.max(0, length), begin, textLength);
        return new TextSpan(begin, end - begin, line(begin), column(begin), line(end), column(end));
    }

    /** Returns the line of a position, from 1. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Returns the column of a position, from 1. A byte order mark takes no column. */
    public int column(int offset) {
        int line = line(offset);
        int column = offset - starts[line - 1] + 1;
        return marked && line == 1 ? Math.max(1, column - 1) : column;
    }

    /** Returns the position of the first character of a line that exists. */
    public int start(int line) {
        return starts[line - 1];
    }

    /** Returns how many lines the text has, at least 1. */
    public int lines() {
        return starts.length;
    }
}
