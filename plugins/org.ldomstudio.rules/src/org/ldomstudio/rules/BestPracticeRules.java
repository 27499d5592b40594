// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.MigrationKind.BOUND;
import static org.ldomstudio.rules.MigrationKind.INACTIVE;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.INFO;
import static org.ldomstudio.rules.Severity.WARNING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.ClusterKind;
import org.ldomstudio.model.ldom.Health;
import org.ldomstudio.model.ldom.Importance;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SystemDomainView;

/** BP: advice of the source article, with numbers. */
final class BestPracticeRules {

    private static final double FLOOR_CORES = 1;
    private static final double USUAL_CORES = 2;
    private static final long GIB = 1L << 30;
    private static final int QUARTER = 4;

    private BestPracticeRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-BP-001", "Control domains have enough cores")
                        .warning()
                        .means("The control domain of a server that guests stand on, or migrate to, has at least one"
                                + " core; below two it is an info.")
                        .why("It compresses, encrypts and sends the memory: on the source its CPU is what most"
                                + " often limits a migration.")
                        .hints("Add cores for the time of the migration: set cores of SERVER/primary to 2, and take"
                                + " them away afterwards.")
                        .source(Source.SEED)
                        .source(Source.A32)
                        .onServer(BestPracticeRules::controlDomainCores),
                Rule.named("MIG-BP-002", "The network between the control domains is fast and quiet")
                        .info()
                        .means("Every network that the plan migrates over has at least 10 Gbit/s, and others use less"
                                + " than 30 % of it.")
                        .why("Memory that changes faster than the network sends it is sent again and again.")
                        .hints("Choose another network with over.", "Migrate when others use it less.")
                        .source(Source.SEED)
                        .cannotSee("The article names no figures; the two limits are ours.")
                        .onPlan(PlanRules::networks),
                Rule.named("MIG-BP-003", "Control domains before T4 have crypto units")
                        .info()
                        .means("On T2, T2 Plus and T3 the control domains hold crypto units; from T4 on there is"
                                + " nothing to do.")
                        .why("Migration traffic is always encrypted.")
                        .hints("See MIG-CRY-003.")
                        .source(Source.SEED)
                        .notEvaluated(Subject.MIGRATION, "MIG-CRY-003 gives the same advice at the same place."),
                Rule.named("MIG-BP-004", "Migration traffic stays encrypted")
                        .info()
                        .means("Traffic is always encrypted and should be.")
                        .why("It contains everything that is in the guest's memory.")
                        .hints("Nothing to do.")
                        .source(Source.SEED)
                        .notEvaluated(Subject.MIGRATION, "There is no choice that a model could state."),
                Rule.named("MIG-BP-005", "Memory that is not used is given back before the move")
                        .info(LIVE)
                        .means("Less than a quarter of the guest's memory, or less than 1 GiB, is unused.")
                        .why("All memory that was ever used is sent. Freeing pages in use takes time, so it is no"
                                + " cure for everything.")
                        .hints("Lower memory in a step before the migration, and raise it after.")
                        .holdsFor("Guests that state memory-in-use.")
                        .source(Source.SEED)
                        .cannotSee("The article names no figures; the two limits are ours.")
                        .onMigration(BestPracticeRules::unusedMemory),
                Rule.named("MIG-BP-006", "Guests migrate at low activity")
                        .info()
                        .means("The plan's window overlaps no phase in which a guest that moves live writes more than"
                                + " twice as fast as in its quietest phase.")
                        .why("Changed pages are sent again: at low activity the migration is shorter and the guest"
                                + " suffers less.")
                        .hints("Move the window into the quiet phase.", "Migrate that guest in another plan.")
                        .source(Source.SEED)
                        .cannotSee(
                                "Measured curves and phases that begin some time after the plan; the factor of two is"
                                        + " ours.")
                        .onPlan(PlanRules::busyPhases),
                Rule.named("MIG-BP-007", "The guest's clock is set by NTP")
                        .warning()
                        .means("The guest is an NTP client.")
                        .why("Its clock does not advance while it is suspended; without NTP it stays behind.")
                        .hints("Configure NTP in the guest and state ntp yes.")
                        .source(Source.SEED)
                        .onGuest(BestPracticeRules::ntp),
                Rule.named("MIG-BP-008", "Times cannot be told from memory size alone")
                        .info()
                        .means("Total, suspend and overhead time depend on how fast memory changes; a CPU can change"
                                + " it faster than any network can send it.")
                        .why("Only the real workload tells.")
                        .hints("State the workload and simulate; then test with the real one.")
                        .source(Source.SEED)
                        .notEvaluated(Subject.MIGRATION, "It is why there is a simulation."),
                Rule.named("MIG-BP-009", "Both servers run")
                        .error(LIVE, BOUND, INACTIVE)
                        .means("Source and target of a migration are not down. A target that begins to fail is a"
                                + " warning, and so are guests that no plan moves away from a server that begins"
                                + " to fail.")
                        .why("Migration is not high availability: it needs a source that runs. Evacuate before"
                                + " maintenance, or while a machine only begins to fail.")
                        .hints(
                                "Restore the guest on another server from its configuration and its disks.",
                                "Evacuate failing servers now.")
                        .source(Source.SEED)
                        .onServers(BestPracticeRules::serversRun),
                Rule.named("MIG-BP-010", "Stateless guests are restarted elsewhere")
                        .info(LIVE)
                        .means("A guest behind a load balancer is drained before it migrates live.")
                        .why("Another copy of it can take over without any migration: drain it and start one"
                                + " elsewhere.")
                        .hints(
                                "Put drain before and rejoin after the migration, or migrate cold.",
                                "Or start another copy on the target.")
                        .source(Source.SEED)
                        .onMigration(BestPracticeRules::stateless),
                Rule.named("MIG-BP-011", "RAC and WebLogic nodes are stopped, not migrated live")
                        .info(LIVE)
                        .means("A guest of an Oracle RAC or WebLogic cluster is not migrated live.")
                        .why("These guests have large, busy memories and migrate worst; stopped, the configuration"
                                + " moves almost instantly, and the other nodes work on.")
                        .hints("Drain the node and migrate it cold.")
                        .source(Source.SEED)
                        .onMigration(BestPracticeRules::restartedNodes),
                Rule.named("MIG-BP-012", "Room is made on the machine first")
                        .info(LIVE)
                        .means("An important guest does not leave a healthy server on which less important guests"
                                + " hold resources.")
                        .why("To give one guest more room, CPUs and memory can be taken from idle or less important"
                                + " guests without moving anything.")
                        .hints("Take CPUs or memory from the guests of low importance, and leave the important one in"
                                + " place.")
                        .holdsFor("Guests with importance high on servers with active guests of importance low.")
                        .source(Source.SEED)
                        .cannotSee("Why the guest moves.")
                        .onMigration(BestPracticeRules::redistribution));
    }

    private static Answer controlDomainCores(ServerView server) {
        Optional<SystemDomainView> control = server.controlDomain();
        if (control.isEmpty()) {
            return Answer.NOT_APPLICABLE;
        }
        Optional<Double> cores = control.get().coreEquivalent().known();
        if (cores.isEmpty()) {
            return Reasons.of(WARNING)
                    .missing(
                            "cores of " + control.get().label(),
                            Place.of(control.get().domain()))
                    .answer();
        }
        if (cores.get() >= USUAL_CORES) {
            return Answer.FITS;
        }
        boolean belowFloor = cores.get() < FLOOR_CORES;
        Severity severity = belowFloor ? WARNING : INFO;
        String number = BigDecimal.valueOf(cores.get()).stripTrailingZeros().toPlainString();
        return Reasons.of(severity)
                .problem(
                        "%s has %s %s; %s."
                                .formatted(
                                        control.get().label(),
                                        number,
                                        cores.get() == 1 ? "core" : "cores",
                                        belowFloor
                                                ? "one is the least for a migration, two usually do"
                                                : "for migrations two usually do better"),
                        control.get().cpu().place(),
                        List.of(),
                        Fixes.controlDomainCores("MIG-BP-001", control.get(), (long) USUAL_CORES))
                .answer();
    }

    private static Answer unusedMemory(Migration m) {
        Optional<Long> memory = m.guest().memory().known();
        Optional<Long> used = m.guest().memoryInUse().known();
        if (memory.isEmpty() || used.isEmpty()) {
            return Answer.NOT_APPLICABLE;
        }
        long unused = memory.get() - used.get();
        if (unused < GIB || unused < memory.get() / QUARTER) {
            return Answer.FITS;
        }
        return Reasons.of(INFO)
                .problem(
                        "%s uses %s of %s; %s could be given back before the move."
                                .formatted(
                                        m.guest().name(),
                                        Words.size(used.get()),
                                        Words.size(memory.get()),
                                        Words.size(unused)),
                        m.guest().memoryInUse().place(),
                        List.of(),
                        StepFixes.lowerMemoryBefore("MIG-BP-005", m))
                .answer();
    }

    private static Answer ntp(GuestView guest) {
        Reasons reasons = Reasons.of(WARNING);
        reasons.need(guest.ntp())
                .filter(yes -> !yes)
                .ifPresent(no -> reasons.problem(
                        ("The clock of %s is not set by NTP: after each live migration it stays behind by "
                                        + "the time of the suspension.")
                                .formatted(guest.name()),
                        guest.ntp().place(),
                        List.of(),
                        Fixes.ntp("MIG-BP-007", guest)));
        return reasons.answer();
    }

    private static Answer serversRun(ServerPair m) {
        Reasons reasons = Reasons.of(ERROR);
        for (ServerView server : m.both()) {
            if (server.health().isKnownAnd(Health.DOWN::equals)) {
                reasons.problem(
                        "%s is down; nothing can be migrated %s it."
                                .formatted(server.name(), server == m.source() ? "away from" : "to"),
                        server.health().place());
            }
        }
        Reasons warnings = Reasons.of(WARNING);
        if (m.target().health().isKnownAnd(Health.FAILING::equals)) {
            warnings.problem(
                    "%s begins to fail; a guest would have to leave it again soon."
                            .formatted(m.target().name()),
                    m.target().health().place());
        }
        return reasons.and(warnings).answer();
    }

    private static Answer stateless(Migration m) {
        Optional<Application> application = m.guest().application().known().filter(Applications::isBehindLoadBalancer);
        if (application.isEmpty() || m.guest().isDrained()) {
            return Answer.NOT_APPLICABLE;
        }
        return Reasons.of(INFO)
                .problem(
                        ("%s stands behind the load balancer %s: drain it and start it elsewhere instead "
                                        + "of moving it live.")
                                .formatted(m.guest().name(), application.get().getLoadBalancer()),
                        m.guest().application().place(),
                        List.of(new Related(Place.of(application.get()), "the application")),
                        StepFixes.drainAround("MIG-BP-010", m))
                .answer();
    }

    private static Answer restartedNodes(Migration m) {
        Optional<Application> application = m.guest()
                .application()
                .known()
                .filter(found -> found.getClusterKind() == ClusterKind.ORACLE_RAC
                        || found.getClusterKind() == ClusterKind.WEBLOGIC);
        if (application.isEmpty()) {
            return Answer.NOT_APPLICABLE;
        }
        return Reasons.of(INFO)
                .problem(
                        "%1$s is a node of cluster %3$s (%2$s): stopped, it moves almost instantly."
                                .formatted(
                                        m.guest().name(),
                                        application.get().getClusterKind().getLiteral(),
                                        application.get().getName()),
                        m.guest().application().place(),
                        List.of(new Related(Place.of(application.get()), "the cluster")),
                        StepFixes.cold("MIG-BP-011", m))
                .answer();
    }

    private static Answer redistribution(Migration m) {
        boolean healthy = m.source().health().isKnownAnd(Health.OK::equals);
        if (!healthy || !m.guest().importance().isKnownAnd(Importance.HIGH::equals)) {
            return Answer.NOT_APPLICABLE;
        }
        List<GuestView> low = m.source().guests().stream()
                .filter(guest ->
                        Migration.kindOf(guest) == LIVE && guest.importance().isKnownAnd(Importance.LOW::equals))
                .toList();
        if (low.isEmpty()) {
            return Answer.FITS;
        }
        return Reasons.of(INFO)
                .problem(
                        "%s is important and leaves %s, where %s of low importance %s resources that it could have."
                                .formatted(
                                        m.guest().name(),
                                        m.source().name(),
                                        Words.list(low.stream()
                                                .map(GuestView::name)
                                                .toList()),
                                        low.size() == 1 ? "holds" : "hold"),
                        m.guest().importance().place(),
                        new Related(low.getFirst().importance().place(), "a guest of low importance"))
                .answer();
    }
}
