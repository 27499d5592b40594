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

    private static final int WIDTH = 100;
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

    /** Returns the text on one line when it is short and simple, else with a line for each statement. */
    String text(String indentation, String newLine) {
        String line = onOneLine();
        long bodies = pieces.stream().filter(Open.class::isInstance).count();
        if (bodies == 0 || bodies == 1 && indentation.length() + line.length() <= WIDTH) {
            return line;
        }
        return onLines(indentation, newLine);
    }

    private String onOneLine() {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        for (Piece piece : pieces) {
            switch (piece) {
                case Words words -> {
                    append(text, words.text());
                    first = false;
                }
                case Open open -> {
                    append(text, "{");
                    first = true;
                }
                case Statement statement -> text.append(first ? "" : " ");
                case Close close -> append(text, "}");
            }
        }
        return text.toString();
    }

    /** Inner bodies stay on one line when they are short and have no body themselves. */
    private String onLines(String indentation, String newLine) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Words words -> append(text, words.text());
                case Open open -> {
                    Fragment body = bodyAt(i);
                    String line = body.onOneLine();
                    int used = text.length() - Math.max(0, text.lastIndexOf(newLine));
                    if (body.pieces.stream().filter(Open.class::isInstance).count() == 1
                            && used + line.length() <= WIDTH && depth > 0) {
                        append(text, line);
                        i += body.pieces.size() - 1;
                    } else {
                        append(text, "{");
                        depth++;
                    }
                }
                case Statement statement -> text.append(newLine).append(indentation).append(STEP.repeat(depth));
                case Close close -> {
                    depth--;
                    text.append(newLine).append(indentation).append(STEP.repeat(depth)).append("}");
                }
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
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1)) && !word.equals(",")) {
            text.append(' ');
        }
        text.append(word);
    }
}
