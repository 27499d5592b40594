// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.shell;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The only place where text becomes part of a POSIX shell script. */
public final class ShellText {

    private static final Pattern SAFE_WORD = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellText() {}

    /**
     * Quotes {@code value} so that every POSIX shell reads exactly one word with exactly these characters, whatever they are.
     *
     * <p>Inside single quotes a shell gives no character a meaning but the single quote itself, which is put outside of them.
     * A leading dash stays: only the command that gets the word can tell an option from an operand, so callers check that.
     *
     * @throws IllegalArgumentException when no program argument can have the value: it holds U+0000 or half of a surrogate pair
     */
    public static String quote(String value) {
        if (!isArgument(value)) {
            throw new IllegalArgumentException("A program argument cannot hold U+0000 or half of a surrogate pair");
        }
        return SAFE_WORD.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    /** Quotes each of {@code words} and joins them by blanks. */
    public static String quoteAll(List<String> words) {
        return words.stream().map(ShellText::quote).collect(Collectors.joining(" "));
    }

    /** Returns whether {@code value} can be passed to a program as one argument, encoded in UTF-8. */
    public static boolean isArgument(String value) {
        return value.codePoints().noneMatch(c -> c == 0 || isSurrogate(c));
    }

    /**
     * Makes one line of visible text out of any text: for comments, titles and messages.
     *
     * <p>Line ends and tabs become blanks; control characters (terminal escapes among them), invisible format characters (such
     * as those that reverse the direction of writing) and characters that no font has become {@code ?}.
     */
    public static String line(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> visible.appendCodePoint(visible(c)));
        return visible.toString().strip();
    }

    /** Splits {@code text} at its line ends and makes each part visible as {@link #line(String)} does; drops empty ends. */
    public static List<String> lines(String text) {
        return text.strip().lines().map(ShellText::line).toList();
    }

    private static int visible(int c) {
        return switch (Character.getType(c)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> ' ';
            case Character.CONTROL -> c == '\n' || c == '\t' || c == '\r' ? ' ' : '?';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> '?';
            default -> c;
        };
    }

    private static boolean isSurrogate(int c) {
        return Character.getType(c) == Character.SURROGATE;
    }
}
