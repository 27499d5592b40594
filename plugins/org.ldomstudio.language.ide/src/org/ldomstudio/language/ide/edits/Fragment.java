// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import java.util.List;

/**
 * A piece of text of the language before it has lines.
 *
 * @param pieces its words and the places where lines may break
 */
record Fragment(List<Piece> pieces) {

    private static final int WIDTH = 120;
    private static final int MOST_STATEMENTS_IN_A_LINE = 3;
    private static final String STEP = "  ";

    /** A part of a fragment. */
    sealed interface Piece {}

    /** Words that are written as they are. */
    record Words(String text) implements Piece {}

    /** The beginning of a body. */
    record Open() implements Piece {}

    /** The beginning of a statement in a body. */
    record Statement() implements Piece {}

    /** The end of a body. */
    record Close() implements Piece {}

    Fragment {
        pieces = List.copyOf(pieces);
    }

    /** Returns the text as {@code fmt} would write it. */
    String text(String indentation, String newLine) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Words words -> append(text, words.text());
                case Open open -> {
                    Fragment body = bodyAt(i);
                    int column = text.length() - Math.max(0, text.lastIndexOf(newLine)) + indentation.length();
                    if (body.fitsInLine(column)) {
                        append(text, body.onOneLine());
                        i += body.pieces.size() - 1;
                    } else {
                        append(text, "{");
                        depth++;
                    }
                }
                case Statement statement ->
                    text.append(newLine).append(indentation).append(STEP.repeat(depth));
                case Close close -> {
                    depth--;
                    text.append(newLine)
                            .append(indentation)
                            .append(STEP.repeat(depth))
                            .append("}");
                }
            }
        }
        return text.toString();
    }

    private boolean fitsInLine(int column) {
        return pieces.stream().filter(Open.class::isInstance).count() == 1
                && pieces.stream().filter(Statement.class::isInstance).count() <= MOST_STATEMENTS_IN_A_LINE
                && column + onOneLine().length() <= WIDTH;
    }

    private String onOneLine() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Words words -> append(text, words.text());
                case Open open -> append(text, "{");
                case Statement statement -> text.append(text.toString().equals("{") ? " " : "  ");
                case Close close -> append(text, "}");
            }
        }
        return text.toString();
    }

    private Fragment bodyAt(int open) {
        int depth = 0;
        for (int i = open; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Open) {
                depth++;
            } else if (pieces.get(i) instanceof Close && --depth == 0) {
                return new Fragment(pieces.subList(open, i + 1));
            }
        }
        return new Fragment(pieces.subList(open, pieces.size()));
    }

    private static void append(StringBuilder text, String word) {
        boolean isTight = word.equals(",") || word.equals("/");
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (!isTight && !Character.isWhitespace(last) && last != '/') {
            text.append(' ');
        }
        text.append(word);
    }
}
