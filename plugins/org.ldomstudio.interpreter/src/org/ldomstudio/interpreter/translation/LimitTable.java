// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ldomstudio.model.ldom.Limit;
import org.ldomstudio.model.ldom.LimitScope;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Server;

/** Collects how many migrations of a plan may run at the same time. A plan that says nothing allows one per server. */
final class LimitTable {
    private record Key(int limit, Object over) {}

    private record Rule(LimitScope scope, int count) {}

    private final List<Rule> rules;
    private final Map<Key, Integer> indexes = new LinkedHashMap<>();
    private final List<Integer> limits = new ArrayList<>();

    LimitTable(Plan plan) {
        List<Rule> stated = plan.getLimits().stream()
                .map(LimitTable::rule)
                .flatMap(Optional::stream)
                .toList();
        this.rules = stated.isEmpty() ? List.of(new Rule(LimitScope.PER_SERVER, 1)) : stated;
    }

    /** Returns all limits, in the order of their indexes. */
    List<Integer> limits() {
        return limits;
    }

    /** Returns the limits that a migration is subject to. */
    List<Integer> of(Server source, Server target, Optional<Network> network) {
        List<Integer> held = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            switch (rules.get(i).scope()) {
                case PER_SERVER -> {
                    held.add(index(i, source));
                    held.add(index(i, target));
                }
                case PER_NETWORK -> {
                    if (network.isPresent()) {
                        held.add(index(i, network.get()));
                    }
                }
                case IN_ALL, UNSTATED -> held.add(index(i, "all"));
            }
        }
        return held;
    }

    private int index(int rule, Object over) {
        return indexes.computeIfAbsent(new Key(rule, over), unseen -> {
            limits.add(rules.get(rule).count());
            return limits.size() - 1;
        });
    }

    private static Optional<Rule> rule(Limit limit) {
        return Optional.ofNullable(limit.getCount())
                .map(count -> new Rule(limit.getScope(), (int) Math.clamp(count.value(), 0, Integer.MAX_VALUE)));
    }
}
