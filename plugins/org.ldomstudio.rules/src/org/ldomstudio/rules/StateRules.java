// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Evidence.PARTLY;
import static org.ldomstudio.rules.Evidence.UNVERIFIED;
import static org.ldomstudio.rules.MigrationKind.BOUND;
import static org.ldomstudio.rules.MigrationKind.INACTIVE;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.INFO;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.ExecutionPoint;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.LogicalDomainView;
import org.ldomstudio.model.view.Place;

/** STATE: states of domains and operations on them. */
final class StateRules {

    private static final String COLD = "migratingboundorinactivedomains";
    private static final int MANY_DEVICES = 1000;

    private StateRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-STATE-001", "A guest that does not run moves as a configuration")
                        .info(BOUND, INACTIVE)
                        .means("A migrate step without cold moves an active guest.")
                        .why("Of a bound or inactive guest only the configuration moves, almost instantly; it"
                                + " arrives in the same state, not running.")
                        .hints("Add a step start after it when the guest shall run on the target.")
                        .source(Source.B21)
                        .source(Source.HOWTO)
                        .source(Source.SEED)
                        .onMigration(StateRules::onlyConfiguration),
                Rule.named("MIG-STATE-002", "The target can bind the domain at once")
                        .error(BOUND)
                        .means("The target satisfies CPU, memory and I/O constraints of a bound domain at once.")
                        .why("The migration is refused.")
                        .hints(
                                "Unbind the guest first: inactive, it is always accepted.",
                                "Free what is short on the target.")
                        .source(Source.A30, COLD)
                        .source(Source.A32, COLD)
                        .source(Source.A33, COLD)
                        .notEvaluated(
                                Subject.MIGRATION,
                                "MIG-CPU-008, MIG-CORE-001, MIG-MEM-001, MIG-DISK-001, MIG-NET-001, MIG-VHBA-001 and"
                                        + " MIG-CONS-002 ask for each constraint and say which one is not met."),
                Rule.named("MIG-STATE-003", "An inactive guest can be bound where it arrives")
                        .info(INACTIVE)
                        .means("The target has the free CPUs and the free memory that the guest needs at its next"
                                + " bind.")
                        .why("An inactive guest is always accepted; constraints are checked only at the bind, which"
                                + " then fails.")
                        .hints("Free CPUs or memory on the target before the guest is bound.")
                        .source(Source.A30, COLD)
                        .source(Source.A32, COLD)
                        .source(Source.A33, COLD)
                        .onMigration(StateRules::bindLater),
                Rule.named("MIG-STATE-004", "On Fujitsu servers the guest runs its system")
                        .error(LIVE)
                        .means("A guest on a Fujitsu server is not at the OpenBoot prompt.")
                        .why("Live migration is not supported there (CR 15858731).")
                        .hints("Boot Solaris, or stop the guest so that it is bound.")
                        .holdsFor("Fujitsu M10 and M12.")
                        .source(Source.FJ, "c120-0105/3.1.5")
                        .onMigration(StateRules::openBootOnFujitsu),
                Rule.named("MIG-STATE-005", "The guest runs its system")
                        .warning(LIVE)
                        .sometimesError()
                        .means("A guest is neither at the OpenBoot prompt nor in the kernel debugger. One that is"
                                + " follows the older CPU rules: the target must have enough free whole cores, and"
                                + " processors of the same type; otherwise it is an error.")
                        .why("Leftover strands of these cores are lost until the guest reboots.")
                        .hints(
                                "Boot Solaris, or leave the debugger, before the move.",
                                "Or stop the guest so that it is bound.")
                        .source(Source.A32, "cpurestrictionsformigration")
                        .evidence(PARTLY)
                        .cannotSee(
                                "That such a guest cannot cross processor types is general knowledge; no text at hand"
                                        + " says it.")
                        .onMigration(StateRules::runsItsSystem),
                Rule.named("MIG-STATE-006", "No delayed reconfiguration is waiting")
                        .error(LIVE)
                        .means("Neither the guest nor a control or service domain of source and target is in a"
                                + " delayed reconfiguration.")
                        .why("A migration does not start while one is outstanding.")
                        .hints("Reboot that domain.", "Or give the changes up with ldm cancel-reconf.")
                        .source(Source.L13, "delayedreconfiguration")
                        .evidence(PARTLY)
                        .cannotSee("Every guide has a section about it whose text was not at hand; the effect on other"
                                + " requests is documented.")
                        .onMigration(StateRules::delayedReconfiguration),
                Rule.named("MIG-STATE-007", "One migration at a time on a server")
                        .warning()
                        .means("The plan limits migrations to one at a time per server.")
                        .why("While a migration runs, bind and stop of every other domain on both machines are"
                                + " blocked, so a second one waits or fails.")
                        .hints("Write at most 1 per server.")
                        .source(Source.A32, "operationsonotherdomains")
                        .source(Source.L13)
                        .onPlan(PlanRules::oneAtATime),
                Rule.named("MIG-STATE-008", "Flags show a running migration")
                        .warning(LIVE)
                        .means("Column 6 of ldm list shows s on the source, t on the target and e after an error;"
                                + " column 2 shows t.")
                        .why("Operators can see there what goes on.")
                        .hints("See the runbook.")
                        .source(Source.A36, "flag-definitions")
                        .notEvaluated(
                                Subject.MIGRATION,
                                "It says what an operator sees during a run, not what a model states."),
                Rule.named("MIG-STATE-009", "The guest has no more than 1000 virtual devices")
                        .warning(LIVE)
                        .releases(Releases.from("3.6"))
                        .means("The guest has at most about 1000 virtual disks, network devices and SCSI adapters.")
                        .why("At the end of the migration the target's control domain becomes sluggish and ldm"
                                + " seems to hang.")
                        .hints("Wait; it ends.", "Remove devices that are not used.")
                        .source(Source.A36, "migration-restrictions-domains-that-have-large-number-virtual-devices")
                        .onMigration(StateRules::manyDevices),
                Rule.named("MIG-STATE-010", "The name is free on the target")
                        .error(LIVE, BOUND, INACTIVE)
                        .means("No domain of the target has the name that the guest will have there.")
                        .why("Names are unique on a machine; the migration is refused.")
                        .hints("Give it another name in the step: migrate G to S as NAME.")
                        .source(Source.LDM)
                        .evidence(UNVERIFIED)
                        .onMigration(StateRules::nameTaken),
                Rule.named("MIG-STATE-011", "No two migrations go in opposite directions at once")
                        .error()
                        .means("Plans whose windows overlap do not move guests in opposite directions between the"
                                + " same two servers.")
                        .why("Both migrations can hang, dry runs included.")
                        .hints(
                                "Move one of the windows.",
                                "Put the steps into one plan: there opposite moves never overlap.")
                        .source(Source.A36)
                        .evidence(UNVERIFIED)
                        .cannotSee("Plans without a window, which nobody has said to run at the same time.")
                        .onPlan(PlanRules::oppositeMoves),
                Rule.named("MIG-STATE-012", "Serial execution is the safe plan")
                        .info()
                        .means("Migrations run one after another on each machine.")
                        .why("No text at hand states how many may run at once.")
                        .hints("Keep at most 1 per server.")
                        .source(Source.A32, "operationsonotherdomains")
                        .notEvaluated(
                                Subject.PLAN,
                                "No limit is published; MIG-STATE-007 warns where a plan allows more than one."));
    }

    private static Answer onlyConfiguration(Migration m) {
        boolean moved =
                m.options().step().filter(step -> !step.isCold()).isPresent() && Migration.kindOf(m.guest()) != LIVE;
        return moved
                ? Reasons.of(INFO)
                        .problem(
                                "%s is %s: only its configuration moves; it arrives %s and does not run."
                                        .formatted(
                                                m.guest().name(),
                                                m.kind().word(),
                                                m.kind().word()),
                                m.guest().runState().place())
                        .answer()
                : Answer.NOT_APPLICABLE;
    }

    private static Answer bindLater(Migration m) {
        Reasons reasons = Reasons.of(INFO);
        Resources resources = m.site().resources(m.target());
        m.guest()
                .memory()
                .known()
                .filter(resources.memory()::isLessThan)
                .ifPresent(memory -> reasons.problem(
                        "%s moves, but cannot be bound on %s: it needs %s and finds %s free."
                                .formatted(
                                        m.guest().name(),
                                        m.target().name(),
                                        Words.size(memory),
                                        Words.size(
                                                Math.max(0, resources.memory().atMost()))),
                        m.guest().memory().place()));
        Optional<Integer> threads = m.target().threadsPerCore().known();
        m.guest()
                .cpu()
                .known()
                .filter(cpu -> threads.isPresent())
                .map(cpu -> cpu.strands(threads.orElseThrow()))
                .filter(resources.strands()::isLessThan)
                .ifPresent(strands -> reasons.problem(
                        "%s moves, but cannot be bound on %s: it needs %s and finds %s free."
                                .formatted(
                                        m.guest().name(),
                                        m.target().name(),
                                        Words.count(strands, "virtual CPU"),
                                        Math.max(0, resources.strands().atMost())),
                        m.guest().cpu().place()));
        return reasons.answer();
    }

    private static Answer openBootOnFujitsu(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        if (m.guest().at().isKnownAnd(ExecutionPoint.OPENBOOT::equals)
                && reasons.need(Generation.isFujitsu(m.source())).orElse(false)) {
            reasons.problem(
                    "%s is at the OpenBoot prompt on the Fujitsu server %s."
                            .formatted(m.guest().name(), m.source().name()),
                    m.guest().at().place());
        }
        return reasons.answer();
    }

    private static Answer runsItsSystem(Migration m) {
        GuestView guest = m.guest();
        boolean openBoot = guest.at().isKnownAnd(ExecutionPoint.OPENBOOT::equals);
        boolean debugger = guest.at().isKnownAnd(ExecutionPoint.KMDB::equals);
        boolean otherRule = openBoot && Generation.isFujitsu(m.source()).isKnownAnd(yes -> yes);
        if (!openBoot && !debugger || otherRule) {
            return Answer.NOT_APPLICABLE;
        }
        Reasons errors = CpuRules.wholeCoresForOldGuest(m);
        if (CpuRules.typesDiffer(errors, m.servers()).orElse(false)) {
            errors.problem(
                    "%s runs no system; from %s to %s it would cross processor types."
                            .formatted(
                                    guest.name(), m.source().name(), m.target().name()),
                    guest.at().place());
        }
        return Reasons.of(WARNING)
                .problem(
                        "%s is %s: on %s it takes whole cores until it reboots."
                                .formatted(
                                        guest.name(),
                                        openBoot ? "at the OpenBoot prompt" : "in the kernel debugger",
                                        m.target().name()),
                        guest.at().place())
                .and(errors)
                .answer();
    }

    private static Answer delayedReconfiguration(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        List<LogicalDomainView> domains = new ArrayList<>(m.source().domains());
        domains.addAll(m.target().domains());
        domains.add(m.guest());
        domains.stream()
                .filter(domain -> domain.delayedReconfiguration().isKnownAnd(yes -> yes))
                .forEach(domain -> reasons.problem(
                        "A delayed reconfiguration of %s waits for its reboot.".formatted(domain.label()),
                        domain.delayedReconfiguration().place()));
        return reasons.answer();
    }

    private static Answer manyDevices(Migration m) {
        int devices = m.guest().vdisks().size()
                + m.guest().vnets().size()
                + m.guest().vhbas().size();
        return devices > MANY_DEVICES
                ? Reasons.of(WARNING)
                        .problem(
                                "%s has %s virtual devices.".formatted(m.guest().name(), devices),
                                Place.of(m.guest().domain()))
                        .answer()
                : Answer.FITS;
    }

    private static Answer nameTaken(Migration m) {
        String name = m.options().newName().orElseGet(m.guest()::ldmName);
        Reasons reasons = Reasons.of(ERROR);
        m.target().domains().stream()
                .filter(domain -> name.equals(
                        domain.isControl() ? "primary" : domain.domain().getName()))
                .forEach(domain -> taken(reasons, m, name, domain));
        m.site().guestsNamed(m.target(), name).forEach(guest -> taken(reasons, m, name, guest));
        return reasons.answer();
    }

    private static void taken(Reasons reasons, Migration m, String name, LogicalDomainView other) {
        reasons.problem(
                "%s already has a domain named %s.".formatted(m.target().name(), name),
                Place.of(m.guest().domain()),
                List.of(new Related(Place.of(other.domain()), "the domain of that name")),
                StepFixes.newName("MIG-STATE-010", m));
    }
}
