// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Evidence.PARTLY;
import static org.ldomstudio.rules.Evidence.UNVERIFIED;
import static org.ldomstudio.rules.MigrationKind.BOUND;
import static org.ldomstudio.rules.MigrationKind.INACTIVE;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.CertificateLogin;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.OpenBlocked;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.view.NetworkView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;

/** SEC and FW: authentication, encryption and network reachability. */
final class SecurityRules {

    private static final String PAGE = "security-migration-operations";

    private SecurityRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-SEC-001", "The caller has the rights")
                        .error(LIVE, BOUND, INACTIVE)
                        .means("The caller is root or holds the LDoms Management rights on source and target. With"
                                + " certificates no user of the target is asked, and none may be named.")
                        .why("The command is refused.")
                        .hints("Run it as root, or assign the rights profile.")
                        .source(Source.A36, PAGE)
                        .notEvaluated(Subject.MIGRATION, "Which rights a caller has at that hour is not in a model."),
                Rule.named("MIG-SEC-002", "Both servers trust each other's certificates")
                        .error(LIVE, BOUND, INACTIVE)
                        .means("Where the target's login is by certificates, both managers are 3.2 or newer and each"
                                + " server trusts the other.")
                        .why("Without the other's certificate neither side accepts the connection.")
                        .hints(
                                "Exchange the certificates and state trusts on both servers.",
                                "Or log in with a password file.")
                        .source(Source.LDM)
                        .source(Source.SALT, "setup_cert")
                        .evidence(PARTLY)
                        .onServers(SecurityRules::mutualTrust),
                Rule.named("MIG-SEC-003", "Certificates and passwords exclude each other")
                        .error(LIVE, BOUND, INACTIVE)
                        .means("A command has either -c or -p and a user.")
                        .why("The command is refused.")
                        .hints("Choose one of them.")
                        .source(Source.LDM)
                        .notEvaluated(Subject.MIGRATION, "A server has one login by construction of the language."),
                Rule.named("MIG-SEC-004", "A password file is protected")
                        .warning(LIVE, BOUND, INACTIVE)
                        .means("The file of -p can be read by root only.")
                        .why("It holds the target's password in clear text.")
                        .hints("chmod 600 on the file, owned by root.", "Use certificates.")
                        .source(Source.HOWTO)
                        .notEvaluated(
                                Subject.MIGRATION,
                                "The mode of a file is not in a model; generated scripts test it before they use it."),
                Rule.named("MIG-SEC-005", "Traffic is always encrypted")
                        .info(LIVE)
                        .means("Migration traffic is encrypted with TLS.")
                        .why("There is no switch to turn it off, and no dedicated network is needed for secrecy.")
                        .hints("Nothing to do.")
                        .source(Source.A36, PAGE)
                        .source(Source.SEED)
                        .notEvaluated(Subject.MIGRATION, "There is no choice that a model could state."),
                Rule.named("MIG-SEC-006", "The target's certificate matches its address")
                        .warning(LIVE, BOUND, INACTIVE)
                        .means("Where the source compares names strictly (tls-host-match), the target's certificate"
                                + " carries the address that ldm is told.")
                        .why("The source rejects the certificate and the migration does not start.")
                        .hints("Issue a certificate for that address.", "State the address that the certificate names.")
                        .holdsFor("Solaris 11.4 SRU 48 and newer, where tls_host_match exists.")
                        .source(Source.A36, PAGE)
                        .onServers(SecurityRules::certificateName),
                Rule.named("MIG-SEC-007", "FIPS 140-2 is honoured")
                        .info(LIVE, BOUND, INACTIVE)
                        .means("The system's FIPS 140-2 setting holds for migration traffic.")
                        .why("Nothing needs to be set for it.")
                        .hints("Nothing to do.")
                        .source(Source.A36)
                        .notEvaluated(Subject.MIGRATION, "There is no choice that a model could state."),
                Rule.named("MIG-FW-001", "Firewalls let the managers reach each other")
                        .error(LIVE, BOUND, INACTIVE)
                        .means("On a network that both servers are linked to, or on one that the plan goes over,"
                                + " migration ports are open.")
                        .why("The source cannot connect; the migration does not start.")
                        .hints(
                                "State migration-ports open for the network when they are.",
                                "Open the ports in the firewall.")
                        .source(Source.A36)
                        .evidence(UNVERIFIED)
                        .cannotSee(
                                "Port numbers (8101 and 8102, 6482 for XMPP) were confirmed by no text at hand. Routes"
                                        + " between networks.")
                        .onServers(SecurityRules::openPorts));
    }

    private static Answer mutualTrust(ServerPair m) {
        Reasons reasons = Reasons.of(ERROR);
        if (!m.target().login().isKnownAnd(CertificateLogin.class::isInstance)) {
            return Answer.NOT_APPLICABLE;
        }
        for (ServerView server : List.of(m.source(), m.target())) {
            reasons.need(server.manager())
                    .flatMap(manager -> reasons.need(
                            manager.isAtLeast("3.2"),
                            () -> "exact manager of " + server.name(),
                            server.manager().place()))
                    .filter(reached -> !reached)
                    .ifPresent(old -> reasons.problem(
                            "%s is logged in to by certificates; manager %s of %s does not know them."
                                    .formatted(
                                            m.target().name(),
                                            server.manager().known().orElseThrow(),
                                            server.name()),
                            server.manager().place()));
        }
        trusts(reasons, m.source(), m.target());
        trusts(reasons, m.target(), m.source());
        return reasons.answer();
    }

    private static void trusts(Reasons reasons, ServerView one, ServerView other) {
        Optional<List<Server>> trusted = reasons.need(one.trusts());
        if (trusted.isPresent() && !trusted.get().contains(other.server())) {
            reasons.problem(
                    "%s does not trust %s.".formatted(one.name(), other.name()),
                    one.trusts().place(),
                    List.of(),
                    Fixes.trust("MIG-SEC-002", one, other.server()));
        }
    }

    private static Answer certificateName(ServerPair m) {
        Reasons reasons = Reasons.of(WARNING);
        boolean strict = m.source().tlsHostMatch().isKnownAnd(yes -> yes);
        if (strict && !m.target().certificateName().equals(m.target().address())) {
            reasons.problem(
                    "%s compares names strictly; the certificate of %s says %s, ldm is told %s."
                            .formatted(
                                    m.source().name(),
                                    m.target().name(),
                                    m.target().certificateName(),
                                    m.target().address()),
                    Place.of(m.target().server()));
        }
        return reasons.answer();
    }

    private static Answer openPorts(ServerPair m) {
        Reasons reasons = Reasons.of(ERROR);
        List<Network> ways = Ways.between(m);
        if (ways.isEmpty()) {
            Place place = Place.of((m.source().links().isEmpty() ? m.source() : m.target()).server());
            return reasons.missing(
                            "a network that both " + m.source().name() + " and "
                                    + m.target().name() + " are linked to",
                            place)
                    .answer();
        }
        List<NetworkView> open = new ArrayList<>();
        List<NetworkView> unknown = new ArrayList<>();
        for (Network way : ways) {
            NetworkView network = m.site().state().network(way);
            if (!network.migrationPorts().isKnown()) {
                unknown.add(network);
            } else if (network.migrationPorts().isKnownAnd(OpenBlocked.OPEN::equals)) {
                open.add(network);
            }
        }
        if (open.isEmpty() && !unknown.isEmpty()) {
            unknown.forEach(network -> reasons.need(network.migrationPorts()));
        } else if (open.isEmpty()) {
            reasons.problem(
                    "Firewalls block the managers of %s and %s on %s."
                            .formatted(
                                    m.source().name(),
                                    m.target().name(),
                                    Words.list(
                                            ways.stream().map(Network::getName).toList())),
                    m.site().state().network(ways.getFirst()).migrationPorts().place());
        }
        return reasons.answer();
    }
}
