// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Evidence.PARTLY;
import static org.ldomstudio.rules.Evidence.UNVERIFIED;
import static org.ldomstudio.rules.MigrationKind.BOUND;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.view.CpuAllocation;
import org.ldomstudio.model.view.GuestView;

/** CORE: whole cores. */
final class CoreRules {

    private CoreRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-CORE-001", "The target has enough free whole cores")
                        .error(LIVE, BOUND)
                        .means("For a guest with whole cores the target has that many cores of which no domain holds"
                                + " a strand.")
                        .why("The whole-core constraint cannot be kept; the domain cannot be bound on the target.")
                        .hints(
                                "Free cores on the target: take them from an idle or less important guest.",
                                "Give the guest fewer cores before the move.",
                                "Choose another target.")
                        .source(Source.A34, "wholecoreconstraintinteractions")
                        .evidence(UNVERIFIED)
                        .cannotSee("Which strands the virtual CPUs of other domains hold is not in the model: when it"
                                + " depends on how they share cores, the answer is undecided.")
                        .onMigration(CoreRules::wholeCores),
                Rule.named("MIG-CORE-002", "The target is licensed for capped guests")
                        .warning(LIVE)
                        .means("The max-cores of the guest and of the capped guests already on the target together"
                                + " are not above the cores that software on the target is licensed for.")
                        .why("max-cores travels with the guest, the licence does not: it is only as licensed as the"
                                + " target.")
                        .hints("Compare with the licence of the target and state licensed-cores.", "Lower max-cores.")
                        .holdsFor("Guests that state max-cores.")
                        .source(Source.A34, "wholecoreconstraintinteractions")
                        .evidence(PARTLY)
                        .onMigration(CoreRules::licence));
    }

    /** Adds a problem or a question when a number of whole cores is not free on the target. */
    static void freeCores(Migration m, long cores, Reasons reasons, String demand) {
        Resources resources = m.site().resources(m.target());
        Resources.Free packed = resources.coresPacked();
        Resources.Free free = resources.cores();
        if (packed.isLessThan(cores)) {
            reasons.problem(
                    "%s has %s free; %s."
                            .formatted(
                                    m.target().name(), Words.count(Math.max(0, packed.atMost()), "whole core"), demand),
                    m.guest().cpu().place(),
                    new Related(m.target().cores().place(), "cores of the target"));
        } else if (!free.isExact()) {
            reasons.missing(free.missing());
        } else if (free.isLessThan(cores)) {
            reasons.missing(
                    "how the virtual CPUs of other domains share cores on "
                            + m.target().name(),
                    m.target().cores().place());
        }
    }

    private static Answer wholeCores(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        Optional<CpuAllocation> cpu = reasons.need(m.guest().cpu());
        if (cpu.isEmpty() || !cpu.get().isWholeCore()) {
            return cpu.isEmpty() ? reasons.answer() : Answer.NOT_APPLICABLE;
        }
        Optional<Integer> here = m.source().threadsPerCore().known();
        Optional<Integer> there = m.target().threadsPerCore().known();
        if (m.isLive() && here.isPresent() && there.isPresent() && !here.equals(there)) {
            return reasons.missing(
                            "how whole cores with %s strands of %s become cores with %s on %s"
                                    .formatted(
                                            here.get(),
                                            m.source().name(),
                                            there.get(),
                                            m.target().name()),
                            m.guest().cpu().place())
                    .answer();
        }
        long cores = cpu.get().strands(1);
        freeCores(m, cores, reasons, m.guest().name() + " needs " + cores);
        return reasons.answer();
    }

    private static Answer licence(Migration m) {
        Optional<Long> own = m.guest().maxCores().known();
        if (own.isEmpty()) {
            return Answer.NOT_APPLICABLE;
        }
        Reasons reasons = Reasons.of(WARNING);
        long capped = own.get()
                + m.target().guests().stream()
                        .filter(Resources::holdsResources)
                        .mapToLong(CoreRules::cap)
                        .sum();
        reasons.need(m.target().licensedCores())
                .filter(licensed -> licensed < capped)
                .ifPresent(licensed -> reasons.problem(
                        "With %s capped guests on %s may use %s; it is licensed for %s."
                                .formatted(m.guest().name(), m.target().name(), Words.count(capped, "core"), licensed),
                        m.guest().maxCores().place(),
                        new Related(m.target().licensedCores().place(), "licensed-cores of the target")));
        return reasons.answer();
    }

    private static long cap(GuestView guest) {
        return guest.maxCores().known().orElse(0L);
    }
}
