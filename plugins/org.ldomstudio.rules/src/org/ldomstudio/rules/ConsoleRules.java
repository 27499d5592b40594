// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Evidence.UNVERIFIED;
import static org.ldomstudio.rules.MigrationKind.BOUND;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.Console;
import org.ldomstudio.model.ldom.Vcc;
import org.ldomstudio.model.view.Place;

/** CONS: consoles. */
final class ConsoleRules {

    private ConsoleRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-CONS-001", "Console group and port are the default ones")
                        .warning(LIVE, BOUND)
                        .means("The guest states neither a port nor a group for its console.")
                        .why("They are not carried over: on the target the console has the guest's name as group"
                                + " and any free port.")
                        .hints(
                                "Tell those who use the console the new port after the move.",
                                "Set it again on the target with set-vcons.")
                        .source(Source.A36)
                        .evidence(UNVERIFIED)
                        .onMigration(ConsoleRules::defaults),
                Rule.named("MIG-CONS-002", "The target has a free console port")
                        .error(LIVE, BOUND)
                        .means("The virtual console concentrators of the target have more ports than active and bound"
                                + " guests there.")
                        .why("The guest's console cannot be created; the domain cannot be bound on the target.")
                        .hints("Widen the ports of a concentrator on the target.", "Add a concentrator.")
                        .source(Source.A36)
                        .evidence(UNVERIFIED)
                        .cannotSee("Guests that share a port as one console group count once each.")
                        .onMigration(ConsoleRules::freePort));
    }

    private static Answer defaults(Migration m) {
        Reasons reasons = Reasons.of(WARNING);
        Optional<Console> console = m.guest().console().known();
        List<String> stated = new ArrayList<>();
        console.map(Console::getPort).ifPresent(port -> stated.add("port " + port));
        console.map(Console::getGroup).ifPresent(group -> stated.add("group " + group));
        if (!stated.isEmpty()) {
            reasons.problem(
                    "The console of %s has %s, which %s not carried over to %s."
                            .formatted(
                                    m.guest().name(),
                                    Words.list(stated),
                                    stated.size() == 1 ? "is" : "are",
                                    m.target().name()),
                    Place.of(console.orElseThrow()));
        }
        return reasons.answer();
    }

    private static Answer freePort(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        List<Vcc> vccs = m.target().vccs();
        if (vccs.isEmpty()) {
            boolean wanted = m.guest().console().isKnown() || !m.source().vccs().isEmpty();
            if (m.target().domains().isEmpty() || !wanted) {
                return reasons.missing(
                                "vcc of " + m.target().name(),
                                Place.of(m.target().server()))
                        .answer();
            }
            return reasons.problem(
                            "%s has no virtual console concentrator for the console of %s."
                                    .formatted(m.target().name(), m.guest().name()),
                            Place.of(m.target().server()),
                            List.of(),
                            ServiceFixes.copyConcentrator("MIG-CONS-002", m))
                    .answer();
        }
        long ports = 0;
        for (Vcc vcc : vccs) {
            if (vcc.getPorts() == null) {
                return reasons.missing("ports of " + vcc.getQualifiedName(), Place.of(vcc))
                        .answer();
            }
            ports += vcc.getPorts().size();
        }
        long used = m.site().holdingGuests(m.target());
        if (used >= ports) {
            reasons.problem(
                    "%s has %s and as many active or bound guests: none is free for %s."
                            .formatted(
                                    m.target().name(),
                                    Words.count(ports, "console port"),
                                    m.guest().name()),
                    Place.of(vccs.getFirst()),
                    List.of(new Related(Place.of(m.target().server()), "the target")),
                    ServiceFixes.widenPorts("MIG-CONS-002", vccs.getFirst()));
        }
        return reasons.answer();
    }
}
