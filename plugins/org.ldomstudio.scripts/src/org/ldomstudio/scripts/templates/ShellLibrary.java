// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shell functions that scripts are made of. A script gets those that it uses, so that it can be read from top to bottom. */
final class ShellLibrary {

    private static final Pattern FUNCTION = Pattern.compile("(?m)^([a-z_]+)\\(\\) \\{ #.*\\n(?s:.*?)^}\\n");
    private static final Pattern WORD = Pattern.compile("[a-z_]+");

    /** What every script begins with. */
    static final String START = read("start.sh");

    private static final Map<String, String> FUNCTIONS =
            functions(read("common.sh") + read("queries.sh") + read("plans.sh"));

    private ShellLibrary() {}

    /** Returns the functions that a script calls, and those that they call, in the order of the library. */
    static String functionsOf(String script) {
        Set<String> needed = new LinkedHashSet<>();
        collect(script, needed);
        StringBuilder text = new StringBuilder();
        FUNCTIONS.forEach((name, body) -> {
            if (needed.contains(name)) {
                text.append(body).append('\n');
            }
        });
        return text.toString();
    }

    private static void collect(String script, Set<String> needed) {
        Matcher word = WORD.matcher(script);
        while (word.find()) {
            String body = FUNCTIONS.get(word.group());
            if (body != null && needed.add(word.group())) {
                collect(body, needed);
            }
        }
    }

    private static Map<String, String> functions(String library) {
        Map<String, String> functions = new LinkedHashMap<>();
        Matcher function = FUNCTION.matcher(library);
        while (function.find()) {
            functions.put(function.group(1), function.group());
        }
        return functions;
    }

    private static String read(String resource) {
        try (InputStream stream = ShellLibrary.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The bundle lacks its resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
