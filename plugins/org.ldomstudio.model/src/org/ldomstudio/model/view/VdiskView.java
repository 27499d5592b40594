// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.Optional;
import org.ldomstudio.model.ldom.DiskLabel;
import org.ldomstudio.model.ldom.Vdisk;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Quantity;

/**
 * A virtual disk of a guest. It names its service and volume; both are looked up on the server where the guest stands.
 */
public final class VdiskView extends ElementView {

    private final GuestView guest;
    private final Vdisk vdisk;
    private final Memo<Value<String>> vdsName = new Memo<>(this::findVdsName);
    private final Memo<Value<String>> volumeName = new Memo<>(this::findVolumeName);
    private final Memo<Value<DiskLabel>> diskLabel = new Memo<>(this::findDiskLabel);

    VdiskView(GuestView guest, GuestView.Part<Vdisk> part) {
        super(
                guest.state(),
                part.element(),
                part.own().isPresent() ? part.like() : Optional.empty(),
                guest.label() + "/" + nameOf(part.element()));
        this.guest = guest;
        this.vdisk = part.element();
    }

    /** Returns the element of the model; it belongs to the other guest when the whole disk is taken over. */
    public Vdisk vdisk() {
        return vdisk;
    }

    /** Returns its name. */
    public String name() {
        return nameOf(vdisk);
    }

    /** Returns the guest that has it. */
    public GuestView guest() {
        return guest;
    }

    /** Returns the name of its virtual disk server. */
    public Value<String> vdsName() {
        return vdsName.get();
    }

    /** Returns the name of its volume: the stated one, else {@code <guest>-<vdisk>}. */
    public Value<String> volumeName() {
        return volumeName.get();
    }

    /** Returns the volume that those names lead to on a server, as ldm finds it there; empty when there is none. */
    public Optional<Volume> volumeOn(ServerView server) {
        return vdsName().known().flatMap(vds -> volumeName().known().flatMap(volume -> server.volume(vds, volume)));
    }

    /** Returns its device number; unknown when ldm chooses it. */
    public Value<Long> id() {
        return value(VDISK__ID, Count.class).map(Count::value);
    }

    /** Returns its connection timeout; unknown when there is none. */
    public Value<Quantity> timeout() {
        return value(VDISK__TIMEOUT, Quantity.class);
    }

    /**
     * Returns its label: stated, EFI by default for Solaris 11.1 and newer, SMI for older Solaris; unknown when the
     * system is.
     */
    public Value<DiskLabel> diskLabel() {
        return diskLabel.get();
    }

    /** Returns whether the guest holds SCSI reservations on it. */
    public Value<Boolean> scsiReservations() {
        return value(VDISK__SCSI_RESERVATIONS, YesNo.class, YesNo.NO).map(YesNo.YES::equals);
    }

    private Value<Volume> volumeReference() {
        return states(VDISK__VDS) && !states(VDISK__VOLUME)
                ? unknown(VDISK__VOLUME)
                : value(VDISK__VOLUME, Volume.class);
    }

    private Value<String> findVdsName() {
        Value<Volume> volume = volumeReference();
        Value<Vds> vds = volume.isKnown() ? volume.map(Volume::getVds) : value(VDISK__VDS, Vds.class);
        return vds.isKnownAnd(ServerView::isLinked) ? vds.map(ElementView::nameOf) : unknown(VDISK__VDS);
    }

    private Value<String> findVolumeName() {
        if (states(VDISK__VOLUME)
                || (!states(VDISK__VDS)
                        && like().filter(other -> other.eIsSet(VDISK__VOLUME)).isPresent())) {
            return volumeReference().map(ElementView::nameOf);
        }
        return Known.byDefault(guest.name() + "-" + name(), Place.of(vdisk));
    }

    private Value<DiskLabel> findDiskLabel() {
        Value<DiskLabel> stated = value(VDISK__LABEL, DiskLabel.class);
        return stated.isKnown()
                ? stated
                : guest.os()
                        .flatMap(os -> os.isSolaris()
                                ? os.isSolarisAtLeast("11.1")
                                        .<Value<DiskLabel>>map(efi ->
                                                Known.byDefault(efi ? DiskLabel.EFI : DiskLabel.SMI, Place.of(vdisk)))
                                        .orElseGet(() -> unknown(VDISK__LABEL))
                                : unknown(VDISK__LABEL));
    }
}
