// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Severities that a project sets in {@code ldom-studio.properties}: lines such as {@code severity.MIG-NET-006 = off}.
 *
 * @param choices the choices that can be followed, by rule id
 * @param complaints what cannot be followed
 */
public record SeveritySettings(Map<String, SeverityChoice> choices, List<Complaint> complaints) {

    /** Name of the file in the project folder, nearest upward. */
    public static final String FILE_NAME = "ldom-studio.properties";

    /** No settings. */
    public static final SeveritySettings NONE = new SeveritySettings(Map.of(), List.of());

    private static final String PREFIX = "severity.";

    /**
     * A line that cannot be followed.
     *
     * @param line number of the line, from 1; 1 when it cannot be found again
     * @param message what is wrong and what to write
     */
    public record Complaint(int line, String message) {}

    public SeveritySettings {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        complaints = List.copyOf(complaints);
    }

    /**
     * Reads the text of a settings file. Keys that do not begin with {@code severity.} belong to others and are
     * left alone.
     */
    public static SeveritySettings parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException malformed) {
            return new SeveritySettings(
                    Map.of(),
                    List.of(new Complaint(
                            1,
                            FILE_NAME + " cannot be read: " + malformed.getMessage()
                                    + ". Write lines such as severity.MIG-NET-006 = info")));
        }
        Map<String, SeverityChoice> choices = new LinkedHashMap<>();
        List<Complaint> complaints = new ArrayList<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (key.startsWith(PREFIX)) {
                String id = key.substring(PREFIX.length());
                String word = properties.getProperty(key).strip();
                complaint(id, word)
                        .ifPresentOrElse(
                                message -> complaints.add(new Complaint(lineOf(text, key), message)),
                                () -> SeverityChoice.of(word).ifPresent(choice -> choices.put(id, choice)));
            }
        }
        return new SeveritySettings(choices, complaints);
    }

    /** Returns the severity in force for a problem; empty when it is switched off. An error stays an error. */
    public Optional<Severity> severity(Rule rule, Severity found) {
        SeverityChoice choice = choices.get(rule.id());
        return choice == null || found == Severity.ERROR ? Optional.of(found) : choice.severity();
    }

    private static Optional<String> complaint(String id, String word) {
        Optional<Rule> rule = RuleCatalogue.find(id);
        if (rule.isEmpty()) {
            return Optional.of("There is no rule " + id + ". The command explain lists all rules.");
        }
        if (SeverityChoice.of(word).isEmpty()) {
            return Optional.of("severity." + id + " = \"" + word + "\": write warning, info or off.");
        }
        if (rule.get().choosable().isEmpty()) {
            return Optional.of(id + " is an error and cannot be set to " + word
                    + ": the migration would fail or the guest would be unusable all the same. Delete this line.");
        }
        return Optional.empty();
    }

    private static int lineOf(String text, String key) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].strip().startsWith(key)) {
                return i + 1;
            }
        }
        return 1;
    }
}
