// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.data;

import java.util.Locale;

/** The only place where text becomes part of a YAML file. */
final class Yaml {

    private Yaml() {}

    /**
     * Quotes {@code text} as one YAML scalar on one line that reads back as exactly these characters, in YAML 1.1 and 1.2: never a
     * number, boolean, tag, alias or anything else. Half surrogate pairs, which no YAML text can hold, become U+FFFD.
     */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> quoted.append(escape(c)));
        return quoted.append('"').toString();
    }

    /**
     * Quotes {@code text} as {@link #quote} does, and marks it for Ansible as a plain value in which no template is ever evaluated: in a
     * name such as <code>{{ lookup('pipe', 'reboot') }}</code> nothing happens.
     */
    static String plain(String text) {
        return "!unsafe " + quote(text);
    }

    private static String escape(int c) {
        if (c == '"' || c == '\\') {
            return "\\" + (char) c;
        }
        if (c >= ' ' && c <= '~') {
            return Character.toString(c);
        }
        int type = Character.getType(c);
        if (type == Character.SURROGATE) {
            return "\\ufffd";
        }
        boolean visible = Character.isLetterOrDigit(c) && c >= 0xa0 && c <= 0xffff;
        if (visible) {
            return Character.toString(c);
        }
        return String.format(Locale.ROOT, c <= 0xff ? "\\x%02x" : c <= 0xffff ? "\\u%04x" : "\\U%08x", c);
    }
}
