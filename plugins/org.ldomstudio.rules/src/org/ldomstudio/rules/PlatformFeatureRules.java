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
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.KernelZone;
import org.ldomstudio.model.ldom.PerfCounter;
import org.ldomstudio.model.ldom.Policy;
import org.ldomstudio.model.ldom.PowerPolicy;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.view.CpuAllocation;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;

/** PM, PERF, SSM, KZ, BOOT and DRM: features of the platform that a guest may use. */
final class PlatformFeatureRules {

    private PlatformFeatureRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-PM-001", "Before 2.2 no elastic power policy is in force")
                        .error(LIVE)
                        .releases(Releases.before("2.2"))
                        .means("The power policy of neither server is elastic.")
                        .why("The migrate command returns an error.")
                        .hints("Set the policy to performance for the time of the migration.")
                        .holdsFor("The text is about 1.3; for 2.0 and 2.1 only a section title was at hand.")
                        .source(Source.RN13, "auto11")
                        .onServers(m -> elastic(m, Reasons.of(ERROR), "before 2.2 the migration is refused")),
                Rule.named("MIG-PM-002", "No elastic power policy is in force")
                        .warning(LIVE)
                        .releases(Releases.from("2.2"))
                        .means("The power policy of neither server is elastic.")
                        .why("The guides have a section about it whose text was not at hand; up to 2.1 it made the"
                                + " migration fail.")
                        .hints("Set the policy to performance for the time of the migration.")
                        .source(Source.A36)
                        .evidence(PARTLY)
                        .onServers(m -> elastic(m, Reasons.of(WARNING), "the guides name it as a restriction")),
                Rule.named("MIG-PERF-001", "One domain of the target uses the global counters")
                        .error(LIVE)
                        .releases(Releases.from("3.2"))
                        .means("When perf-counters of the guest contain global, no other domain of the target has"
                                + " global.")
                        .why("Only one domain of a machine may use them at a time.")
                        .hints("Remove global from perf-counters of one of the two guests.")
                        .source(Source.A32, "restrictionsforperfcountersmigration")
                        .source(Source.A35, "useperfcounterprops")
                        .cannotSee("Counters of control and service domains are not in the model.")
                        .onMigration(PlatformFeatureRules::globalCounters),
                Rule.named("MIG-PERF-002", "Both managers know performance counters")
                        .warning(LIVE)
                        .releases(Releases.from("3.2"))
                        .means("A guest that states perf-counters moves between managers of 3.2 or newer.")
                        .why("Only the source has the feature: the value is dropped. Only the target has it: the"
                                + " value becomes empty.")
                        .hints("Set perf-counters again after the move.", "Update the older manager.")
                        .source(Source.A32, "restrictionsforperfcountersmigration")
                        .onMigration(m -> sinceOnBoth(
                                m,
                                "3.2",
                                "perf-counters",
                                m.guest().perfCounters().isKnown()
                                        ? Optional.of(m.guest().perfCounters().place())
                                        : Optional.empty())),
                Rule.named("MIG-SSM-001", "Memory tags stay within a processor family")
                        .warning(LIVE)
                        .means("A guest that uses ADI memory tags moves between servers of the same processor family:"
                                + " M7 and T7, or M8 and T8.")
                        .why("Tags survive only there; otherwise what the application does is undefined.")
                        .hints(
                                "Choose a target of the same family.",
                                "Restart the application after the move, or migrate cold.")
                        .holdsFor("M7, T7, S7 and later. Managers before 3.5: MIG-VER-009.")
                        .source(Source.A36, "migration-restrictions-silicon-secured-memory-servers")
                        .onMigration(PlatformFeatureRules::memoryTags),
                Rule.named("MIG-KZ-001", "Kernel zones in the guest fit the target")
                        .warning(LIVE)
                        .means("The cpu-arch of every kernel zone in the guest covers the processors of both servers.")
                        .why("A zone that was booted for one processor may not run on the other one.")
                        .hints("Shut the zone down before the move.", "Set a common cpu-arch for the zone.")
                        .source(Source.ZCR, "gprft")
                        .evidence(PARTLY)
                        .cannotSee("The documents at hand are about migrating the zone, not the domain that holds it.")
                        .onMigration(PlatformFeatureRules::kernelZones),
                Rule.named("MIG-KZ-002", "Kernel zones can migrate by themselves")
                        .info()
                        .means("Live migration of a kernel zone needs T4 firmware 8.8, T5, M5 and M6 9.5, M7 and T7"
                                + " any, M10 XCP2280, M12 any, and Solaris 11.3 on both sides.")
                        .why("It is another kind of migration.")
                        .hints("See the kernel zones guide.")
                        .source(Source.KZG, "gplar")
                        .notEvaluated(
                                Subject.GUEST, "It migrates a zone, not a domain; the language has no word for that."),
                Rule.named("MIG-BOOT-001", "Both managers know verified boot")
                        .warning(LIVE)
                        .releases(Releases.from("3.4"))
                        .means("A guest that states boot-policy moves between managers of 3.4 or newer.")
                        .why("The policy goes with the domain; a manager or firmware without the feature ignores it.")
                        .hints("Update the older manager.")
                        .source(Source.A34)
                        .evidence(UNVERIFIED)
                        .cannotSee("Which firmware has the feature.")
                        .onMigration(m -> sinceOnBoth(
                                m,
                                "3.4",
                                "boot-policy",
                                m.guest().bootPolicy().isKnown()
                                        ? Optional.of(m.guest().bootPolicy().place())
                                        : Optional.empty())),
                Rule.named("MIG-DRM-001", "Whole cores are not switched while a policy exists")
                        .info()
                        .means("A step that changes between whole cores and virtual CPUs names a guest without"
                                + " resource policies.")
                        .why("While a policy exists ldm refuses to switch the whole-core setting. A policy does not"
                                + " block a migration.")
                        .hints("Remove the policies before the step and add them again after it.")
                        .source(Source.A34, "wholecoreconstraintinteractions")
                        .onStep(PlatformFeatureRules::switchesWholeCore),
                Rule.named("MIG-DRM-002", "Policies act on a server without elastic power mode")
                        .warning()
                        .means("A guest with an enabled resource policy stands on a server whose power policy is not"
                                + " elastic.")
                        .why("Resource management does not act while the machine is in elastic mode.")
                        .hints("Set the power policy of the server to performance.", "Delete the policy.")
                        .source(Source.WWH, "section 3.4.11")
                        .onGuest(PlatformFeatureRules::policiesAct));
    }

    private static Answer elastic(ServerPair m, Reasons reasons, String consequence) {
        for (ServerView server : List.of(m.source(), m.target())) {
            reasons.need(server.powerPolicy())
                    .filter(PowerPolicy.ELASTIC::equals)
                    .ifPresent(policy -> reasons.problem(
                            "The power policy of %s is elastic; %s.".formatted(server.name(), consequence),
                            server.powerPolicy().place()));
        }
        return reasons.answer();
    }

    private static Answer globalCounters(Migration m) {
        if (!usesGlobal(m.guest())) {
            return Answer.NOT_APPLICABLE;
        }
        Reasons reasons = Reasons.of(ERROR);
        m.target().guests().stream()
                .filter(Resources::holdsResources)
                .filter(PlatformFeatureRules::usesGlobal)
                .forEach(other -> reasons.problem(
                        "%s and %s on %s both use the global performance counters."
                                .formatted(
                                        m.guest().name(),
                                        other.name(),
                                        m.target().name()),
                        m.guest().perfCounters().place(),
                        new Related(other.perfCounters().place(), "counters of " + other.name())));
        return reasons.answer();
    }

    private static boolean usesGlobal(GuestView guest) {
        return guest.perfCounters().isKnownAnd(counters -> counters.contains(PerfCounter.GLOBAL));
    }

    private static Answer sinceOnBoth(Migration m, String since, String property, Optional<Place> stated) {
        if (stated.isEmpty()) {
            return Answer.NOT_APPLICABLE;
        }
        Reasons reasons = Reasons.of(WARNING);
        for (ServerView server : List.of(m.source(), m.target())) {
            reasons.need(server.manager())
                    .flatMap(manager -> reasons.need(
                            manager.isAtLeast(since),
                            () -> "exact manager of " + server.name(),
                            server.manager().place()))
                    .filter(reached -> !reached)
                    .ifPresent(old -> reasons.problem(
                            "%s states %s, which manager %s of %s does not know."
                                    .formatted(
                                            m.guest().name(),
                                            property,
                                            server.manager().known().orElseThrow(),
                                            server.name()),
                            stated.get(),
                            new Related(server.manager().place(), "manager of " + server.name())));
        }
        return reasons.answer();
    }

    private static Answer memoryTags(Migration m) {
        Reasons reasons = Reasons.of(WARNING);
        if (!MemoryTags.areUsed(m, reasons)) {
            return reasons.answer();
        }
        if (CpuRules.typesDiffer(reasons, m.servers()).orElse(false)) {
            reasons.problem(
                    "%s uses ADI memory tags, which do not survive between %s (%s) and %s (%s)."
                            .formatted(
                                    m.guest().name(),
                                    m.source().name(),
                                    m.source().cpuType().known().orElseThrow(),
                                    m.target().name(),
                                    m.target().cpuType().known().orElseThrow()),
                    m.guest().adi().place());
        }
        return reasons.answer();
    }

    private static Answer kernelZones(Migration m) {
        Reasons reasons = Reasons.of(WARNING);
        for (KernelZone zone : m.guest().kernelZones()) {
            CpuArch arch = zone.getCpuArch() == CpuArch.UNSTATED ? CpuArch.NATIVE : zone.getCpuArch();
            boolean fits;
            if (arch == CpuArch.NATIVE) {
                fits = !CpuRules.typesDiffer(reasons, m.servers()).orElse(false);
            } else {
                fits = List.of(m.source(), m.target()).stream()
                        .allMatch(server ->
                                reasons.need(Generation.supports(server, arch)).orElse(true));
            }
            if (!fits) {
                reasons.problem(
                        "Kernel zone %s in %s has cpu-arch %s, which does not cover %s and %s."
                                .formatted(
                                        zone.getName(),
                                        m.guest().name(),
                                        arch.getLiteral(),
                                        m.source().name(),
                                        m.target().name()),
                        Place.of(zone));
            }
        }
        return reasons.answer();
    }

    private static Answer switchesWholeCore(SiteFacts before, Step step) {
        if (!(step instanceof Setting setting) || !(setting.getTarget() instanceof Guest guest) || guest.eIsProxy()) {
            return Answer.NOT_APPLICABLE;
        }
        GuestView view = before.state().guest(guest);
        Optional<Boolean> whole = view.cpu().known().map(CpuAllocation::isWholeCore);
        boolean switches = setting.getProperty() == SettableProperty.CORES && whole.equals(Optional.of(false))
                || setting.getProperty() == SettableProperty.VCPUS && whole.equals(Optional.of(true));
        if (!switches || view.policies().isEmpty()) {
            return Answer.NOT_APPLICABLE;
        }
        return Reasons.of(INFO)
                .problem(
                        "%s has the policy %s; its whole-core setting cannot be switched while a policy exists."
                                .formatted(
                                        view.name(), view.policies().getFirst().getName()),
                        Place.of(step),
                        new Related(Place.of(view.policies().getFirst()), "the policy"))
                .answer();
    }

    private static Answer policiesAct(GuestView guest) {
        boolean elastic = guest.server()
                .filter(server -> server.powerPolicy().isKnownAnd(PowerPolicy.ELASTIC::equals))
                .isPresent();
        Optional<Policy> enabled = guest.policies().stream()
                .filter(policy -> policy.getEnabled() != YesNo.NO)
                .findFirst();
        if (!elastic || enabled.isEmpty()) {
            return Answer.NOT_APPLICABLE;
        }
        ServerView server = guest.server().orElseThrow();
        return Reasons.of(WARNING)
                .problem(
                        "Policy %s of %s does not act: the power policy of %s is elastic."
                                .formatted(enabled.get().getName(), guest.name(), server.name()),
                        Place.of(enabled.get()),
                        new Related(server.powerPolicy().place(), "power policy of the server"))
                .answer();
    }
}
