// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.text;

import java.util.ArrayList;
import java.util.List;

/** Small helpers for text on a terminal. */
public final class Texts {

    private Texts() {}

    /**
     * Replaces control characters by visible ones, so that a name in a model cannot steer the terminal: a tab and a line break become a
     * blank, any other control character (also the C1 range and the marks that turn the direction of text) becomes U+FFFD.
     */
    public static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnprintable(text.charAt(i))) {
                StringBuilder result = new StringBuilder(text);
                for (int j = i; j < result.length(); j++) {
                    char c = result.charAt(j);
                    if (isUnprintable(c)) {
                        result.setCharAt(j, c == '\t' || c == '\n' || c == '\r' ? ' ' : '\uFFFD');
                    }
                }
                return result.toString();
            }
        }
        return text;
    }

    /** Breaks a text at blanks into lines of at most {@code width} characters; a longer word gets a line of its own. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.trim().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns the text in one paragraph, first line after {@code first}, the others indented to the same column. */
    public static String paragraph(String first, String text, int width) {
        String indent = " ".repeat(first.length());
        List<String> lines = wrap(text, Math.max(20, width - first.length()));
        return first + String.join("\n" + indent, lines) + "\n";
    }

    /** Returns a count with its noun: "1 error", "3 errors". */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Joins words for people: "a", "a and b", "a, b and c". */
    public static String join(List<String> words, String lastJoiner) {
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default -> String.join(", ", words.subList(0, words.size() - 1)) + " " + lastJoiner + " " + words.getLast();
        };
    }

    /** Pads a text on the right with blanks. */
    public static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Pads a text on the left with blanks. */
    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static boolean isUnprintable(char c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }
}
