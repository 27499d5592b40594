// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Evidence.PARTLY;
import static org.ldomstudio.rules.MigrationKind.BOUND;
import static org.ldomstudio.rules.MigrationKind.INACTIVE;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ldomstudio.model.ldom.DiskLabel;
import org.ldomstudio.model.ldom.ExecutionPoint;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.Media;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.values.Version;
import org.ldomstudio.model.view.OperatingSystemVersion;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.PlatformView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.Value;
import org.ldomstudio.model.view.VdiskView;

/** VER: releases of the managers, firmware and the guest's operating system. */
final class VersionRules {

    private static final String PAGE = "version-restrictions-migration";
    private static final String OLD_PAGE = "versionrestrictionsformigration";

    private VersionRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-VER-001", "The managers are of the same release or of neighbouring ones")
                        .error(LIVE)
                        .means("The Logical Domains Managers of source and target are of the same release or of two"
                                + " that follow each other, in either order.")
                        .why("Managers speak to each other only across one release; the migration is refused before"
                                + " it starts.")
                        .hints(
                                "Update the older manager to at least the release before the newer one.",
                                "Or migrate cold, which does not depend on it.")
                        .holdsFor("The guides from 3.2 on say so; assumed for earlier releases.")
                        .source(Source.A36, PAGE)
                        .source(Source.A35, PAGE)
                        .source(Source.A34, PAGE)
                        .source(Source.A32, OLD_PAGE)
                        .onServers(VersionRules::managers),
                Rule.named("MIG-VER-002", "The guest runs at least Solaris 10 9/10")
                        .error(LIVE)
                        .means("The guest runs Oracle Solaris 10 9/10 or newer. A guest at the OpenBoot prompt runs"
                                + " no system and is judged by other rules.")
                        .why("An older system cannot be suspended and resumed on another machine.")
                        .hints("Update the guest to Solaris 10 9/10 or newer.", "Or migrate it cold.")
                        .source(Source.A36, PAGE)
                        .source(Source.A34, PAGE)
                        .source(Source.A32, OLD_PAGE)
                        .cannotSee("Systems other than Solaris are refused because the documents name none.")
                        .onMigration(VersionRules::guestSystem),
                Rule.named("MIG-VER-003", "The firmware of both servers supports live migration")
                        .error(LIVE)
                        .means("Both servers run at least the smallest firmware of the 3.2 guide: T2 and T2 Plus"
                                + " 7.4.5, T3 and T4 8.2.2.c; later servers and Fujitsu's any. Platforms that"
                                + " predate live migration have none.")
                        .why("The hypervisor lacks what tracks and moves memory; the migration is refused.")
                        .hints("Update the system firmware.", "Or migrate the guest cold.")
                        .holdsFor("Figures are those of the 3.2 guide; later releases ask for at least as much. For"
                                + " releases before 3.2 firmware below them is undecided.")
                        .source(Source.A32, OLD_PAGE)
                        .cannotSee("Later guides point to tables of the installation guides, which may ask for newer"
                                + " firmware.")
                        .onServers(VersionRules::minimumFirmware),
                Rule.named("MIG-VER-004", "The target's hypervisor knows what the guest uses")
                        .error(LIVE)
                        .means("A guest on firmware 8.4 or newer, or XCP2210 or newer, goes only to firmware that has"
                                + " the same hypervisor interface. From older firmware to 8.4 and newer it may go,"
                                + " except to an M5-32.")
                        .why("The domain is using features of the system firmware that the target does not have;"
                                + " the migration is refused.")
                        .hints("Update the target's firmware.", "Or migrate the guest cold.")
                        .source(Source.A32, OLD_PAGE)
                        .cannotSee("On which side firmware 9.0 belongs is not documented.")
                        .onServers(VersionRules::hypervisorInterface),
                Rule.named("MIG-VER-005", "The target's firmware can read the disk labels")
                        .error(LIVE, BOUND, INACTIVE)
                        .means("A guest with an EFI (GPT) labelled disk, which Solaris 11.1 and newer make, goes only"
                                + " to firmware with GPT support: from 8.4, 9.1 or XCP2230.")
                        .why("The target cannot boot from the disk; even a cold migration fails.")
                        .hints("Update the target's firmware.", "State label smi for disks that have a VTOC.")
                        .source(Source.A32, OLD_PAGE)
                        .onMigration(VersionRules::diskLabels),
                Rule.named("MIG-VER-006", "Both servers are of one firmware generation")
                        .error(LIVE)
                        .releases(Releases.from("3.5"))
                        .means("No live migration between a server on firmware 7.x and one on 8.x, in either"
                                + " direction. It replaces MIG-CPU-005 of older releases.")
                        .why("The migration is refused.")
                        .hints(
                                "Update the older server's firmware where its platform allows it.",
                                "Or migrate the guest cold.")
                        .source(Source.A35, "migrationissues")
                        .evidence(PARTLY)
                        .cannotSee("The list of cases at hand is cut off: between 7.x and 9.x the answer is undecided.")
                        .onServers(VersionRules::firmwareGenerations),
                Rule.named("MIG-VER-007", "The pair of platforms has been qualified")
                        .warning(LIVE)
                        .means("Where a platform states what it has been qualified with, the other one is named.")
                        .why("Not every pair of platforms and firmware has been tested; an untested pair may fail.")
                        .hints(
                                "Migrate cold.",
                                "Or test the pair with an unimportant guest, and state it in qualified-with.")
                        .source(Source.A34, "migrationissues")
                        .source(Source.A35, "migrationissues")
                        .cannotSee(
                                "No list of qualified pairs is published; the rule knows only what the model states.")
                        .onServers(VersionRules::qualified),
                Rule.named("MIG-VER-008", "The guest's system knows the newer CPU rules")
                        .warning(LIVE)
                        .sometimesError()
                        .means("The guest runs Solaris 10 1/13 or newer. For an older one the target takes whole"
                                + " cores, of which it must have enough free ones: too few is an error.")
                        .why("Leftover strands of these cores are lost to everybody, and CPUs of the guest cannot"
                                + " be changed, until it reboots.")
                        .hints(
                                "Update the guest.",
                                "Or plan a reboot soon after the migration, and keep whole cores free on the target.")
                        .holdsFor("Guests older than Solaris 10 1/13.")
                        .source(Source.A32, "cpurestrictionsformigration")
                        .onMigration(VersionRules::oldCpuRules),
                Rule.named("MIG-VER-009", "Both managers carry memory versions")
                        .warning(LIVE)
                        .means("A guest that uses ADI memory tags is migrated between managers of release 3.5 or"
                                + " newer.")
                        .why("An older manager loses the tags; what the application does then is undefined.")
                        .hints(
                                "Update both managers to 3.5.",
                                "Or restart the application after the migration, or migrate cold.")
                        .holdsFor("Guests with adi yes on servers with Silicon Secured Memory.")
                        .source(Source.A36, "migration-restrictions-silicon-secured-memory-servers")
                        .onMigration(VersionRules::memoryTags),
                Rule.named("MIG-VER-010", "Both managers can save configurations themselves")
                        .warning(LIVE)
                        .means("Where a server saves its SP configuration after migrations, both managers are 3.5 or"
                                + " newer.")
                        .why("An older manager does not save; after a power cycle the domain is lost, or exists twice.")
                        .hints("Keep save-config yes in the plan: it saves on both.", "Or update the older manager.")
                        .source(Source.A35, "savepostmigrationspconfigs")
                        .onServers(VersionRules::automaticSaving));
    }

    private static Answer managers(ServerPair m) {
        Reasons reasons = Reasons.of(ERROR);
        Optional<Version> source = reasons.need(m.source().manager());
        Optional<Version> target = reasons.need(m.target().manager());
        if (source.isPresent() && target.isPresent()) {
            reasons.need(
                            Managers.areNeighbours(source.get(), target.get()),
                            () -> "whether the releases " + source.get() + " and " + target.get()
                                    + " follow each other",
                            m.target().manager().place())
                    .filter(neighbours -> !neighbours)
                    .ifPresent(no -> reasons.problem(
                            "%s runs manager %s and %s runs %s: more than one release apart."
                                    .formatted(
                                            m.source().name(),
                                            source.get(),
                                            m.target().name(),
                                            target.get()),
                            m.target().manager().place(),
                            new Related(m.source().manager().place(), "manager " + source.get() + " of the source")));
        }
        return reasons.answer();
    }

    private static Answer guestSystem(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        if (m.guest().at().isKnownAnd(ExecutionPoint.OPENBOOT::equals)) {
            return Answer.NOT_APPLICABLE;
        }
        Value<OperatingSystemVersion> os = m.guest().os();
        reasons.need(os)
                .flatMap(system -> reasons.need(
                        system.isSolaris10UpdateAtLeast(9, 10),
                        () -> "update of " + system + " of " + m.guest().name(),
                        os.place()))
                .filter(newEnough -> !newEnough)
                .ifPresent(old -> reasons.problem(
                        "%s runs %s; live migration needs Solaris 10 9/10 or newer."
                                .formatted(m.guest().name(), os.known().orElseThrow()),
                        os.place()));
        return reasons.answer();
    }

    private static Answer minimumFirmware(ServerPair m) {
        Reasons reasons = Reasons.of(ERROR);
        for (ServerView server : List.of(m.source(), m.target())) {
            if (server.platform().flatMap(PlatformView::liveMigration).isKnownAnd(can -> !can)) {
                reasons.problem(
                        "%s is a %s, for which there is no live migration."
                                .formatted(
                                        server.name(),
                                        server.platform().known().orElseThrow().name()),
                        server.platform().place());
            } else {
                minimumFirmware(reasons, server, m);
            }
        }
        return reasons.answer();
    }

    private static void minimumFirmware(Reasons reasons, ServerView server, ServerPair m) {
        Optional<Generation> generation = Generation.needed(reasons, server);
        if (generation.isEmpty()) {
            return;
        }
        String least = switch (generation.get()) {
            case T2, T2_PLUS -> "7.4.5";
            case T3, T4 -> "8.2.2.c";
            case T1, T5, M5, M6, M7, S7, M8, SPARC64_X, SPARC64_XII, OTHER -> "";
        };
        if (least.isEmpty()) {
            return;
        }
        reasons.need(server.firmware())
                .flatMap(firmware -> reasons.need(
                        firmware.isAtLeast(least),
                        () -> "exact firmware of " + server.name(),
                        server.firmware().place()))
                .filter(reached -> !reached)
                .ifPresent(old -> tooOld(reasons, server, least, m));
    }

    private static void tooOld(Reasons reasons, ServerView server, String least, ServerPair m) {
        boolean figureHolds = m.managers().stream()
                .anyMatch(manager ->
                        manager.isKnownAnd(release -> release.isAtLeast("3.2").orElse(false)));
        if (figureHolds) {
            reasons.problem(
                    "%s runs firmware %s; live migration needs %s on its processors."
                            .formatted(server.name(), server.firmware().known().orElseThrow(), least),
                    server.firmware().place());
        } else {
            reasons.missing(
                    "smallest firmware for live migration with the managers of "
                            + m.source().name() + " and " + m.target().name(),
                    server.firmware().place());
        }
    }

    private static Answer hypervisorInterface(ServerPair m) {
        Optional<Version> from = m.source().firmware().known();
        Optional<Version> to = m.target().firmware().known();
        Optional<Boolean> newSource = from.flatMap(Firmware::hasNewInterface);
        Optional<Boolean> newTarget = to.flatMap(Firmware::hasNewInterface);
        boolean toM532 =
                m.target().platform().isKnownAnd(platform -> platform.name().startsWith("M5-32"));
        boolean same = from.isPresent()
                && (from.equals(to)
                        || to.filter(other -> Firmware.areBoth90(from.get(), other))
                                .isPresent());
        boolean oldToOld = newSource.equals(Optional.of(false)) && (newTarget.equals(Optional.of(false)) || !toM532);
        boolean toNew = newTarget.orElse(false) && (newSource.orElse(false) || !toM532);
        if (same || oldToOld || toNew) {
            return Answer.FITS;
        }
        Reasons reasons = Reasons.of(ERROR);
        if (from.isEmpty() || to.isEmpty()) {
            reasons.need(m.source().firmware());
            reasons.need(m.target().firmware());
            return reasons.answer();
        }
        if (newSource.orElse(false) && !newTarget.orElse(true)) {
            return reasons.problem(
                            ("%s runs firmware %s; on %s with %s the guest would miss features of the "
                                            + "hypervisor that it uses.")
                                    .formatted(
                                            m.source().name(),
                                            from.get(),
                                            m.target().name(),
                                            to.get()),
                            m.target().firmware().place(),
                            new Related(m.source().firmware().place(), "firmware " + from.get() + " of the source"))
                    .answer();
        }
        if (newSource.equals(Optional.of(false)) && toM532) {
            return reasons.problem(
                            "%s runs firmware %s; from firmware before 8.4 no live migration leads to the M5-32 %s."
                                    .formatted(
                                            m.source().name(),
                                            from.get(),
                                            m.target().name()),
                            m.target().firmware().place())
                    .answer();
        }
        return reasons.missing(
                        "whether firmware " + from.get() + " of " + m.source().name() + " and " + to.get() + " of "
                                + m.target().name() + " have the same hypervisor interface",
                        m.target().firmware().place())
                .answer();
    }

    private static Answer diskLabels(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        List<VdiskView> disks = m.guest().vdisks();
        List<VdiskView> efi = new ArrayList<>();
        Optional<Boolean> gpt = m.target().firmware().known().flatMap(Firmware::knowsGpt);
        if (gpt.orElse(false) || disks.isEmpty()) {
            return Answer.FITS;
        }
        for (VdiskView disk : disks) {
            if (isRemovableMedium(disk, m)) {
                continue;
            }
            reasons.need(disk.diskLabel()).filter(DiskLabel.EFI::equals).ifPresent(label -> efi.add(disk));
        }
        if (efi.isEmpty()) {
            return reasons.answer();
        }
        Optional<Version> firmware = reasons.need(m.target().firmware());
        if (firmware.isPresent()) {
            reasons.need(
                            gpt,
                            () -> "exact firmware of " + m.target().name(),
                            m.target().firmware().place())
                    .ifPresent(knows -> efi.forEach(disk -> reasons.problem(
                            "Disk %s has an EFI label; firmware %s of %s cannot read it."
                                    .formatted(
                                            disk.label(),
                                            firmware.get(),
                                            m.target().name()),
                            disk.diskLabel().place(),
                            new Related(
                                    m.target().firmware().place(), "firmware " + firmware.get() + " of the target"))));
        }
        return reasons.answer();
    }

    private static boolean isRemovableMedium(VdiskView disk, Migration m) {
        return disk.volumeOn(m.source())
                .map(Volume::getMedia)
                .filter(media -> media == Media.ISO || media == Media.CD)
                .isPresent();
    }

    private static Answer firmwareGenerations(ServerPair m) {
        Reasons reasons = Reasons.of(ERROR);
        Optional<String> from = reasons.need(family(m.source()));
        Optional<String> to = reasons.need(family(m.target()));
        if (from.isEmpty() || to.isEmpty()) {
            return from.or(() -> to).filter(family -> !family.matches("[789]")).isPresent()
                    ? Answer.FITS
                    : reasons.answer();
        }
        Set<String> families = Set.copyOf(List.of(from.get(), to.get()));
        if (families.equals(Set.of("7", "8"))) {
            reasons.problem(
                    "%s runs firmware %s.x and %s runs %s.x: there is no live migration between them."
                            .formatted(m.source().name(), from.get(), m.target().name(), to.get()),
                    m.target().firmware().place(),
                    new Related(m.source().firmware().place(), "firmware of the source"));
        } else if (families.equals(Set.of("7", "9"))) {
            reasons.missing(
                    "whether there is live migration between firmware 7.x and 9.x from release 3.5 on",
                    m.target().firmware().place());
        }
        return reasons.answer();
    }

    /** Returns the first number of a server's firmware; when the firmware is not stated, its platform's family. */
    private static Value<String> family(ServerView server) {
        Value<String> stated =
                server.firmware().map(firmware -> firmware.parts().getFirst());
        return stated.isKnown()
                        || server.platform()
                                .flatMap(PlatformView::firmwareFamily)
                                .known()
                                .isEmpty()
                ? stated
                : server.platform().flatMap(PlatformView::firmwareFamily);
    }

    private static Answer qualified(ServerPair m) {
        Reasons reasons = Reasons.of(WARNING);
        Optional<PlatformView> source = m.source().platform().known();
        Optional<PlatformView> target = m.target().platform().known();
        if (source.isEmpty()
                || target.isEmpty()
                || source.get().platform() == target.get().platform()) {
            return Answer.NOT_APPLICABLE;
        }
        List<Platform> ofSource = source.get().qualifiedWith();
        List<Platform> ofTarget = target.get().qualifiedWith();
        boolean listed = ofSource.contains(target.get().platform())
                || ofTarget.contains(source.get().platform());
        if (listed || ofSource.isEmpty() && ofTarget.isEmpty()) {
            return listed ? Answer.FITS : Answer.NOT_APPLICABLE;
        }
        Platform silent =
                ofSource.isEmpty() ? target.get().platform() : source.get().platform();
        return reasons.problem(
                        "%s (%s) and %s (%s) are not stated as qualified with each other."
                                .formatted(
                                        m.source().name(),
                                        source.get().name(),
                                        m.target().name(),
                                        target.get().name()),
                        Place.of(silent, LdomPackage.Literals.PLATFORM__QUALIFIED_WITH))
                .answer();
    }

    private static Answer oldCpuRules(Migration m) {
        if (!m.guest().at().isKnownAnd(ExecutionPoint.SOLARIS::equals)) {
            return Answer.NOT_APPLICABLE;
        }
        Reasons reasons = Reasons.of(WARNING);
        Value<OperatingSystemVersion> os = m.guest().os();
        Optional<Boolean> newEnough = reasons.need(os)
                .flatMap(system -> system.isSolaris()
                        ? reasons.need(
                                system.isSolaris10UpdateAtLeast(1, 13),
                                () -> "update of " + system + " of " + m.guest().name(),
                                os.place())
                        : Optional.of(true));
        if (newEnough.isPresent() && !newEnough.get()) {
            reasons.problem(
                    ("%s runs %s, older than Solaris 10 1/13: on %s it takes whole cores,"
                                    + " and its CPUs cannot be changed until it reboots.")
                            .formatted(
                                    m.guest().name(),
                                    os.known().orElseThrow(),
                                    m.target().name()),
                    os.place());
            reasons.and(CpuRules.wholeCoresForOldGuest(m));
        } else if (newEnough.isEmpty() && !CpuRules.wholeCoresForOldGuest(m).isClear()) {
            reasons.and(Reasons.of(ERROR)
                    .missing("exact operating system of " + m.guest().name(), os.place()));
        }
        return reasons.answer();
    }

    private static Answer memoryTags(Migration m) {
        Reasons reasons = Reasons.of(WARNING);
        if (!MemoryTags.areUsed(m, reasons)) {
            return reasons.answer();
        }
        for (ServerView server : List.of(m.source(), m.target())) {
            reasons.need(server.manager())
                    .flatMap(manager -> reasons.need(
                            manager.isAtLeast("3.5"),
                            () -> "exact manager of " + server.name(),
                            server.manager().place()))
                    .filter(reached -> !reached)
                    .ifPresent(old -> reasons.problem(
                            "%s uses ADI memory tags; manager %s of %s does not carry them."
                                    .formatted(
                                            m.guest().name(),
                                            server.manager().known().orElseThrow(),
                                            server.name()),
                            server.manager().place()));
        }
        return reasons.answer();
    }

    private static Answer automaticSaving(ServerPair m) {
        Reasons reasons = Reasons.of(WARNING);
        List<ServerView> servers = List.of(m.source(), m.target());
        if (m.options().saveConfig()
                || servers.stream()
                        .noneMatch(server -> server.saveAfterMigration().isKnownAnd(yes -> yes))) {
            return Answer.NOT_APPLICABLE;
        }
        for (ServerView server : servers) {
            reasons.need(server.manager())
                    .flatMap(manager -> reasons.need(
                            manager.isAtLeast("3.5"),
                            () -> "exact manager of " + server.name(),
                            server.manager().place()))
                    .filter(reached -> !reached)
                    .ifPresent(old -> reasons.problem(
                            "Manager %s of %s does not save its configuration after a migration."
                                    .formatted(server.manager().known().orElseThrow(), server.name()),
                            server.manager().place()));
        }
        return reasons.answer();
    }
}
