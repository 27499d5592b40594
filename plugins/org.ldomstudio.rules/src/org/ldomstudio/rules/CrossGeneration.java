// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.view.ServerView;

/** Conditions of MIG-CPU-005 and MIG-CPU-006: live migrations between Oracle's processor generations. */
final class CrossGeneration {

    private CrossGeneration() {}

    static Answer upTo34(ServerPair m) {
        Reasons reasons = Reasons.of(ERROR);
        Optional<Boolean> sourceOld = isT2OrT3(reasons, m.source());
        Optional<Boolean> targetOld = isT2OrT3(reasons, m.target());
        if (sourceOld.isEmpty() || targetOld.isEmpty()) {
            return reasons.answer();
        }
        if (sourceOld.equals(targetOld)) {
            return Answer.FITS;
        }
        ServerView newer = sourceOld.get() ? m.target() : m.source();
        Generation generation = Generation.of(newer.cpuType().known().orElse(""));
        if (generation.isT5OrLater()) {
            reasons.problem(
                    "%s has %s and %s has %s; up to release 3.4 there is no live migration between them."
                            .formatted(
                                    m.source().name(),
                                    CpuRules.type(m.source()),
                                    m.target().name(),
                                    CpuRules.type(m.target())),
                    m.target().cpuType().place());
        } else if (generation == Generation.OTHER
                && Generation.supports(newer, CpuArch.MIGRATION_CLASS1).known().orElse(true)) {
            reasons.missing(
                    "whether " + CpuRules.type(newer) + " is later than SPARC T4",
                    newer.cpuType().place());
        }
        return reasons.answer();
    }

    private static Optional<Boolean> isT2OrT3(Reasons reasons, ServerView server) {
        return Generation.needed(reasons, server)
                .flatMap(generation -> generation == Generation.OTHER
                        ? reasons.need(Generation.hasCryptoUnits(server))
                        : Optional.of(generation.isT2OrT3()));
    }

    static Answer betweenT4AndT5(ServerPair m) {
        Reasons reasons = Reasons.of(ERROR);
        Optional<Generation> source = Generation.needed(reasons, m.source());
        Optional<Generation> target = Generation.needed(reasons, m.target());
        if (source.isEmpty() || target.isEmpty()) {
            return source.or(() -> target)
                            .filter(known -> known != Generation.T4 && !isT5M5M6(known))
                            .isPresent()
                    ? Answer.FITS
                    : reasons.answer();
        }
        boolean forth = source.get() == Generation.T4 && isT5M5M6(target.get());
        boolean back = target.get() == Generation.T4 && isT5M5M6(source.get());
        if (!forth && !back) {
            return Answer.NOT_APPLICABLE;
        }
        atLeast(reasons, forth ? m.source() : m.target(), "8.7");
        atLeast(reasons, forth ? m.target() : m.source(), "9.4");
        for (ServerView server : List.of(m.source(), m.target())) {
            reasons.need(server.manager())
                    .flatMap(manager -> reasons.need(
                            manager.isAtLeast("3.2"),
                            () -> "exact manager of " + server.name(),
                            server.manager().place()))
                    .filter(reached -> !reached)
                    .ifPresent(old -> reasons.problem(
                            "%s runs manager %s; between %s and %s both need 3.2."
                                    .formatted(
                                            server.name(),
                                            server.manager().known().orElseThrow(),
                                            CpuRules.type(m.source()),
                                            CpuRules.type(m.target())),
                            server.manager().place()));
        }
        return reasons.answer();
    }

    private static boolean isT5M5M6(Generation generation) {
        return generation == Generation.T5 || generation == Generation.M5 || generation == Generation.M6;
    }

    private static void atLeast(Reasons reasons, ServerView server, String least) {
        reasons.need(server.firmware())
                .flatMap(firmware -> reasons.need(
                        firmware.isAtLeast(least),
                        () -> "exact firmware of " + server.name(),
                        server.firmware().place()))
                .filter(reached -> !reached)
                .ifPresent(old -> reasons.problem(
                        "%s runs firmware %s; a move between T4 and T5, M5 or M6 needs %s there."
                                .formatted(
                                        server.name(), server.firmware().known().orElseThrow(), least),
                        server.firmware().place()));
    }
}
