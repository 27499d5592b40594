// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lexical rules of ldm and the arguments of one subcommand: options first, then properties, then operands; nothing else. */
final class Arguments {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_+#.:;~()-]{0,255}");
    private static final Pattern SIZE = Pattern.compile("(\\d+)([kKmMgG]?)");
    private static final Pattern MAC = Pattern.compile("\\p{XDigit}{2}(:\\p{XDigit}{2}){5}");

    private final String subcommand;
    private final List<String> rest;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();

    Arguments(String subcommand, List<String> words) {
        this.subcommand = subcommand;
        this.rest = new ArrayList<>(words);
    }

    /** Takes options; a name that ends with {@code :} has a value of its own. */
    Arguments options(String... allowed) {
        Set<String> names = Set.of(allowed);
        while (!rest.isEmpty() && rest.getFirst().startsWith("-")) {
            String option = rest.removeFirst();
            if (names.contains(option + ":")) {
                options.put(option, take("value of " + option));
            } else if (names.contains(option)) {
                options.put(option, "");
            } else {
                throw new LdmError("Invalid option " + option + " for " + subcommand);
            }
        }
        return this;
    }

    /** Takes properties {@code key=value}, each at most once. */
    Arguments properties(String... allowed) {
        Set<String> names = Set.of(allowed);
        while (!rest.isEmpty() && rest.getFirst().indexOf('=') > 0) {
            String word = rest.getFirst();
            String key = word.substring(0, word.indexOf('='));
            if (!names.contains(key)) {
                throw new LdmError("Invalid property " + key + " for " + subcommand);
            }
            rest.removeFirst();
            if (properties.put(key, word.substring(key.length() + 1)) != null) {
                throw new LdmError("Property " + key + " is given twice for " + subcommand);
            }
        }
        return this;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    String option(String option) {
        return options.getOrDefault(option, "");
    }

    Map<String, String> properties() {
        return properties;
    }

    /** Returns the properties in the same order under other keys. */
    Map<String, String> properties(Map<String, String> renamed) {
        Map<String, String> result = new LinkedHashMap<>();
        properties.forEach((key, value) -> result.put(renamed.getOrDefault(key, key), value));
        return result;
    }

    String take(String what) {
        if (rest.isEmpty()) {
            throw new LdmError("Usage: " + subcommand + " lacks its " + what);
        }
        return rest.removeFirst();
    }

    String takeName(String what) {
        return name(take(what), what);
    }

    String takePath(String what) {
        String path = take(what);
        if (!path.matches("[/A-Za-z0-9][!-~]*")) {
            throw new LdmError("Invalid " + what + " " + path);
        }
        return path;
    }

    int takeCount(String what) {
        String text = take(what);
        if (!text.matches("[0-9]{1,6}")) {
            throw new LdmError("Invalid " + what + " " + text);
        }
        return Integer.parseInt(text);
    }

    List<String> takeAll() {
        List<String> all = new ArrayList<>(rest);
        rest.clear();
        return all;
    }

    boolean isEmpty() {
        return rest.isEmpty();
    }

    void end() {
        if (!rest.isEmpty()) {
            throw new LdmError("Usage: " + subcommand + " does not take " + rest);
        }
    }

    static String name(String text, String what) {
        if (!NAME.matcher(text).matches()) {
            throw new LdmError("Invalid " + what + " name \"" + text + "\"");
        }
        return text;
    }

    static long size(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new LdmError("Invalid memory size " + text);
        }
        long unit = switch (size.group(2).toLowerCase(java.util.Locale.ROOT)) {
            case "k" -> 1L << 10;
            case "m" -> 1L << 20;
            case "g" -> 1L << 30;
            default -> 1;
        };
        return Long.parseLong(size.group(1)) * unit;
    }

    static void mac(String text) {
        if (!MAC.matcher(text).matches()) {
            throw new LdmError("Invalid MAC address " + text);
        }
    }

    static void vlans(String text) {
        for (String vlan : text.split(",", -1)) {
            if (!vlan.matches("[0-9]{1,4}") || Integer.parseInt(vlan) < 1 || Integer.parseInt(vlan) > 4094) {
                throw new LdmError("Invalid VLAN id " + vlan);
            }
        }
    }

    static void oneOf(String what, String value, String... allowed) {
        if (!Set.of(allowed).contains(value)) {
            throw new LdmError("Invalid value " + value + " of " + what);
        }
    }
}
