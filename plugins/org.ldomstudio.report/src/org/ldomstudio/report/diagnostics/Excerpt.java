// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.diagnostics;

import org.ldomstudio.report.text.Texts;

/**
 * The part of a source line that is shown, and what is underlined in it.
 *
 * @param text what is shown
 * @param start first underlined position in the text
 * @param length number of underlined positions, at least 1
 */
record Excerpt(String text, int start, int length) {

    private static final String CUT = "...";

    /**
     * Cuts a line so that it fits and the beginning of the place can be seen.
     *
     * @param line the source line
     * @param range a place that begins in this line
     * @param width the largest number of characters shown
     */
    static Excerpt of(String line, TextRange range, int width) {
        int start = Math.min(range.column() - 1, line.length());
        int end = range.endLine() == range.line()
                ? Math.min(range.endColumn() - 1, line.length())
                : line.stripTrailing().length();
        end = Math.max(end, start);
        int from = 0;
        if (line.length() > width && start > width * 2 / 3) {
            from = start - width / 3;
        }
        int to = Math.min(line.length(), from + width);
        String shown = Texts.printable(line.substring(from, to)).stripTrailing();
        String before = from > 0 ? CUT : "";
        int margin = from > 0 ? 0 : shown.length() - shown.stripLeading().length();
        margin = Math.min(margin, start);
        String text = before + shown.substring(margin) + (to < line.length() ? CUT : "");
        int column = before.length() + start - from - margin;
        return new Excerpt(text, column, Math.max(1, Math.min(end, to) - start));
    }
}
