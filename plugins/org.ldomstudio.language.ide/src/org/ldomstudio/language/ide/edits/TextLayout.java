// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import java.util.Optional;

/**
 * Lines and blanks of a file.
 *
 * @param text the whole text
 * @param newLine how its lines end
 */
record TextLayout(String text, String newLine) {

    static final String STEP = "  ";

    static TextLayout of(String text) {
        return new TextLayout(text, text.contains("\r\n") ? "\r\n" : "\n");
    }

    /** Returns the position of the first character of the line that a position is in. */
    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Returns where the line begins that a position is in, or the first of the comment lines directly above it. */
    int startWithComments(int offset) {
        int start = lineStart(offset);
        while (start > 0) {
            int above = lineStart(start - 1);
            String line = text.substring(above, start).strip();
            if (line.endsWith("*/")) {
                above = lineStart(Math.max(0, text.lastIndexOf("/*", start)));
            }
            String comment = text.substring(above, start).strip();
            if (!comment.startsWith("//") && !(comment.startsWith("/*") && line.endsWith("*/"))) {
                return start;
            }
            start = above;
        }
        return start;
    }

    /** Returns the position of the line feed or carriage return that ends the line, or the end of the text. */
    int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        if (end < 0) {
            return text.length();
        }
        return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Returns the position of the first character of the next line, or the end of the text. */
    int nextLine(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    /** Returns the blanks at the beginning of the line that a position is in. */
    String indentation(int offset) {
        int start = lineStart(offset);
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Returns whether only blanks stand before a position in its line. */
    boolean beginsLine(int offset) {
        return text.substring(lineStart(offset), offset).isBlank();
    }

    /** Returns whether a stretch of the text has more than one line. */
    boolean isOnLines(int from, int to) {
        int lineFeed = text.indexOf('\n', from);
        return lineFeed >= 0 && lineFeed < to;
    }

    /**
     * Returns the position where the line ends after blanks and comments that begin on it; empty when something else
     * stands there. A comment that does not end on the line counts as something else.
     */
    Optional<Integer> endOfRest(int offset) {
        int end = lineEnd(offset);
        int at = offset;
        while (at < end) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                return Optional.of(end);
            } else if (text.startsWith("/*", at)) {
                int close = text.indexOf("*/", at + 2);
                if (close < 0 || close >= end) {
                    return Optional.empty();
                }
                at = close + 2;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(end);
    }

    /** Returns the position before the blanks (not line ends) that stand before a position. */
    int skipBlanksBack(int offset) {
        int at = offset;
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        return at;
    }

    /** Returns the position after the blanks (not line ends) that stand after a position. */
    int skipBlanks(int offset) {
        int at = offset;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
