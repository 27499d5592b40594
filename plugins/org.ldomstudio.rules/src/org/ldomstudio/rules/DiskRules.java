// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Evidence.UNVERIFIED;
import static org.ldomstudio.rules.MigrationKind.BOUND;
import static org.ldomstudio.rules.MigrationKind.INACTIVE;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.INFO;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.Media;
import org.ldomstudio.model.ldom.Storage;
import org.ldomstudio.model.ldom.StorageKind;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.VolumeOption;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.VdiskView;

/** DISK: virtual disks. */
final class DiskRules {

    private static final String IO = "migration-requirements-virtual-i-o-devices";
    private static final String COLD = "migratingboundorinactivedomains";

    private DiskRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-DISK-001", "The target exports every disk under the same names")
                        .error(LIVE, BOUND)
                        .means("For every virtual disk the target has a virtual disk server of the same name with a"
                                + " volume of the same name. Paths may differ.")
                        .why("ldm looks the back ends up by these names; the migration is refused.")
                        .hints(
                                "Export the volume on the target: the fix copies it from the source.",
                                "Rename an existing volume or service on the target.")
                        .source(Source.A36, IO)
                        .source(Source.A32, "migrationvirtualio")
                        .onMigration(DiskRules::sameNames),
                Rule.named("MIG-DISK-002", "Both volumes are the same data")
                        .error(LIVE, BOUND)
                        .means("The volume of the same name on the target has the same storage and the same unit as"
                                + " on the source. This holds for a cold migration too, which starts the guest"
                                + " again. For a guest that is bound already, and stays so, it is a warning: the"
                                + " data can be copied before it starts.")
                        .why("ldm does not check it: the migration succeeds, and the guest then reads and writes"
                                + " other data and is probably unusable.")
                        .hints(
                                "Export the right unit on the target.",
                                "State the same unit where two paths lead to the same data.")
                        .source(Source.A36, IO)
                        .onMigration(m -> forPairs(m, m.runsAfterwards() ? ERROR : WARNING, DiskRules::sameData)),
                Rule.named("MIG-DISK-003", "Both servers reach the storage")
                        .error(LIVE, BOUND)
                        .means("Every disk of the guest is a LUN on fc or iscsi or a file on nfs, and the target sees"
                                + " that storage. Local disks, files and volumes of one machine are not shared."
                                + " This holds for a cold migration too, which starts the guest again. For a guest"
                                + " that is bound already, and stays so, it is a warning: the data can be copied"
                                + " before it starts.")
                        .why("The guest would lose its disk in the middle of its work; ldm checks only names.")
                        .hints(
                                "Zone or mount the storage on the target and state it in sees.",
                                "Move the data to shared storage first.",
                                "Or stop the guest, copy the data, move it bound and start it.")
                        .source(Source.SEED)
                        .source(Source.A36, IO)
                        .cannotSee("A file or zvol on an fc or iscsi LUN counts as local, because one server at a time"
                                + " mounts it; where a cluster file system shares it, declare the storage as nfs.")
                        .onMigration(DiskRules::sharedStorage),
                Rule.named("MIG-DISK-004", "Options and mpgroup are the same on both servers")
                        .error(LIVE)
                        .means("A volume has the same options and the same mpgroup on source and target.")
                        .why("ldm compares them for an active guest; the migration is refused.")
                        .hints("Set the options or the mpgroup of the target's volume to those of the source.")
                        .source(Source.A30, COLD)
                        .source(Source.A32, COLD)
                        .source(Source.A33, COLD)
                        .onMigration(m -> forPairs(m, ERROR, DiskRules::sameOptions)),
                Rule.named("MIG-DISK-005", "Nobody compares options of a bound guest's disks")
                        .warning(BOUND)
                        .means("A volume has the same options and the same mpgroup on source and target.")
                        .why("They are not compared for a bound guest: it moves, and starts with other options or a"
                                + " single path.")
                        .hints("Set the options or the mpgroup of the target's volume to those of the source.")
                        .source(Source.A30, COLD)
                        .source(Source.A32, COLD)
                        .source(Source.A33, COLD)
                        .onMigration(m -> forPairs(m, WARNING, DiskRules::sameOptions)),
                Rule.named("MIG-DISK-006", "Disks of an inactive guest are needed at its next bind")
                        .info(INACTIVE)
                        .means("The target exports every disk of the guest under the same names.")
                        .why("Virtual I/O is not checked for an inactive guest: it moves, and cannot be bound there.")
                        .hints("Export the volume on the target before the guest is bound.")
                        .source(Source.A36, "migration-requirements-virtual-i-o-devices1")
                        .source(Source.A30)
                        .source(Source.L13)
                        .onMigration(DiskRules::disksForLater),
                Rule.named("MIG-DISK-007", "No CD or ISO image is attached")
                        .warning(LIVE)
                        .means("No disk of the guest is an ISO image or a CD or DVD drive.")
                        .why("It counts like any other disk: the target must export it under the same names, and a"
                                + " drive cannot be shared.")
                        .hints("Unmount it in the guest and remove the disk before the move.")
                        .source(Source.A36, IO)
                        .evidence(UNVERIFIED)
                        .onMigration(DiskRules::removableMedia),
                Rule.named("MIG-DISK-008", "Nothing holds a disk exclusively")
                        .warning(LIVE)
                        .means("No volume of the guest is exported excl, and the guest holds no SCSI reservations.")
                        .why("An exclusive export keeps others of the same machine away; reservations may not"
                                + " follow the guest.")
                        .hints(
                                "Remove excl where no other export must be kept away.",
                                "Release reservations before the move.")
                        .source(Source.A34, "managingvdisks")
                        .evidence(UNVERIFIED)
                        .onMigration(DiskRules::exclusive),
                Rule.named("MIG-DISK-009", "A disk with several paths has no timeout")
                        .warning(LIVE)
                        .means("A virtual disk whose volume is in an mpgroup states no timeout.")
                        .why("With a small timeout the disk fails before the other path takes over.")
                        .hints("Delete the timeout.")
                        .source(Source.A34, "vdiskmultipathingandvdisktimeout")
                        .onMigration(DiskRules::timeouts),
                Rule.named("MIG-DISK-010", "The target's firmware can read the disk labels")
                        .warning(LIVE)
                        .means("The target's firmware understands the label of every disk.")
                        .why("The target cannot boot from a disk whose label it does not understand.")
                        .hints("See MIG-VER-005.")
                        .source(Source.A32)
                        .notEvaluated(Subject.MIGRATION, "MIG-VER-005 asks the same and refuses."),
                Rule.named("MIG-DISK-011", "Before 2.1 the back ends are of one kind")
                        .info(LIVE)
                        .releases(Releases.before("2.1"))
                        .means("The volumes on both servers are made of the same medium.")
                        .why("\"Same storage\" also meant the same type of device node in the older releases.")
                        .hints("Export the same kind of back end on both servers.")
                        .source(Source.L13)
                        .evidence(UNVERIFIED)
                        .onMigration(m -> forPairs(m, INFO, DiskRules::sameMedium)));
    }

    /** One disk with its volumes on both servers. */
    private record Pair(Migration m, VdiskView disk, Volume here, Volume there) {}

    /** Says what is wrong with one pair. */
    @FunctionalInterface
    private interface PairCheck {
        void check(Pair pair, Reasons reasons);
    }

    private static Answer forPairs(Migration m, Severity severity, PairCheck check) {
        Reasons reasons = Reasons.of(severity);
        for (VdiskView disk : m.guest().vdisks()) {
            Optional<Volume> here = disk.volumeOn(m.source());
            Optional<Volume> there = disk.volumeOn(m.target());
            if (here.isPresent() && there.isPresent()) {
                check.check(new Pair(m, disk, here.get(), there.get()), reasons);
            }
        }
        return reasons.answer();
    }

    private static Answer sameNames(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        for (VdiskView disk : m.guest().vdisks()) {
            Optional<String> vds = reasons.need(disk.vdsName());
            Optional<String> volume = reasons.need(disk.volumeName());
            if (vds.isEmpty() || volume.isEmpty() || disk.volumeOn(m.target()).isPresent()) {
                continue;
            }
            if (m.target().domains().isEmpty()) {
                reasons.missing(
                        "control domain of " + m.target().name(),
                        Place.of(m.target().server()));
                continue;
            }
            boolean service = m.target().vds(vds.get()).isPresent();
            reasons.problem(
                    "%s needs %s@%s on %s, which has %s."
                            .formatted(
                                    disk.label(),
                                    volume.get(),
                                    vds.get(),
                                    m.target().name(),
                                    service
                                            ? "no volume " + volume.get() + " there"
                                            : "no virtual disk server " + vds.get()),
                    Place.of(disk.vdisk()),
                    List.of(new Related(Place.of(m.target().server()), "the target")),
                    ServiceFixes.copyVolume("MIG-DISK-001", m, disk));
        }
        return reasons.answer();
    }

    private static void sameData(Pair pair, Reasons reasons) {
        Optional<Storage> here = Volumes.storage(pair.here());
        Optional<Storage> there = Volumes.storage(pair.there());
        if (here.isEmpty() || there.isEmpty() || isLocal(pair.here())) {
            return;
        }
        Optional<String> unitHere = Volumes.unit(pair.here());
        Optional<String> unitThere = Volumes.unit(pair.there());
        boolean sameStorage = here.get() == there.get();
        if (sameStorage && unitHere.equals(unitThere)) {
            return;
        }
        String message = sameStorage
                ? "%s is unit %s of %s on %s, but unit %s on %s."
                        .formatted(
                                pair.disk().label(),
                                unitHere.orElse("?"),
                                here.get().getName(),
                                pair.m().source().name(),
                                unitThere.orElse("?"),
                                pair.m().target().name())
                : "%s lies on %s on %s, but on %s on %s."
                        .formatted(
                                pair.disk().label(),
                                here.get().getName(),
                                pair.m().source().name(),
                                there.get().getName(),
                                pair.m().target().name());
        reasons.problem(
                message + copyHint(pair.m()),
                Place.of(pair.there()),
                List.of(new Related(Place.of(pair.here()), "the volume on the source")),
                ServiceFixes.sameData("MIG-DISK-002", pair.here(), pair.there()));
    }

    private static boolean isLocal(Volume volume) {
        return Volumes.kind(volume).filter(StorageKind.LOCAL::equals).isPresent();
    }

    private static Answer sharedStorage(Migration m) {
        Reasons reasons = Reasons.of(m.runsAfterwards() ? ERROR : WARNING);
        for (VdiskView disk : m.guest().vdisks()) {
            Optional<Volume> volume = disk.volumeOn(m.source());
            if (volume.isEmpty()) {
                missingVolume(reasons, m, disk);
                continue;
            }
            Optional<Storage> storage = Volumes.storage(volume.get());
            Optional<Media> media = Volumes.media(volume.get());
            if (storage.isEmpty() || media.isEmpty()) {
                reasons.missing(
                        "storage of volume " + volume.get().getName() + " on "
                                + m.source().name(),
                        Place.of(volume.get()));
            } else if (isLocal(volume.get())) {
                reasons.problem(
                        "%s lies on %s, which only %s has."
                                        .formatted(
                                                disk.label(),
                                                storage.get().getName(),
                                                m.source().name())
                                + copyHint(m),
                        Place.of(volume.get()),
                        List.of(),
                        ServiceFixes.moveToSharedStorage("MIG-DISK-003", m, volume.get()));
            } else if (isMountedByOne(volume.get(), media.get())) {
                reasons.problem(
                        "%s is a %s on %s, which one server at a time can use."
                                        .formatted(
                                                disk.label(),
                                                media.get().getLiteral(),
                                                storage.get().getName())
                                + copyHint(m),
                        Place.of(volume.get()));
            } else if (m.target().domains().isEmpty() && m.target().sees().isEmpty()) {
                reasons.missing(
                        "control domain of " + m.target().name(),
                        Place.of(m.target().server()));
            } else if (!m.target().sees().contains(storage.get())) {
                reasons.problem(
                        "%s lies on %s, which %s does not see."
                                        .formatted(
                                                disk.label(),
                                                storage.get().getName(),
                                                m.target().name())
                                + copyHint(m),
                        Place.of(volume.get()),
                        List.of(new Related(
                                Place.of(m.target().server(), LdomPackage.Literals.SERVER__SEES),
                                "storages of the target")),
                        ServiceFixes.seeStorage("MIG-DISK-003", m.target(), storage.get()));
            }
        }
        return reasons.answer();
    }

    private static String copyHint(Migration m) {
        return m.runsAfterwards() ? "" : " Copy the data before it starts.";
    }

    private static void missingVolume(Reasons reasons, Migration m, VdiskView disk) {
        String name = disk.volumeName().known().orElse("of " + disk.label());
        reasons.missing("volume " + name + " on " + m.source().name(), Place.of(disk.vdisk()));
    }

    /**
     * A file system or a pool on a LUN belongs to the server that has mounted or imported it; so does a drive or a
     * raw local disk.
     */
    private static boolean isMountedByOne(Volume volume, Media media) {
        boolean nfs = Volumes.kind(volume).filter(StorageKind.NFS::equals).isPresent();
        return switch (media) {
            case LUN, UNSTATED -> false;
            case FILE, ISO -> !nfs;
            case ZVOL, CD -> true;
            case DISK -> false;
        };
    }

    private static void sameOptions(Pair pair, Reasons reasons) {
        Set<VolumeOption> here = options(pair.here());
        Set<VolumeOption> there = options(pair.there());
        if (!here.equals(there)) {
            reasons.problem(
                    "%s is exported with options %s on %s and %s on %s."
                            .formatted(
                                    pair.disk().label(),
                                    text(here),
                                    pair.m().source().name(),
                                    text(there),
                                    pair.m().target().name()),
                    Place.of(pair.there()),
                    List.of(new Related(Place.of(pair.here()), "the volume on the source")),
                    ServiceFixes.sameOptions(
                            pair.m().isLive() ? "MIG-DISK-004" : "MIG-DISK-005", pair.here(), pair.there()));
        }
        if (!Objects.equals(pair.here().getMpgroup(), pair.there().getMpgroup())) {
            reasons.problem(
                    "%s has mpgroup %s on %s and %s on %s."
                            .formatted(
                                    pair.disk().label(),
                                    mpgroup(pair.here()),
                                    pair.m().source().name(),
                                    mpgroup(pair.there()),
                                    pair.m().target().name()),
                    Place.of(pair.there()),
                    List.of(new Related(Place.of(pair.here()), "the volume on the source")),
                    ServiceFixes.sameMpgroup(
                            pair.m().isLive() ? "MIG-DISK-004" : "MIG-DISK-005", pair.here(), pair.there()));
        }
    }

    private static Set<VolumeOption> options(Volume volume) {
        EnumSet<VolumeOption> options = EnumSet.noneOf(VolumeOption.class);
        options.addAll(volume.getOptions());
        return options;
    }

    private static String text(Set<VolumeOption> options) {
        return options.isEmpty()
                ? "none"
                : String.join(
                        ", ", options.stream().map(VolumeOption::getLiteral).toList());
    }

    private static String mpgroup(Volume volume) {
        return volume.getMpgroup() == null ? "none" : volume.getMpgroup();
    }

    private static Answer disksForLater(Migration m) {
        Reasons reasons = Reasons.of(INFO);
        List<String> absent = new ArrayList<>();
        for (VdiskView disk : m.guest().vdisks()) {
            if (disk.volumeOn(m.target()).isEmpty()
                    && disk.volumeName().isKnown()
                    && disk.vdsName().isKnown()) {
                absent.add(disk.volumeName().known().orElseThrow() + "@"
                        + disk.vdsName().known().orElseThrow());
            }
        }
        if (!absent.isEmpty() && !m.target().domains().isEmpty()) {
            reasons.problem(
                    "%s moves, but cannot be bound on %s before %s %s exported there."
                            .formatted(
                                    m.guest().name(),
                                    m.target().name(),
                                    Words.list(absent),
                                    absent.size() == 1 ? "is" : "are"),
                    Place.of(m.guest().domain()));
        }
        return reasons.answer();
    }

    private static Answer removableMedia(Migration m) {
        Reasons reasons = Reasons.of(WARNING);
        for (VdiskView disk : m.guest().vdisks()) {
            disk.volumeOn(m.source())
                    .filter(Volumes::isRemovable)
                    .ifPresent(volume -> reasons.problem(
                            "%s is a %s (%s); it counts like any other disk."
                                    .formatted(
                                            disk.label(),
                                            volume.getMedia() == Media.CD ? "CD or DVD drive" : "CD image",
                                            volume.getName()),
                            Place.of(disk.vdisk()),
                            List.of(new Related(Place.of(volume), "the volume")),
                            StepFixes.removeBefore("MIG-DISK-007", m, disk.vdisk())));
        }
        return reasons.answer();
    }

    private static Answer exclusive(Migration m) {
        Reasons reasons = Reasons.of(WARNING);
        for (VdiskView disk : m.guest().vdisks()) {
            disk.volumeOn(m.source())
                    .filter(volume -> volume.getOptions().contains(VolumeOption.EXCL))
                    .ifPresent(volume -> reasons.problem(
                            "%s is exported exclusively (%s).".formatted(disk.label(), volume.getName()),
                            Place.of(volume)));
            if (disk.scsiReservations().isKnownAnd(yes -> yes)) {
                reasons.problem(
                        "%s holds SCSI reservations on %s; they may not follow it to %s."
                                .formatted(
                                        m.guest().name(),
                                        disk.name(),
                                        m.target().name()),
                        disk.scsiReservations().place());
            }
        }
        return reasons.answer();
    }

    private static Answer timeouts(Migration m) {
        Reasons reasons = Reasons.of(WARNING);
        for (VdiskView disk : m.guest().vdisks()) {
            Optional<Volume> volume = disk.volumeOn(m.source()).filter(found -> found.getMpgroup() != null);
            if (volume.isPresent()
                    && disk.timeout().isKnownAnd(timeout -> timeout.nominal().signum() > 0)) {
                reasons.problem(
                        "%s has a timeout of %s and several paths (mpgroup %s)."
                                .formatted(
                                        disk.label(),
                                        disk.timeout().known().orElseThrow(),
                                        volume.get().getMpgroup()),
                        disk.timeout().place(),
                        List.of(new Related(Place.of(volume.get()), "the volume")),
                        ServiceFixes.noTimeout("MIG-DISK-009", disk));
            }
        }
        return reasons.answer();
    }

    private static void sameMedium(Pair pair, Reasons reasons) {
        Optional<Media> here = Volumes.media(pair.here());
        Optional<Media> there = Volumes.media(pair.there());
        if (here.isPresent() && there.isPresent() && !here.equals(there)) {
            reasons.problem(
                    "%s is a %s on %s and a %s on %s."
                            .formatted(
                                    pair.disk().label(),
                                    here.get().getLiteral(),
                                    pair.m().source().name(),
                                    there.get().getLiteral(),
                                    pair.m().target().name()),
                    Place.of(pair.there()));
        }
    }
}
