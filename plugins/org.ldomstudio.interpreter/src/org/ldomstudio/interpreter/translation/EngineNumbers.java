// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.CPU_COST__COMPRESS;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.CPU_COST__COPY;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.CPU_COST__CRYPTO_UNIT;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.CPU_COST__ENCRYPT;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__CLEANUP;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__COMPRESS;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__COPY;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__DEVICES;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__ENCRYPT;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__FAULT;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__LAST_PASS_RATE;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__NOISE;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__RATE_LIMIT;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__RATE_STEP;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__RATE_UP_TO;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__RESUME;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__SCRUB;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__SETUP;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__SUSPEND;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.emf.ecore.EAttribute;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.ldom.LastPass;
import org.ldomstudio.model.view.EngineView;
import org.ldomstudio.model.view.PlatformView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.simulation.CpuCost;
import org.ldomstudio.simulation.FixedParts;
import org.ldomstudio.simulation.LastPassRate;
import org.ldomstudio.simulation.Policy;
import org.ldomstudio.simulation.RateLimit;

/** Translates an engine: what is not stated about it costs nothing and limits nothing. */
final class EngineNumbers {
    /**
     * Share of a guest's virtual I/O that is lost while the control domain has no spare core. No document says how much
     * it is, so this is the worst case (model note, 3.6, marked as an assumption there).
     */
    static final double IO_LOSS = 1.0;

    private final EngineView engine;
    private final Facts facts;

    EngineNumbers(EngineView engine, Facts facts) {
        this.engine = engine;
        this.facts = facts;
    }

    /** Returns how a guest of that memory is migrated live. */
    Policy policy(double memoryBytes) {
        return new Policy(
                true,
                StopRules.of(engine.stops(), facts),
                rateLimit(),
                lastPass(),
                fixedParts(memoryBytes),
                engine.throttle().known().flatMap(throttle -> Throttles.of(throttle, facts)),
                engine.skipRedirtied(),
                engine.cutRounds(),
                number(ENGINE__FAULT),
                IO_LOSS);
    }

    /** Returns the time of one tracking fault in seconds, 0 when none is stated. */
    double faultSeconds() {
        return number(ENGINE__FAULT);
    }

    /** Returns the coefficient of variation from round to round, 0 when none is stated. */
    double noise() {
        return number(ENGINE__NOISE);
    }

    /** Returns the granularity of change tracking in bytes. */
    double pageBytes() {
        return facts.optional(engine.pageSize(), 1.0);
    }

    /**
     * Returns what a migration costs the control domain of a server. A processor type's own rates go first; crypto
     * units add what they encrypt to what the cores encrypt.
     *
     * @param cores cores that the control domain has for migrations
     */
    CpuCost cost(ServerView server, double cores) {
        List<org.ldomstudio.model.ldom.CpuCost> special = special(server);
        OptionalDouble copy = rate(special, CPU_COST__COPY, ENGINE__COPY);
        OptionalDouble compress = rate(special, CPU_COST__COMPRESS, ENGINE__COMPRESS);
        OptionalDouble encrypt = rate(special, CPU_COST__ENCRYPT, ENGINE__ENCRYPT);
        double threads = engine.threads().known().map(Long::doubleValue).orElse(Double.POSITIVE_INFINITY);
        return CpuCost.of(copy, compress, withUnits(encrypt, special, server, cores), threads);
    }

    /** Returns whether a migration costs the control domain of a server any CPU time. */
    boolean usesCpu(ServerView server) {
        List<org.ldomstudio.model.ldom.CpuCost> special = special(server);
        return rate(special, CPU_COST__COPY, ENGINE__COPY).isPresent()
                || rate(special, CPU_COST__COMPRESS, ENGINE__COMPRESS).isPresent()
                || rate(special, CPU_COST__ENCRYPT, ENGINE__ENCRYPT).isPresent();
    }

    private List<org.ldomstudio.model.ldom.CpuCost> special(ServerView server) {
        return engine.cpuTypes().isEmpty()
                ? List.of()
                : facts.needed(server.cpuType())
                        .map(type -> engine.cpuCosts(type.value()))
                        .orElse(List.of());
    }

    private OptionalDouble rate(
            List<org.ldomstudio.model.ldom.CpuCost> special, EAttribute ofType, EAttribute ofEngine) {
        return special.stream()
                .map(cost -> facts.stated(cost, ofType))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElseGet(() -> facts.optional(engine.quantity(ofEngine)));
    }

    /** Spreads what the crypto units encrypt over the cores, which are the simulation's only CPU resource. */
    private OptionalDouble withUnits(
            OptionalDouble encrypt, List<org.ldomstudio.model.ldom.CpuCost> special, ServerView server, double cores) {
        Optional<OptionalDouble> unit = special.stream()
                .map(cost -> facts.stated(cost, CPU_COST__CRYPTO_UNIT))
                .filter(OptionalDouble::isPresent)
                .findFirst();
        long units = server.controlDomain()
                .flatMap(domain -> domain.cryptoUnits().known())
                .orElse(0L);
        if (encrypt.isEmpty() || unit.isEmpty() || units <= 0 || cores <= 0) {
            return encrypt;
        }
        boolean inUnits = facts.needed(server.platform().flatMap(PlatformView::crypto))
                .filter(crypto -> crypto.value() == CryptoKind.UNITS)
                .isPresent();
        return inUnits
                ? OptionalDouble.of(encrypt.getAsDouble() + units * unit.get().getAsDouble() / cores)
                : encrypt;
    }

    private RateLimit rateLimit() {
        OptionalDouble first = facts.optional(engine.quantity(ENGINE__RATE_LIMIT));
        if (first.isEmpty()) {
            return RateLimit.NONE;
        }
        OptionalDouble step = facts.optional(engine.quantity(ENGINE__RATE_STEP));
        double most = number(ENGINE__RATE_UP_TO, Double.POSITIVE_INFINITY);
        return step.isPresent()
                ? new RateLimit.Stepped(first.getAsDouble(), step.getAsDouble(), most)
                : new RateLimit.Fixed(first.getAsDouble());
    }

    private LastPassRate lastPass() {
        LastPass lastPass = engine.lastPass().known().orElse(LastPass.UNLIMITED);
        return switch (lastPass) {
            case UNLIMITED, UNSTATED -> LastPassRate.UNLIMITED;
            case AS_ROUNDS -> LastPassRate.AS_ROUNDS;
            case RATE -> new LastPassRate.AtMost(number(ENGINE__LAST_PASS_RATE, Double.POSITIVE_INFINITY));
        };
    }

    private FixedParts fixedParts(double memoryBytes) {
        OptionalDouble scrub = facts.optional(engine.quantity(ENGINE__SCRUB));
        return new FixedParts(
                number(ENGINE__SETUP),
                number(ENGINE__SUSPEND),
                number(ENGINE__DEVICES),
                number(ENGINE__RESUME),
                number(ENGINE__CLEANUP),
                scrub.isPresent() ? memoryBytes / scrub.getAsDouble() : 0.0);
    }

    private double number(EAttribute feature) {
        return number(feature, 0.0);
    }

    private double number(EAttribute feature, double otherwise) {
        return facts.optional(engine.quantity(feature), otherwise);
    }
}
