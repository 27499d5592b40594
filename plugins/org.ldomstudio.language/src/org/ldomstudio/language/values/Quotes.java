// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.values;

/** Text in double quotes, in which a backslash stands before a quote and before a backslash. */
public final class Quotes {

    private Quotes() {}

    /** Returns {@code text} in quotes. Line ends, which a text cannot contain, become blanks. */
    public static String quote(String text) {
        String oneLine = text.replaceAll("\\R", " ");
        return '"' + oneLine.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Returns whether a quoted text ends with its closing quote. */
    public static boolean isClosed(String quoted) {
        if (quoted.length() < 2 || quoted.charAt(quoted.length() - 1) != '"') {
            return false;
        }
        int backslashes = 0;
        while (quoted.charAt(quoted.length() - 2 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 0;
    }

    /** Returns the text between the quotes. The closing one may be missing; an unknown escape keeps its backslash. */
    public static String unquote(String quoted) {
        String inner = quoted.substring(1, isClosed(quoted) ? quoted.length() - 1 : quoted.length());
        StringBuilder text = new StringBuilder(inner.length());
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\' && i + 1 < inner.length() && (inner.charAt(i + 1) == '"' || inner.charAt(i + 1) == '\\')) {
                i++;
                c = inner.charAt(i);
            }
            text.append(c);
        }
        return text.toString();
    }
}
