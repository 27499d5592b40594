// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Evidence.PARTLY;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.KernelZone;
import org.ldomstudio.model.ldom.OperatingSystem;
import org.ldomstudio.model.values.Version;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.LogicalDomainView;
import org.ldomstudio.model.view.OperatingSystemVersion;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SystemDomainView;

/** CPU rules of Fujitsu's M10 and M12. */
final class FujitsuRules {

    private static final String NOTES = "c120-0064/4.1.6";
    private static final String PATCH = "151934-";
    private static final int PATCH_REVISION = 4;
    private static final List<String> SETTINGS = List.of("set enable_1ghz_stick = 1", "set uhrt_enable=0x0");

    private FujitsuRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-CPU-011", "The M12's control domain knows the guest's cpu-arch")
                        .error(LIVE)
                        .means("On an M12 sparc64-class1 and generic need a Solaris 11 control domain with manager"
                                + " 3.5 or newer; generic also works on a Solaris 10 control domain with 3.2 and"
                                + " patch 151934-04. Any other one knows only native, that is M12 to M12.")
                        .why("The control domain does not know the class; the migration is refused.")
                        .hints(
                                "Update the control domain and its manager to Solaris 11 and 3.5.",
                                "Install patch 151934-04.",
                                "Or migrate the guest cold.")
                        .holdsFor("Fujitsu M12.")
                        .source(Source.FJ, NOTES)
                        .onMigration(FujitsuRules::controlDomainOfM12),
                Rule.named("MIG-CPU-012", "Between M10 and M12 class and clock settings fit")
                        .error(LIVE)
                        .means("Between M12 and M10 the guest has cpu-arch generic or sparc64-class1. With"
                                + " sparc64-class1 its /etc/system sets enable_1ghz_stick = 1 and uhrt_enable=0x0,"
                                + " unless the M10's manager is 3.5 or newer and the guest runs SRU 11.3.23.5.0 or"
                                + " newer. M10 to M10 with native is allowed with Fujitsu's notes: a warning.")
                        .why("M10 and M12 count time at different rates; without the settings the guest's clock"
                                + " goes wrong.")
                        .hints(
                                "Add both lines to /etc/system of the guest and reboot it.",
                                "Or update the M10's manager to 3.5 and the guest to 11.3.23.5.0.",
                                "Or migrate the guest cold.")
                        .holdsFor("Fujitsu M10 and M12.")
                        .source(Source.FJ, NOTES)
                        .onMigration(FujitsuRules::betweenM10AndM12),
                Rule.named("MIG-CPU-013", "Domains with Solaris 11.3 on a Fujitsu server have the settings they need")
                        .warning(LIVE)
                        .means("When a domain or kernel zone of the partition runs Solaris 11.3 or newer, lines are"
                                + " added to its /etc/system before guests migrate.")
                        .why("Fujitsu's notes ask for them; what happens without is not in the text at hand.")
                        .hints("Look up the lines in Fujitsu's product notes, add them, and state them as etc-system.")
                        .holdsFor("Fujitsu servers.")
                        .source(Source.FJ, "c120-0105/3.1.5")
                        .evidence(PARTLY)
                        .cannotSee("Which lines are meant is cut off; a domain that states any etc-system is taken as"
                                + " prepared.")
                        .onMigration(FujitsuRules::settingsOf113));
    }

    private static Answer controlDomainOfM12(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        CpuArch arch = m.guest().cpuArch().known().orElse(CpuArch.NATIVE);
        if (arch != CpuArch.GENERIC && arch != CpuArch.SPARC64_CLASS1) {
            return Answer.NOT_APPLICABLE;
        }
        for (ServerView server : List.of(m.source(), m.target())) {
            if (isGeneration(server, Generation.SPARC64_XII)) {
                knowsClass(reasons, server, arch, m.guest());
            }
        }
        return reasons.answer();
    }

    private static void knowsClass(Reasons reasons, ServerView server, CpuArch arch, GuestView guest) {
        Optional<SystemDomainView> control = server.controlDomain();
        if (control.isEmpty()) {
            reasons.missing("control domain of " + server.name(), Place.of(server.server()));
            return;
        }
        Optional<OperatingSystemVersion> os = reasons.need(control.get().os());
        Optional<Version> manager = reasons.need(server.manager());
        if (os.isEmpty() || manager.isEmpty()) {
            return;
        }
        Optional<Boolean> eleven = reasons.need(
                os.get().isSolarisAtLeast("11"),
                () -> "os of " + control.get().label(),
                control.get().os().place());
        Optional<Boolean> newManager = reasons.need(
                manager.get().isAtLeast("3.5"),
                () -> "exact manager of " + server.name(),
                server.manager().place());
        if (eleven.isEmpty() || newManager.isEmpty() || eleven.get() && newManager.get()) {
            return;
        }
        boolean older = os.get().isSolaris(10).orElse(false)
                && manager.get().number(0) == 3
                && manager.get().number(1) == 2;
        if (arch == CpuArch.GENERIC && older) {
            if (control.get().patches().isEmpty()) {
                reasons.missing(
                        "patches of " + control.get().label(),
                        Place.of(control.get().domain()));
                return;
            }
            if (control.get().patches().stream().anyMatch(FujitsuRules::isPatch)) {
                return;
            }
        }
        reasons.problem(
                "%s has cpu-arch %s; the M12 %s with %s and manager %s knows only native."
                        .formatted(guest.name(), arch.getLiteral(), server.name(), os.get(), manager.get()),
                guest.cpuArch().place(),
                new Related(server.manager().place(), "manager of " + server.name()));
    }

    private static boolean isPatch(String patch) {
        String revision = patch.strip().startsWith(PATCH) ? patch.strip().substring(PATCH.length()) : "";
        return revision.matches("\\d{1,4}") && Integer.parseInt(revision) >= PATCH_REVISION;
    }

    private static Answer betweenM10AndM12(Migration m) {
        boolean sourceM10 = isGeneration(m.source(), Generation.SPARC64_X);
        boolean targetM10 = isGeneration(m.target(), Generation.SPARC64_X);
        CpuArch arch = m.guest().cpuArch().known().orElse(CpuArch.NATIVE);
        if (sourceM10 && targetM10) {
            return arch == CpuArch.NATIVE
                    ? Reasons.of(WARNING)
                            .problem(
                                    ("%s goes from M10 %s to M10 %s with cpu-arch native, for which Fujitsu's notes "
                                                    + "name conditions.")
                                            .formatted(
                                                    m.guest().name(),
                                                    m.source().name(),
                                                    m.target().name()),
                                    m.guest().cpuArch().place())
                            .answer()
                    : Answer.FITS;
        }
        boolean mixed = sourceM10 && isGeneration(m.target(), Generation.SPARC64_XII)
                || targetM10 && isGeneration(m.source(), Generation.SPARC64_XII);
        if (!mixed) {
            return Answer.NOT_APPLICABLE;
        }
        Reasons reasons = Reasons.of(ERROR);
        if (arch != CpuArch.GENERIC && arch != CpuArch.SPARC64_CLASS1) {
            reasons.problem(
                    "%s has cpu-arch %s; between M10 and M12 it must be generic or sparc64-class1."
                            .formatted(m.guest().name(), arch.getLiteral()),
                    m.guest().cpuArch().place());
        } else if (arch == CpuArch.SPARC64_CLASS1) {
            clockSettings(reasons, m, sourceM10 ? m.source() : m.target());
        }
        return reasons.answer();
    }

    private static void clockSettings(Reasons reasons, Migration m, ServerView m10) {
        List<String> stated =
                m.guest().etcSystem().stream().map(FujitsuRules::normalized).toList();
        List<String> absent = SETTINGS.stream()
                .filter(setting -> !stated.contains(normalized(setting)))
                .toList();
        if (absent.isEmpty()) {
            return;
        }
        Reasons waiver = Reasons.of(ERROR);
        Optional<Boolean> manager = waiver.need(m10.manager())
                .flatMap(release -> waiver.need(
                        release.isAtLeast("3.5"),
                        () -> "exact manager of " + m10.name(),
                        m10.manager().place()));
        Optional<Boolean> system = waiver.need(m.guest().os())
                .flatMap(os -> waiver.need(
                        os.isSolarisAtLeast("11.3.23.5.0"),
                        () -> "SRU of " + m.guest().name(),
                        m.guest().os().place()));
        if (manager.orElse(false) && system.orElse(false)) {
            return;
        }
        boolean noWaiver = manager.equals(Optional.of(false)) || system.equals(Optional.of(false));
        if (noWaiver && !stated.isEmpty()) {
            reasons.problem(
                    "%s has cpu-arch sparc64-class1 and its /etc/system lacks %s."
                            .formatted(m.guest().name(), Words.list(absent)),
                    Place.of(m.guest().domain()));
        } else if (noWaiver) {
            reasons.missing(
                    "etc-system of " + m.guest().name(), Place.of(m.guest().domain()));
        } else {
            reasons.and(waiver);
        }
    }

    private static Answer settingsOf113(Migration m) {
        if (!Generation.isFujitsu(m.source()).isKnownAnd(yes -> yes)
                || !Generation.isFujitsu(m.target()).isKnownAnd(yes -> yes)) {
            return Answer.NOT_APPLICABLE;
        }
        Reasons reasons = Reasons.of(WARNING);
        List<LogicalDomainView> domains = new ArrayList<>(m.source().domains());
        domains.addAll(m.source().guests());
        List<String> unprepared = new ArrayList<>();
        for (LogicalDomainView domain : domains) {
            boolean zone = domain instanceof GuestView guest
                    && guest.kernelZones().stream().anyMatch(FujitsuRules::runs113);
            boolean itself =
                    domain.os().isKnownAnd(os -> os.isSolarisAtLeast("11.3").orElse(false));
            if ((zone || itself) && domain.etcSystem().isEmpty()) {
                unprepared.add(domain.label());
            }
        }
        if (!unprepared.isEmpty()) {
            reasons.problem(
                    "On %2$s, Solaris 11.3 or newer runs without stated lines of /etc/system in %1$s."
                            .formatted(Words.list(unprepared), m.source().name()),
                    Place.of(m.source().server()));
        }
        return reasons.answer();
    }

    private static boolean runs113(KernelZone zone) {
        OperatingSystem os = zone.getOs();
        return os != null
                && os.getVersion() != null
                && os.getVersion().isAtLeast("11.3").orElse(false);
    }

    private static boolean isGeneration(ServerView server, Generation generation) {
        return server.cpuType()
                        .known()
                        .map(Generation::of)
                        .filter(generation::equals)
                        .isPresent()
                || server.cpuType().known().isEmpty()
                        && server.platform()
                                .isKnownAnd(platform -> platform.cpuTypes()
                                        .known()
                                        .filter(types ->
                                                types.stream().allMatch(type -> Generation.of(type) == generation))
                                        .isPresent());
    }

    private static String normalized(String line) {
        return line.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
