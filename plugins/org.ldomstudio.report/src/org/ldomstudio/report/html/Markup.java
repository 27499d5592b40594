// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.html;

/** Text inside markup. */
public final class Markup {

    private Markup() {}

    /** Escapes a text for HTML and XML, as content or in quotes; characters that XML forbids become U+FFFD. */
    public static String escape(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '"' -> result.append("&quot;");
                case '\'' -> result.append("&#39;");
                case '\t', '\n', '\r' -> result.append(c);
                default -> result.append(isForbidden(text, i) ? '\uFFFD' : c);
            }
        }
        return result.toString();
    }

    private static boolean isForbidden(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c < ' ' || c >= '\uFFFE';
    }
}
