// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes names of files out of names of the model, different ones even where a file system ignores case. */
final class FileNames {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    private static final int LONGEST = 120;

    private final Set<String> taken = new HashSet<>();

    /** Makes a name that was not made before, from a prefix that begins with a letter and a name of the model. */
    String make(String prefix, String name) {
        String base = prefix + encode(name);
        String unique = base;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = base + "~" + i;
        }
        return unique;
    }

    private static String encode(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", each));
            }
        }
        return encoded.length() <= LONGEST ? encoded.toString() : encoded.substring(0, LONGEST);
    }
}
