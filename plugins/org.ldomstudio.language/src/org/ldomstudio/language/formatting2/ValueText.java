// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.formatting2;

import java.util.regex.Pattern;

/** How values are written: one blank between number and unit, none around dots and slashes. */
final class ValueText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern AROUND = Pattern.compile(" ?(\\.\\.|[./:@]) ?");
    private static final Pattern GLUED_UNIT =
            Pattern.compile("(?<![\\p{L}\\p{N}_+~#-])(\\d+(?:\\.\\d+)?)(?=[\\p{L}%])");
    private static final Pattern MINUS = Pattern.compile("- (?=\\d)");
    private static final Pattern COMMA = Pattern.compile(" ?, ?");

    private ValueText() {}

    /**
     * Returns the text of a value in the one style.
     *
     * @param rule name of the grammar rule that reads it
     * @param text the text; one with a comment inside stays as it is
     */
    static String format(String rule, String text) {
        if (text.startsWith("\"") || text.contains("/*") || text.contains("//")) {
            return text;
        }
        return switch (rule) {
            case "Quantity" -> GLUED_UNIT.matcher(tight(text)).replaceAll("$1 ");
            case "Numbers", "TimeRange" -> COMMA.matcher(tight(text)).replaceAll(", ");
            default -> text;
        };
    }

    private static String tight(String text) {
        String plain = BLANKS.matcher(text.strip()).replaceAll(" ");
        return MINUS.matcher(AROUND.matcher(plain).replaceAll("$1")).replaceAll("-");
    }
}
