// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Evidence.UNVERIFIED;
import static org.ldomstudio.rules.MigrationKind.BOUND;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ldomstudio.model.ldom.Storage;
import org.ldomstudio.model.ldom.StorageKind;
import org.ldomstudio.model.ldom.Vsan;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.VdiskView;
import org.ldomstudio.model.view.VhbaView;

/** VHBA: virtual SCSI host bus adapters, from 3.3 on. */
final class VhbaRules {

    private VhbaRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-VHBA-001", "The target has the same vSAN for every vHBA")
                        .error(LIVE, BOUND)
                        .releases(Releases.from("3.3"))
                        .means("For every virtual SCSI adapter the target has a vSAN of the same name on the same"
                                + " storage, which shows the same devices.")
                        .why("The adapter cannot be bound, or the guest finds other disks.")
                        .hints("Add the vSAN on the target.", "Give the guest virtual disks instead.")
                        .source(Source.A33)
                        .evidence(UNVERIFIED)
                        .cannotSee("Which LUNs an initiator port really sees when no mask is stated.")
                        .onMigration(VhbaRules::sameVsan),
                Rule.named("MIG-VHBA-002", "No vSAN of the guest stands on local disks")
                        .error(LIVE, BOUND)
                        .means("The vSANs of the guest's adapters stand on fc or iscsi storage, not on one machine's"
                                + " own disks. This holds for a cold migration too, which starts the guest again."
                                + " For a guest that is bound already, and stays so, it is a warning: the data can"
                                + " be copied before it starts.")
                        .why("A vSAN may stand on a local SAS or SATA port: its disks are not shared, and the guest"
                                + " loses them on the way.")
                        .hints(
                                "Move the data to shared storage.",
                                "Or stop the guest, copy the data, move it bound and start it.")
                        .source(Source.A33, "scsidevsinvsan")
                        .onMigration(VhbaRules::noLocalVsan),
                Rule.named("MIG-VHBA-003", "Device numbers are fixed")
                        .warning(LIVE)
                        .means("Every vHBA states its id; so do all virtual disks of a guest that states it for one"
                                + " of them.")
                        .why("Without an id the number may change at the next bind, and names of devices in the"
                                + " guest with it.")
                        .hints("State id as it is now; ldm list-bindings shows it.")
                        .source(Source.A36, "virtualhbaidanddevicename")
                        .source(Source.A33, "virtualdiskidanddevicename")
                        .cannotSee("A guest that states no id for any virtual disk says nothing about them and gives no"
                                + " finding.")
                        .onMigration(VhbaRules::fixedNumbers));
    }

    private static Answer sameVsan(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        for (VhbaView vhba : m.guest().vhbas()) {
            Optional<String> name = reasons.need(vhba.vsanName());
            if (name.isEmpty()) {
                continue;
            }
            Optional<Vsan> there = vhba.vsanOn(m.target());
            if (there.isEmpty() && m.target().domains().isEmpty()) {
                reasons.missing(
                        "control domain of " + m.target().name(),
                        Place.of(m.target().server()));
            } else if (there.isEmpty()) {
                reasons.problem(
                        "%s needs the vSAN %s, which %s does not have."
                                .formatted(vhba.label(), name.get(), m.target().name()),
                        Place.of(vhba.vhba()),
                        new Related(Place.of(m.target().server()), "the target"));
            } else {
                sameDevices(reasons, m, vhba, there.get());
            }
        }
        return reasons.answer();
    }

    private static void sameDevices(Reasons reasons, Migration m, VhbaView vhba, Vsan there) {
        Optional<Vsan> here = vhba.vsanOn(m.source());
        if (here.isEmpty()) {
            reasons.missing(
                    "vsan " + vhba.vsanName().known().orElse("") + " on "
                            + m.source().name(),
                    Place.of(vhba.vhba()));
            return;
        }
        Optional<Storage> from = storage(here.get());
        Optional<Storage> to = storage(there);
        if (from.isEmpty() || to.isEmpty()) {
            reasons.missing(
                    "storage of vsan " + there.getName() + " on " + (from.isEmpty() ? m.source() : m.target()).name(),
                    Place.of(there));
        } else if (from.get() != to.get()) {
            // Local storage differs by nature; MIG-VHBA-002 says so.
            if (from.get().getKind() != StorageKind.LOCAL) {
                reasons.problem(
                        "%s leads to %s on %s, but to %s on %s."
                                .formatted(
                                        vhba.label(),
                                        from.get().getName(),
                                        m.source().name(),
                                        to.get().getName(),
                                        m.target().name()),
                        Place.of(there),
                        new Related(Place.of(here.get()), "the vSAN on the source"));
            }
        } else if (!visible(here.get()).equals(visible(there))) {
            reasons.problem(
                    "%s sees %s on %s, but %s on %s."
                            .formatted(
                                    vhba.label(),
                                    Words.list(List.copyOf(visible(here.get()))),
                                    m.source().name(),
                                    Words.list(List.copyOf(visible(there))),
                                    m.target().name()),
                    Place.of(there),
                    new Related(Place.of(here.get()), "the vSAN on the source"));
        }
    }

    private static Optional<Storage> storage(Vsan vsan) {
        return Optional.ofNullable(vsan.getStorage()).filter(storage -> !storage.eIsProxy());
    }

    private static Set<String> visible(Vsan vsan) {
        Set<String> devices = new TreeSet<>();
        if (vsan.getMask() == YesNo.YES) {
            devices.addAll(vsan.getWwns());
        }
        return devices.isEmpty() ? Set.of("every device") : devices;
    }

    private static Answer noLocalVsan(Migration m) {
        Reasons reasons = Reasons.of(m.runsAfterwards() ? ERROR : WARNING);
        for (VhbaView vhba : m.guest().vhbas()) {
            Optional<Vsan> vsan = vhba.vsanOn(m.source());
            Optional<Storage> storage = vsan.flatMap(VhbaRules::storage);
            if (vsan.isPresent()
                    && storage.filter(found -> found.getKind() == StorageKind.LOCAL)
                            .isPresent()) {
                reasons.problem(
                        "%s leads to %s, which only %s has."
                                .formatted(
                                        vhba.label(),
                                        storage.get().getName(),
                                        m.source().name()),
                        Place.of(vsan.get()),
                        new Related(Place.of(vhba.vhba()), "adapter of the guest"));
            }
        }
        return reasons.answer();
    }

    private static Answer fixedNumbers(Migration m) {
        Reasons reasons = Reasons.of(WARNING);
        for (VhbaView vhba : m.guest().vhbas()) {
            if (!vhba.id().isKnown()) {
                reasons.problem(
                        "%s states no id; its device number may change at the next bind.".formatted(vhba.label()),
                        Place.of(vhba.vhba()));
            }
        }
        List<VdiskView> disks = m.guest().vdisks();
        List<VdiskView> without =
                disks.stream().filter(disk -> !disk.id().isKnown()).toList();
        if (!without.isEmpty() && without.size() < disks.size()) {
            without.forEach(disk -> reasons.problem(
                    "%s states no id, other disks of %s do; its device number may change at the next bind."
                            .formatted(disk.label(), m.guest().name()),
                    Place.of(disk.vdisk())));
        }
        return reasons.answer();
    }
}
