// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Evidence.PARTLY;
import static org.ldomstudio.rules.MigrationKind.BOUND;
import static org.ldomstudio.rules.MigrationKind.INACTIVE;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.INFO;
import static org.ldomstudio.rules.Severity.WARNING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.values.Version;
import org.ldomstudio.model.view.CpuAllocation;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.OperatingSystemVersion;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.Value;

/**
 * CPU: processor type, frequency, cpu-arch and free virtual CPUs. Fujitsu's own rules stand in {@link
 * FujitsuRules}.
 */
final class CpuRules {

    private CpuRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-CPU-001", "Before 2.2 both servers have the same CPU type and clock")
                        .error(LIVE)
                        .releases(Releases.before("2.2"))
                        .means("Source and target have the same processor type and the same clock frequency.")
                        .why("The guest has measured its clock at boot and knows one processor; the migration is"
                                + " refused.")
                        .hints(
                                "Choose a target with the same processors.",
                                "Update both managers to 2.2 or newer and choose a cpu-arch.",
                                "Or migrate the guest cold.")
                        .source(Source.A20)
                        .source(Source.L12, "cpus")
                        .source(Source.BXC)
                        .onServers(CpuRules::sameTypeAndClock),
                Rule.named("MIG-CPU-002", "The guest's cpu-arch covers both processors")
                        .error(LIVE)
                        .releases(Releases.from("2.2"))
                        .means("With cpu-arch native both servers have the same processor type. Different types need"
                                + " a class that both belong to and that both managers know: generic from 2.2, the"
                                + " classes from 3.1.")
                        .why("The guest uses instructions that the target does not have; the migration is refused.")
                        .hints(
                                "Stop the guest, set the best common cpu-arch and start it again, then migrate live.",
                                "Choose a target with the same processors.",
                                "Or migrate it cold.")
                        .source(Source.A32, "cpus")
                        .source(Source.BXC)
                        .source(Source.SEED)
                        .onMigration(CpuRules::archCoversBoth),
                Rule.named("MIG-CPU-003", "migration-class1 stays on T4 and later")
                        .error(LIVE)
                        .releases(Releases.from("3.1"))
                        .means("A guest with cpu-arch migration-class1 moves only between servers with SPARC T4 or"
                                + " later Oracle processors.")
                        .why("T2, T2 Plus, T3 and Fujitsu's processors lack instructions of the class; the"
                                + " migration is refused.")
                        .hints(
                                "Choose a T4 or later Oracle server as target.",
                                "Or migrate the guest cold with another cpu-arch.")
                        .source(Source.A32, "cpus")
                        .onMigration(m -> classStays(m, CpuArch.MIGRATION_CLASS1)),
                Rule.named("MIG-CPU-004", "sparc64-class1 stays on Fujitsu servers")
                        .error(LIVE)
                        .releases(Releases.from("3.1"))
                        .means("A guest with cpu-arch sparc64-class1 moves only between servers with Fujitsu SPARC64"
                                + " processors.")
                        .why("Oracle's processors lack instructions of the class; the migration is refused.")
                        .hints("Choose a Fujitsu server as target.", "Or migrate the guest cold with another cpu-arch.")
                        .source(Source.A32, "cpus")
                        .onMigration(m -> classStays(m, CpuArch.SPARC64_CLASS1)),
                Rule.named("MIG-CPU-005", "Up to 3.4 nothing moves between T2 or T3 and T5 or later")
                        .error(LIVE)
                        .releases(Releases.before("3.5"))
                        .means("No live migration between T2, T2 Plus or T3 and T5, M5, M6 or any later Oracle"
                                + " server, whatever cpu-arch says. T3 with T4 and T4 with T5 are not meant. From"
                                + " 3.5 on MIG-VER-006 takes its place.")
                        .why("The migration is refused.")
                        .hints("Go by way of a T4.", "Or migrate the guest cold.")
                        .source(Source.A34, "migrationissues")
                        .source(Source.A32, "restrictionsforcrosscpumigration")
                        .onServers(CrossGeneration::upTo34),
                Rule.named("MIG-CPU-006", "Between T4 and T5, M5 or M6 firmware and managers are new enough")
                        .error(LIVE)
                        .means("A move between a T4 and a T5, M5 or M6 needs firmware 8.7 on the T4, 9.4 on the other"
                                + " server and manager 3.2 on both.")
                        .why("The migration between different processors is refused.")
                        .hints("Update firmware and managers.", "Or migrate the guest cold.")
                        .holdsFor("The 3.2 guide; firmware does not lose the limit with newer managers, so it is asked"
                                + " for from then on too.")
                        .source(Source.A32, "restrictionsforcrosscpumigration")
                        .evidence(PARTLY)
                        .cannotSee(
                                "The sentence that says which moves the three conditions cover was not in the text at"
                                        + " hand.")
                        .onServers(CrossGeneration::betweenT4AndT5),
                Rule.named("MIG-CPU-007", "A Solaris 10 guest keeps its clock frequency")
                        .error(LIVE)
                        .means("A guest with Solaris 10 moves only between servers of the same clock frequency, even"
                                + " with cpu-arch generic. Solaris 11 copes with another one.")
                        .why("Solaris 10 measures the clock once, at boot; on another clock its time would run wrong.")
                        .hints(
                                "Choose a target with the same frequency.",
                                "Update the guest to Solaris 11.",
                                "Or migrate it cold.")
                        .source(Source.SSKB)
                        .source(Source.BXC)
                        .cannotSee("The wording is a third party's; no Oracle text at hand says it.")
                        .onMigration(CpuRules::solaris10Clock),
                Rule.named("MIG-CPU-008", "The target has enough free virtual CPUs")
                        .error(LIVE, BOUND)
                        .means("The target has at least as many virtual CPUs that no domain holds as the guest uses."
                                + " The control domain, service domains, active and bound guests hold theirs;"
                                + " inactive guests hold none.")
                        .why("The domain cannot be created or bound on the target; the migration is refused.")
                        .hints(
                                "Take CPUs from an idle or less important guest on the target.",
                                "Give the guest fewer CPUs before the move.",
                                "Choose another target, or move something away from it first.")
                        .source(Source.A32, "cpus")
                        .source(Source.A30, "migratingboundorinactivedomains")
                        .onMigration(CpuRules::freeStrands),
                Rule.named("MIG-CPU-009", "cpu-arch is changed while the guest is stopped")
                        .info()
                        .means("A step sets cpu-arch only of a guest that is bound or inactive.")
                        .why("ldm changes it only then; the guest sees the new class after its next boot.")
                        .hints("Put a step stop before it and a step start after it; unbinding is not needed.")
                        .source(Source.A32, "cpus")
                        .onStep(CpuRules::archOfActive),
                Rule.named("MIG-CPU-010", "generic is not wider than needed")
                        .warning(LIVE)
                        .means("A guest has cpu-arch generic only where one of the two servers is no T4 or later.")
                        .why("generic hides newer instructions and probably the hardware's encryption, so guests"
                                + " that encrypt become slow.")
                        .hints("Set cpu-arch migration-class1 at the next reboot.")
                        .source(Source.A32, "cpus")
                        .evidence(PARTLY)
                        .cannotSee("That generic loses hardware encryption is inferred. Whether the guest encrypts much"
                                + " is not in the model.")
                        .onMigration(CpuRules::genericTooWide),
                Rule.named("MIG-CPU-014", "Before 2.1 no process is bound to CPUs")
                        .error(LIVE)
                        .releases(Releases.before("2.1"))
                        .means("No process in the guest is bound to CPUs or processor sets.")
                        .why("A warm migration shrinks the guest to one strand first, which bound processes prevent.")
                        .hints(
                                "Unbind the processes for the time of the migration.",
                                "Update both managers to 2.1 or newer.")
                        .holdsFor("Warm migration; the text is about 1.2, and the limit is gone with 2.1.")
                        .source(Source.L12, "cpus")
                        .onMigration(CpuRules::boundProcesses),
                Rule.named("MIG-CPU-015", "A cold migration crosses processor types")
                        .info(BOUND, INACTIVE)
                        .means("A guest that does not run moves between any processors, because no state of a running"
                                + " system is copied.")
                        .why("It is allowed; the guest finds other processors when it starts.")
                        .hints("Nothing to do. Check that its software runs on the target's processors.")
                        .source(Source.A32, "migratingboundorinactivedomains")
                        .source(Source.A33, "migratingboundorinactivedomains")
                        .onMigration(CpuRules::crossesTypesCold));
    }

    /** Returns what speaks against taking whole cores for a guest that follows the older CPU rules (3.2 guide). */
    static Reasons wholeCoresForOldGuest(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        Optional<Long> strands = reasons.need(m.guest().strands());
        Optional<Integer> threads = reasons.need(m.target().threadsPerCore());
        if (strands.isPresent() && threads.isPresent()) {
            long cores = Math.ceilDiv(strands.get(), threads.get());
            CoreRules.freeCores(
                    m,
                    cores,
                    reasons,
                    m.guest().name() + " takes " + Words.count(cores, "whole core") + " for its "
                            + Words.count(strands.get(), "virtual CPU"));
        }
        return reasons;
    }

    /** Returns whether the processor types differ; remembers what is not stated. */
    static Optional<Boolean> typesDiffer(Reasons reasons, ServerPair m) {
        Optional<String> source = reasons.need(m.source().cpuType());
        Optional<String> target = reasons.need(m.target().cpuType());
        return source.flatMap(type -> target.map(other -> !other.equals(type)));
    }

    private static Answer sameTypeAndClock(ServerPair m) {
        Reasons reasons = Reasons.of(ERROR);
        if (typesDiffer(reasons, m).orElse(false)) {
            reasons.problem(
                    "%s has %s, %s has %s; before 2.2 a guest keeps its processor type."
                            .formatted(
                                    m.source().name(),
                                    type(m.source()),
                                    m.target().name(),
                                    type(m.target())),
                    m.target().cpuType().place());
        } else {
            sameClock(reasons, m, "before 2.2 a guest keeps its clock frequency");
        }
        return reasons.answer();
    }

    private static void sameClock(Reasons reasons, ServerPair m, String why) {
        Optional<BigDecimal> source = reasons.need(m.source().frequency());
        Optional<BigDecimal> target = reasons.need(m.target().frequency());
        if (source.isPresent() && target.isPresent() && source.get().compareTo(target.get()) != 0) {
            reasons.problem(
                    "%s runs at %s and %s at %s; %s."
                            .formatted(
                                    m.source().name(),
                                    Words.frequency(source.get()),
                                    m.target().name(),
                                    Words.frequency(target.get()),
                                    why),
                    m.target().frequency().place(),
                    new Related(m.source().frequency().place(), "frequency of the source"));
        }
    }

    private static Answer archCoversBoth(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        CpuArch arch = m.guest().cpuArch().known().orElse(CpuArch.UNSTATED);
        if (arch == CpuArch.UNSTATED) {
            reasons.need(m.guest().cpuArch());
        } else if (arch == CpuArch.NATIVE) {
            typesDiffer(reasons, m.servers())
                    .filter(differ -> differ)
                    .ifPresent(differ -> reasons.problem(
                            "%s has cpu-arch native; %s has %s and %s has %s."
                                    .formatted(
                                            m.guest().name(),
                                            m.source().name(),
                                            type(m.source()),
                                            m.target().name(),
                                            type(m.target())),
                            m.guest().cpuArch().place(),
                            List.of(new Related(m.target().cpuType().place(), "processor type of the target")),
                            Fixes.bestCommonArch("MIG-CPU-002", m)));
        } else {
            Reasons ofClass = classCoversBoth(m, arch);
            if (!ofClass.isClear() && typesDiffer(reasons, m.servers()).orElse(false)) {
                reasons.and(ofClass);
            }
            return ofClass.isClear() ? Answer.FITS : reasons.answer();
        }
        return reasons.answer();
    }

    /** The classes have rules of their own about the servers they do not reach; generic has none. */
    private static Reasons classCoversBoth(Migration m, CpuArch arch) {
        Reasons reasons = Reasons.of(ERROR);
        boolean generic = arch == CpuArch.GENERIC;
        for (ServerView server : List.of(m.source(), m.target())) {
            if (generic && !reasons.need(Generation.supports(server, arch)).orElse(true)) {
                reasons.problem(
                        "%s has cpu-arch generic, which %s does not have on %s."
                                .formatted(m.guest().name(), server.name(), type(server)),
                        m.guest().cpuArch().place());
            }
            knowsClass(reasons, m, server, arch, generic ? "2.2" : "3.1");
        }
        return reasons;
    }

    private static void knowsClass(Reasons reasons, Migration m, ServerView server, CpuArch arch, String since) {
        Optional<Version> manager = reasons.need(server.manager());
        manager.flatMap(release -> reasons.need(
                        release.isAtLeast(since),
                        () -> "exact manager of " + server.name(),
                        server.manager().place()))
                .filter(known -> !known)
                .ifPresent(unknown -> reasons.problem(
                        "%s has cpu-arch %s, which exists from %s on; %s runs manager %s."
                                .formatted(
                                        m.guest().name(),
                                        arch.getLiteral(),
                                        since,
                                        server.name(),
                                        manager.orElseThrow()),
                        server.manager().place()));
    }

    private static Answer classStays(Migration m, CpuArch arch) {
        Reasons reasons = Reasons.of(ERROR);
        if (!m.guest().cpuArch().isKnownAnd(arch::equals)) {
            return Answer.NOT_APPLICABLE;
        }
        for (ServerView server : List.of(m.source(), m.target())) {
            if (!reasons.need(Generation.supports(server, arch)).orElse(true)) {
                reasons.problem(
                        "%s has cpu-arch %s; %s with %s does not belong to that class."
                                .formatted(m.guest().name(), arch.getLiteral(), server.name(), type(server)),
                        m.guest().cpuArch().place(),
                        new Related(server.platform().place(), "platform of " + server.name()));
            }
        }
        return reasons.answer();
    }

    private static Answer solaris10Clock(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        Reasons clocks = Reasons.of(ERROR);
        sameClock(clocks, m.servers(), m.guest().name() + " runs Solaris 10, which keeps its clock");
        if (clocks.isClear()) {
            return Answer.FITS;
        }
        Value<OperatingSystemVersion> os = m.guest().os();
        return reasons.need(os)
                .flatMap(system -> reasons.need(
                        system.isSolaris(10),
                        () -> "version of the system of " + m.guest().name(),
                        os.place()))
                .map(ten -> ten ? clocks.answer() : Answer.FITS)
                .orElseGet(reasons::answer);
    }

    private static Answer freeStrands(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        Value<Long> strands = m.isLive()
                ? m.guest().strands()
                : m.guest()
                        .cpu()
                        .flatMap(cpu -> cpu instanceof CpuAllocation.VirtualCpus
                                ? m.guest().strands()
                                : m.target().threadsPerCore().map(cpu::strands));
        Resources.Free free = m.site().resources(m.target()).strands();
        Optional<Long> need = reasons.need(strands);
        if (need.isEmpty() || free.atMost() >= need.get()) {
            return reasons.missing(free.missing()).answer();
        }
        return reasons.problem(
                        "%s has %s free; %s needs %s."
                                .formatted(
                                        m.target().name(),
                                        Words.count(Math.max(0, free.atMost()), "virtual CPU"),
                                        m.guest().name(),
                                        need.get()),
                        m.guest().cpu().place(),
                        new Related(m.target().cores().place(), "cores of the target"))
                .answer();
    }

    private static Answer archOfActive(SiteFacts before, Step step) {
        if (step instanceof Setting setting
                && setting.getProperty() == SettableProperty.CPU_ARCH
                && setting.getTarget() instanceof Guest guest
                && !guest.eIsProxy()) {
            GuestView view = before.state().guest(guest);
            if (view.runState().isKnownAnd(GuestState.ACTIVE::equals)) {
                return Reasons.of(INFO)
                        .problem(
                                "%s is active at this step; cpu-arch can be set only while it is bound or inactive."
                                        .formatted(view.name()),
                                Place.of(step),
                                new Related(view.runState().place(), "state of " + view.name()))
                        .answer();
            }
        }
        return Answer.NOT_APPLICABLE;
    }

    private static Answer genericTooWide(Migration m) {
        boolean generic = m.guest().cpuArch().isKnownAnd(CpuArch.GENERIC::equals);
        boolean narrower = List.of(m.source(), m.target()).stream()
                .allMatch(server ->
                        Generation.supports(server, CpuArch.MIGRATION_CLASS1).isKnownAnd(yes -> yes));
        if (!generic || !narrower) {
            return Answer.NOT_APPLICABLE;
        }
        return Reasons.of(WARNING)
                .problem(
                        "%s has cpu-arch generic, although %s and %s both belong to migration-class1."
                                .formatted(
                                        m.guest().name(),
                                        m.source().name(),
                                        m.target().name()),
                        m.guest().cpuArch().place(),
                        List.of(),
                        Fixes.setArch("MIG-CPU-010", m.guest(), CpuArch.MIGRATION_CLASS1))
                .answer();
    }

    private static Answer boundProcesses(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        if (reasons.need(m.guest().boundProcesses()).orElse(false)) {
            reasons.problem(
                    "Processes of %s are bound to CPUs; before 2.1 that prevents the migration."
                            .formatted(m.guest().name()),
                    m.guest().boundProcesses().place());
        }
        return reasons.answer();
    }

    private static Answer crossesTypesCold(Migration m) {
        Reasons reasons = Reasons.of(INFO);
        Optional<String> source = m.source().cpuType().known();
        Optional<String> target = m.target().cpuType().known();
        if (source.isPresent() && target.isPresent() && !source.equals(target)) {
            reasons.problem(
                    "%s moves from %s to %s while it is stopped; it finds the new processors at its next start."
                            .formatted(m.guest().name(), source.get(), target.get()),
                    m.target().cpuType().place());
        }
        return reasons.answer();
    }

    static String type(ServerView server) {
        return server.cpuType()
                .known()
                .or(() -> server.platform().known().map(platform -> platform.name()))
                .orElse("unknown processors");
    }
}
