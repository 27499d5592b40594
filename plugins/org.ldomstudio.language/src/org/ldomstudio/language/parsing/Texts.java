// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.parsing;

/** Foreign text in messages. */
final class Texts {

    private static final int LONGEST = 30;

    private Texts() {}

    /** Returns the beginning of a text, with control characters made visible. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        int[] characters = text.strip().codePoints().limit(LONGEST).toArray();
        for (int c : characters) {
            if (Character.isISOControl(c) || Character.getType(c) == Character.UNASSIGNED) {
                shown.append(String.format("<%02X>", c));
            } else {
                shown.appendCodePoint(c);
            }
        }
        return text.strip().codePointCount(0, text.strip().length()) > LONGEST ? shown + "..." : shown.toString();
    }
}
