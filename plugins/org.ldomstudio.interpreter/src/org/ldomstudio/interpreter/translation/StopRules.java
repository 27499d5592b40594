// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.StopRule;
import org.ldomstudio.model.values.Dimension;
import org.ldomstudio.model.values.Quantity;

/** Translates stop rules. One whose limit has the wrong unit is left out: a check of the language reports it. */
final class StopRules {
    private StopRules() {}

    static List<org.ldomstudio.simulation.StopRule> of(List<StopRule> rules, Facts facts) {
        List<org.ldomstudio.simulation.StopRule> translated = new ArrayList<>();
        rules.forEach(rule -> translate(rule, facts).ifPresent(translated::add));
        return translated;
    }

    private static Optional<org.ldomstudio.simulation.StopRule> translate(StopRule rule, Facts facts) {
        Quantity limit = rule.getLimit();
        if (limit == null) {
            return Optional.empty();
        }
        double number =
                facts.stated(rule, LdomPackage.Literals.STOP_RULE__LIMIT).orElse(0.0);
        boolean abort = rule.isAbort();
        return switch (rule.getKind()) {
            case BELOW -> below(limit.dimension(), number, abort);
            case AFTER -> after(rule, limit.dimension(), number, abort);
            case NO_PROGRESS ->
                limit.dimension() == Dimension.SHARE
                        ? Optional.of(new org.ldomstudio.simulation.StopRule.NoProgress(number, rounds(rule), abort))
                        : Optional.empty();
            case UNSTATED -> Optional.empty();
        };
    }

    private static Optional<org.ldomstudio.simulation.StopRule> below(
            Dimension dimension, double number, boolean abort) {
        return switch (dimension) {
            case PAGES -> Optional.of(new org.ldomstudio.simulation.StopRule.BelowPages(number, abort));
            case SIZE -> Optional.of(new org.ldomstudio.simulation.StopRule.BelowBytes(number, abort));
            case TIME -> Optional.of(new org.ldomstudio.simulation.StopRule.BelowSuspendTime(number, abort));
            default -> Optional.empty();
        };
    }

    private static Optional<org.ldomstudio.simulation.StopRule> after(
            StopRule rule, Dimension dimension, double number, boolean abort) {
        return switch (dimension) {
            case ROUNDS ->
                Optional.of(new org.ldomstudio.simulation.StopRule.AfterRounds((int) Math.min(number, 1e9), abort));
            case TIME -> Optional.of(new org.ldomstudio.simulation.StopRule.AfterTime(number, abort));
            case SHARE ->
                rule.isOfMemory()
                        ? Optional.of(new org.ldomstudio.simulation.StopRule.AfterMemoryFactor(number, abort))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static int rounds(StopRule rule) {
        return Optional.ofNullable(rule.getRounds())
                .map(count -> (int) Math.clamp(count.value(), 1, 1_000_000_000))
                .orElse(1);
    }
}
