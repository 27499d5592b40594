// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists every rule: those about migrations, best practice and the checks of the language. */
public final class RuleCatalogue {

    private static final List<Rule> ALL = AllRules.list();
    private static final Map<String, Rule> BY_ID = byId();
    private static final Map<String, Integer> POSITION = positions();
    private static final List<Rule> ABOUT_MIGRATIONS =
            ALL.stream().filter(RuleCatalogue::isAboutMigrations).toList();
    private static final List<Rule> THAT_MAY_REFUSE =
            ABOUT_MIGRATIONS.stream().filter(Rule::mayRefuse).toList();

    private RuleCatalogue() {}

    /** Returns all rules in the order of documentation. */
    public static List<Rule> all() {
        return ALL;
    }

    /** Finds a rule by its id. */
    public static Optional<Rule> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * Returns a rule whose id is known to exist.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    public static Rule get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no rule " + id));
    }

    /** Returns the rules that are asked about migrations. */
    public static List<Rule> aboutMigrations() {
        return ABOUT_MIGRATIONS;
    }

    /** Returns those rules about migrations whose answer can refuse one. */
    public static List<Rule> thatMayRefuse() {
        return THAT_MAY_REFUSE;
    }

    /** Returns the order of documentation. */
    public static Comparator<Rule> order() {
        return Comparator.comparing(rule -> POSITION.getOrDefault(rule.id(), Integer.MAX_VALUE));
    }

    private static boolean isAboutMigrations(Rule rule) {
        return rule.condition() instanceof Condition.OnMigration || rule.condition() instanceof Condition.OnServers;
    }

    private static Map<String, Rule> byId() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        ALL.forEach(rule -> rules.put(rule.id(), rule));
        return Collections.unmodifiableMap(rules);
    }

    private static Map<String, Integer> positions() {
        Map<String, Integer> positions = new LinkedHashMap<>();
        ALL.forEach(rule -> positions.put(rule.id(), positions.size()));
        return Collections.unmodifiableMap(positions);
    }
}
