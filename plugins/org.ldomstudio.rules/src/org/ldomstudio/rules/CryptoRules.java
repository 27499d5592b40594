// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Evidence.PARTLY;
import static org.ldomstudio.rules.Evidence.UNVERIFIED;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.INFO;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.ExecutionPoint;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.OperatingSystemVersion;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SystemDomainView;
import org.ldomstudio.model.view.Value;

/** CRY: cryptographic units, which exist up to SPARC T3. */
final class CryptoRules {

    private static final String OLD = "Servers with assignable crypto units: T2, T2 Plus, T3.";

    private CryptoRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-CRY-001", "The guest's system can give its crypto units away")
                        .error(LIVE)
                        .means("A guest that holds crypto units runs Solaris 10 9/10 or newer, which can reconfigure"
                                + " them while it runs.")
                        .why("The units cannot be taken over while the guest runs; the migration is refused.")
                        .hints(
                                "Take the crypto units away before the move: set crypto-units of the guest to 0.",
                                "Update the guest.")
                        .holdsFor(OLD)
                        .source(Source.A20, "resourcereconfiguration")
                        .evidence(PARTLY)
                        .cannotSee(
                                "The need for dynamic reconfiguration is documented; that it stops a migration follows"
                                        + " from a section title.")
                        .onMigration(CryptoRules::systemCanReconfigure),
                Rule.named("MIG-CRY-002", "The guest may arrive with fewer crypto units")
                        .warning(LIVE)
                        .means("The guest holds no crypto units when it moves.")
                        .why("The target tries to bind as many; the guest can arrive with fewer, and its encryption"
                                + " becomes slow.")
                        .hints("Take the crypto units away before the move and add them on the target.")
                        .holdsFor(OLD)
                        .source(Source.A20)
                        .evidence(UNVERIFIED)
                        .cannotSee(
                                "How many units are free on the target; they belong to cores, whose choice is ldm's.")
                        .onMigration(CryptoRules::mayArriveWithFewer),
                Rule.named("MIG-CRY-003", "Both control domains have crypto units")
                        .info(LIVE)
                        .means("The control domains of both servers have at least one crypto unit.")
                        .why("Migration traffic is always encrypted; without units the processor does it, at a"
                                + " fraction of the speed.")
                        .hints("Set crypto-units of both control domains, at least for the time of the migration.")
                        .holdsFor(OLD)
                        .source(Source.A20)
                        .source(Source.L13)
                        .source(Source.SEED)
                        .onMigration(CryptoRules::controlDomains),
                Rule.named("MIG-CRY-004", "From T4 on there are no crypto units to assign")
                        .info()
                        .means("A guest on a T4 or later server states no crypto units.")
                        .why("Encryption is done in the pipeline there; the number has no effect.")
                        .hints("Delete crypto-units.")
                        .holdsFor("Servers that encrypt in the pipeline.")
                        .source(Source.SEED)
                        .onGuest(CryptoRules::nothingToAssign));
    }

    private static boolean holdsUnits(Migration m, Reasons reasons) {
        return m.guest().cryptoUnits().isKnownAnd(units -> units > 0)
                && reasons.need(Generation.hasCryptoUnits(m.source())).orElse(false);
    }

    private static Answer systemCanReconfigure(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        if (!holdsUnits(m, reasons)) {
            return reasons.answer();
        }
        String units = Words.count(m.guest().cryptoUnits().known().orElse(0L), "crypto unit");
        if (!m.guest().at().isKnownAnd(ExecutionPoint.SOLARIS::equals)) {
            return reasons.problem(
                            "%s holds %s and runs no system that could give them away."
                                    .formatted(m.guest().name(), units),
                            m.guest().cryptoUnits().place(),
                            List.of(),
                            Fixes.noCryptoUnits("MIG-CRY-001", m.guest(), false))
                    .answer();
        }
        Value<OperatingSystemVersion> os = m.guest().os();
        reasons.need(os)
                .flatMap(system -> reasons.need(
                        system.isSolaris10UpdateAtLeast(9, 10),
                        () -> "update of " + system + " of " + m.guest().name(),
                        os.place()))
                .filter(reached -> !reached)
                .ifPresent(old -> reasons.problem(
                        "%s holds %s; %s cannot give them away while it runs."
                                .formatted(m.guest().name(), units, os.known().orElseThrow()),
                        m.guest().cryptoUnits().place(),
                        List.of(),
                        Fixes.noCryptoUnits("MIG-CRY-001", m.guest(), false)));
        return reasons.answer();
    }

    private static Answer mayArriveWithFewer(Migration m) {
        Reasons reasons = Reasons.of(WARNING);
        if (holdsUnits(m, reasons)) {
            reasons.problem(
                    "%s holds %s; it may arrive on %s with fewer."
                            .formatted(
                                    m.guest().name(),
                                    Words.count(m.guest().cryptoUnits().known().orElse(0L), "crypto unit"),
                                    m.target().name()),
                    m.guest().cryptoUnits().place(),
                    List.of(),
                    Fixes.noCryptoUnits("MIG-CRY-002", m.guest(), false));
        }
        return reasons.answer();
    }

    private static Answer controlDomains(Migration m) {
        Reasons reasons = Reasons.of(INFO);
        for (ServerView server : List.of(m.source(), m.target())) {
            Optional<SystemDomainView> control = server.controlDomain();
            boolean units = Generation.hasCryptoUnits(server).isKnownAnd(yes -> yes);
            if (units && control.isPresent() && control.get().cryptoUnits().isKnownAnd(number -> number == 0)) {
                reasons.problem(
                        "%s has no crypto unit; the processor encrypts the whole migration."
                                .formatted(control.get().label()),
                        control.get().cryptoUnits().place(),
                        List.of(),
                        Fixes.cryptoUnits("MIG-CRY-003", control.get()));
            }
        }
        return reasons.answer();
    }

    private static Answer nothingToAssign(GuestView guest) {
        boolean pipeline = guest.server()
                .filter(server -> Generation.hasCryptoUnits(server).isKnownAnd(units -> !units))
                .isPresent();
        if (!pipeline || !guest.cryptoUnits().isKnownAnd(units -> units > 0)) {
            return Answer.NOT_APPLICABLE;
        }
        return Reasons.of(INFO)
                .problem(
                        "%s states crypto units; %s encrypts in the pipeline and has none to assign."
                                .formatted(
                                        guest.name(),
                                        guest.server().orElseThrow().name()),
                        guest.cryptoUnits().place(),
                        List.of(),
                        Fixes.noCryptoUnits("MIG-CRY-004", guest, true))
                .answer();
    }
}
