// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.simulation.FixedParts;
import org.ldomstudio.simulation.LastPassRate;
import org.ldomstudio.simulation.Policy;
import org.ldomstudio.simulation.RateLimit;
import org.ldomstudio.simulation.StopRule;
import org.ldomstudio.simulation.Throttle;

/**
 * Reads how a migration of a case is done.
 *
 * @param policy the policy
 * @param unknown what it asks for that this engine does not have; empty when it has everything
 */
record CasePolicy(Policy policy, Optional<String> unknown) {
    private static final double PERCENT = 100.0;

    static CasePolicy read(CaseNode migration) throws CaseFileException {
        CaseNode policy = migration.get("policy");
        Optional<CaseNode> stop = policy.optional("stop");
        List<StopRule> rules = new ArrayList<>();
        Optional<String> unknown = stop.isPresent() ? rules(stop.get(), rules) : Optional.empty();
        CaseNode mode = policy.get("mode");
        boolean precopy = switch (mode.text()) {
            case "precopy" -> true;
            case "stopcopy" -> false;
            default -> throw mode.wrong("\"precopy\" or \"stopcopy\"");
        };
        Optional<CaseNode> lastPass = migration.optional("stopCopyBytesPerSecond");
        FixedParts parts = new FixedParts(
                0.0,
                migration.amount("fixedSuspendSeconds", 0.0),
                0.0,
                migration.amount("fixedResumeSeconds", 0.0),
                0.0,
                0.0);
        Policy read = new Policy(
                precopy,
                rules,
                rateLimit(migration),
                lastPass.isPresent() ? new LastPassRate.AtMost(lastPass.get().amount()) : LastPassRate.AS_ROUNDS,
                parts,
                throttle(policy, stop),
                skips(policy, stop),
                false,
                0.0,
                0.0);
        return new CasePolicy(read, unknown);
    }

    /** Adds the stop rules; returns the first that this engine does not know. */
    private static Optional<String> rules(CaseNode stop, List<StopRule> rules) throws CaseFileException {
        Optional<String> unknown = Optional.empty();
        for (String key : stop.keys()) {
            Optional<CaseNode> node = stop.optional(key);
            if (node.isEmpty()) {
                continue;
            }
            switch (key) {
                case "maxRounds" -> rules.add(new StopRule.AfterRounds(whole(node.get()), false));
                case "residualPages" ->
                    rules.add(new StopRule.BelowPages(node.get().amount(), false));
                case "residualBytes" ->
                    rules.add(new StopRule.BelowBytes(node.get().amount(), false));
                case "suspendTargetSeconds" ->
                    rules.add(new StopRule.BelowSuspendTime(node.get().amount(), false));
                case "maxSentFactor" ->
                    rules.add(new StopRule.AfterMemoryFactor(node.get().amount(), false));
                case "timeoutSeconds" ->
                    rules.add(new StopRule.AfterTime(node.get().amount(), true));
                case "noProgressRounds" ->
                    rules.add(new StopRule.NoProgress(stop.amount("noProgressRatio", 1.0), whole(node.get()), false));
                case "noProgressRatio" -> {
                    if (stop.optional("noProgressRounds").isEmpty()) {
                        rules.add(new StopRule.NoProgress(node.get().amount(), 1, false));
                    }
                }
                case "skipRedirtied", "autoConverge" -> {}
                default -> unknown = unknown.or(() -> Optional.of("this engine has no stop rule \"" + key + "\""));
            }
        }
        return unknown;
    }

    private static RateLimit rateLimit(CaseNode migration) throws CaseFileException {
        Optional<CaseNode> control = migration.optional("rateControl");
        if (control.isEmpty()) {
            return RateLimit.NONE;
        }
        CaseNode kind = control.get().get("kind");
        return switch (kind.text()) {
            case "fixed" -> new RateLimit.Fixed(control.get().amount("bytesPerSecond"));
            case "clarkAdaptive" ->
                new RateLimit.Adaptive(
                        control.get().amount("minBytesPerSecond"),
                        control.get().amount("maxBytesPerSecond", Double.POSITIVE_INFINITY),
                        control.get().amount("incrementBytesPerSecond"));
            default -> throw kind.wrong("\"fixed\" or \"clarkAdaptive\"");
        };
    }

    private static Optional<Throttle> throttle(CaseNode policy, Optional<CaseNode> stop) throws CaseFileException {
        Optional<CaseNode> converge = policy.optional("autoConverge");
        if (converge.isEmpty() && stop.isPresent()) {
            converge = stop.get().optional("autoConverge");
        }
        if (converge.isEmpty()) {
            return Optional.empty();
        }
        if (converge.get().isBoolean()) {
            return converge.get().truth() ? Optional.of(Throttle.QEMU) : Optional.empty();
        }
        Throttle qemu = Throttle.QEMU;
        return Optional.of(new Throttle(
                qemu.trigger(),
                qemu.times(),
                converge.get().amount("initialPercent", qemu.initial() * PERCENT) / PERCENT,
                converge.get().amount("incrementPercent", qemu.increment() * PERCENT) / PERCENT,
                converge.get().amount("maxPercent", qemu.most() * PERCENT) / PERCENT,
                qemu.spacingSeconds()));
    }

    private static boolean skips(CaseNode policy, Optional<CaseNode> stop) throws CaseFileException {
        return policy.truth("skipRedirtied") || stop.isPresent() && stop.get().truth("skipRedirtied");
    }

    private static int whole(CaseNode node) throws CaseFileException {
        return (int) Math.min(node.amount(), 1e9);
    }
}
