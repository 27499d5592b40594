// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ldomstudio.model.ldom.LdomFactory;
import org.ldomstudio.model.ldom.Link;
import org.ldomstudio.model.ldom.Media;
import org.ldomstudio.model.ldom.Storage;
import org.ldomstudio.model.ldom.StorageKind;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Vcc;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.VolumeOption;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SystemDomainView;
import org.ldomstudio.model.view.VdiskView;
import org.ldomstudio.model.view.VnetView;
import org.ldomstudio.rules.fixes.Fix;
import org.ldomstudio.rules.fixes.ModelChange;

/** Cures that change what service domains export. None is safe: the machine must be changed as well. */
final class ServiceFixes {

    private static final int MORE_PORTS = 100;
    private static final int LAST_PORT = 65_535;

    private ServiceFixes() {}

    /** Exports the volume of a disk on the target too, in the service of the same name; for shared storage only. */
    public static List<Fix> copyVolume(String rule, Migration m, VdiskView disk) {
        Optional<Volume> original = disk.volumeOn(m.source()).filter(ServiceFixes::isShared);
        Optional<String> name = disk.vdsName().known();
        if (original.isEmpty() || name.isEmpty()) {
            return List.of();
        }
        String label = "Export " + original.get().getName() + "@" + name.get() + " on "
                + m.target().name();
        Optional<Vds> service = m.target().vds(name.get());
        if (service.isPresent()) {
            return List.of(new Fix(
                    rule + "/volume",
                    label,
                    false,
                    List.of(new ModelChange.Copy(service.get(), VDS__VOLUMES, original.get()))));
        }
        return controlDomain(m.target())
                .map(control -> {
                    Vds vds = LdomFactory.eINSTANCE.createVds();
                    vds.setName(name.get());
                    vds.getVolumes().add(EcoreUtil.copy(original.get()));
                    return List.of(new Fix(
                            rule + "/vds",
                            label,
                            false,
                            List.of(new ModelChange.Add(control, SYSTEM_DOMAIN__DISK_SERVERS, vds))));
                })
                .orElse(List.of());
    }

    private static boolean isShared(Volume volume) {
        return volume.getStorage() != null
                && !volume.getStorage().eIsProxy()
                && volume.getStorage().getKind() != StorageKind.LOCAL;
    }

    /**
     * Adds the switch of a network device on the target, connected to the link there that leads to the same
     * network, if there is one.
     */
    public static List<Fix> copySwitch(String rule, Migration m, VnetView vnet) {
        Optional<Vsw> original = vnet.vswOn(m.source());
        Optional<SystemDomain> control = controlDomain(m.target());
        if (original.isEmpty() || control.isEmpty()) {
            return List.of();
        }
        Vsw copy = EcoreUtil.copy(original.get());
        copy.setMac(null);
        Optional.ofNullable(original.get().getNetDev())
                .filter(link -> !link.eIsProxy())
                .map(Link::getNetwork)
                .flatMap(network -> m.target().linksTo(network).stream().findFirst())
                .ifPresentOrElse(copy::setNetDev, () -> copy.setNetDev(null));
        return List.of(new Fix(
                rule + "/vsw",
                "Add the switch " + copy.getName() + " on " + m.target().name(),
                false,
                List.of(new ModelChange.Add(control.get(), SYSTEM_DOMAIN__SWITCHES, copy))));
    }

    /** Adds a console concentrator on the target like the source's. */
    public static List<Fix> copyConcentrator(String rule, Migration m) {
        Optional<Vcc> original = m.source().vccs().stream().findFirst();
        return original.flatMap(vcc -> controlDomain(m.target())
                        .map(control -> List.of(new Fix(
                                rule + "/vcc",
                                "Add the console concentrator " + vcc.getName() + " on "
                                        + m.target().name(),
                                false,
                                List.of(new ModelChange.Copy(control, SYSTEM_DOMAIN__CONSOLES, vcc))))))
                .orElse(List.of());
    }

    /** Adds console ports after the last one. */
    public static List<Fix> widenPorts(String rule, Vcc vcc) {
        int last = vcc.getPorts().ranges().stream()
                .mapToInt(Numbers.Range::high)
                .max()
                .orElse(LAST_PORT);
        if (last + MORE_PORTS > LAST_PORT) {
            return List.of();
        }
        String ports = vcc.getPorts() + ", " + (last + 1) + ".." + (last + MORE_PORTS);
        return List.of(new Fix(
                rule + "/ports",
                "Add ports " + (last + 1) + ".." + (last + MORE_PORTS) + " to " + vcc.getName(),
                false,
                List.of(new ModelChange.Set(vcc, VCC__PORTS, Numbers.valueOf(ports)))));
    }

    /** Adds VLANs to a switch. */
    public static List<Fix> addVlans(String rule, Vsw vsw, List<Integer> vlans) {
        String added = String.join(", ", vlans.stream().map(String::valueOf).toList());
        String all = vsw.getVlans() == null ? added : vsw.getVlans() + ", " + added;
        return List.of(new Fix(
                rule + "/vlans",
                "Add " + Words.list(vlans.stream().map(String::valueOf).toList()) + " to vlans of "
                        + vsw.getQualifiedName(),
                false,
                List.of(new ModelChange.Set(vsw, VSW__VLANS, Numbers.valueOf(all)))));
    }

    /** Raises the mtu of a switch. */
    public static List<Fix> raiseMtu(String rule, Vsw vsw, long mtu) {
        return List.of(new Fix(
                rule + "/mtu",
                "Raise mtu of " + vsw.getQualifiedName() + " to " + mtu,
                false,
                List.of(new ModelChange.Set(vsw, VSW__MTU, Count.of(mtu)))));
    }

    /** Makes a volume on the target the same storage and unit as on the source. */
    public static List<Fix> sameData(String rule, Volume here, Volume there) {
        List<ModelChange> changes = new ArrayList<>();
        if (here.getStorage() != there.getStorage()) {
            changes.add(new ModelChange.Set(there, VOLUME__STORAGE, here.getStorage()));
        }
        String unit = here.getUnit() == null ? here.getPath() : here.getUnit();
        if (unit != null && !unit.equals(there.getUnit() == null ? there.getPath() : there.getUnit())) {
            changes.add(new ModelChange.Set(there, VOLUME__UNIT, unit));
        }
        return changes.isEmpty()
                ? List.of()
                : List.of(new Fix(
                        rule + "/unit",
                        "State that " + there.getQualifiedName() + " is the same data",
                        false,
                        changes));
    }

    /** Moves a volume to a shared storage that both servers see. */
    public static List<Fix> moveToSharedStorage(String rule, Migration m, Volume volume) {
        Optional<Storage> shared = m.source().sees().stream()
                .filter(storage -> storage.getKind() != StorageKind.LOCAL && storage.getKind() != StorageKind.UNSTATED)
                .filter(m.target().sees()::contains)
                .findFirst();
        return shared.map(storage -> {
                    List<ModelChange> changes = new ArrayList<>();
                    changes.add(new ModelChange.Set(volume, VOLUME__STORAGE, storage));
                    if (volume.getMedia() != Media.UNSTATED) {
                        changes.add(new ModelChange.Remove(volume, VOLUME__MEDIA, volume.getMedia()));
                    }
                    return List.of(new Fix(
                            rule + "/storage",
                            "Move " + volume.getName() + " to " + storage.getName(),
                            false,
                            changes));
                })
                .orElse(List.of());
    }

    /** States that a server sees a storage, besides those that it sees anyway. */
    public static List<Fix> seeStorage(String rule, ServerView server, Storage storage) {
        Set<Storage> all = new LinkedHashSet<>(server.server().getSees().isEmpty() ? server.sees() : List.of());
        all.add(storage);
        List<ModelChange> changes = new ArrayList<>();
        all.forEach(each -> changes.add(new ModelChange.Add(server.server(), SERVER__SEES, each)));
        return List.of(
                new Fix(rule + "/sees", "State that " + server.name() + " sees " + storage.getName(), false, changes));
    }

    /** Gives the target's volume the options of the source's. */
    public static List<Fix> sameOptions(String rule, Volume here, Volume there) {
        List<ModelChange> changes = new ArrayList<>();
        for (VolumeOption option : there.getOptions()) {
            if (!here.getOptions().contains(option)) {
                changes.add(new ModelChange.Remove(there, VOLUME__OPTIONS, option));
            }
        }
        for (VolumeOption option : here.getOptions()) {
            if (!there.getOptions().contains(option)) {
                changes.add(new ModelChange.Add(there, VOLUME__OPTIONS, option));
            }
        }
        return List.of(new Fix(
                rule + "/options", "Give " + there.getQualifiedName() + " the options of the source", false, changes));
    }

    /** Gives the target's volume the mpgroup of the source's. */
    public static List<Fix> sameMpgroup(String rule, Volume here, Volume there) {
        if (Objects.equals(here.getMpgroup(), there.getMpgroup())) {
            return List.of();
        }
        ModelChange change = here.getMpgroup() == null
                ? new ModelChange.Remove(there, VOLUME__MPGROUP, there.getMpgroup())
                : new ModelChange.Set(there, VOLUME__MPGROUP, here.getMpgroup());
        return List.of(new Fix(
                rule + "/mpgroup",
                "Give " + there.getQualifiedName() + " the mpgroup of the source",
                false,
                List.of(change)));
    }

    /** Deletes the timeout of a disk that states it itself. */
    public static List<Fix> noTimeout(String rule, VdiskView disk) {
        return disk.vdisk().getTimeout() == null
                ? List.of()
                : List.of(new Fix(
                        rule + "/timeout",
                        "Delete the timeout of " + disk.label(),
                        false,
                        List.of(new ModelChange.Remove(
                                disk.vdisk(), VDISK__TIMEOUT, disk.vdisk().getTimeout()))));
    }

    private static Optional<SystemDomain> controlDomain(ServerView server) {
        return server.controlDomain().map(SystemDomainView::domain);
    }
}
