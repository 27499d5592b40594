// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.PcieBus;
import org.ldomstudio.model.ldom.PhysicalIo;
import org.ldomstudio.model.ldom.VnetMode;
import org.ldomstudio.model.values.MacAddress;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.Value;
import org.ldomstudio.model.view.VdiskView;
import org.ldomstudio.model.view.VhbaView;
import org.ldomstudio.model.view.VnetView;
import org.ldomstudio.scripts.steps.Action.Run;

/** Adds devices to a guest and removes them. */
final class GuestDevices {

    private final LdmCommands ldm;
    private final Words words;
    private final String domain;

    GuestDevices(LdmCommands ldm, Words words, String domain) {
        this.ldm = ldm;
        this.words = words;
        this.domain = domain;
    }

    Action add(VdiskView disk) {
        String name = words.name(disk.vdisk(), disk.name());
        String volume = known(disk, disk.volumeName()) + "@" + known(disk, disk.vdsName());
        Run run = ldm.ldm(
                disk.vdisk(),
                "add-vdisk",
                List.of(
                        LdmCommands.property("timeout", disk.timeout().map(Quantity::nominalLong)),
                        LdmCommands.property("id", disk.id())),
                name,
                volume,
                domain);
        return LdmCommands.unless(
                Test.of("has_device", ldm.server(), domain, "disk", "VDISK", name, "vol=" + volume), run);
    }

    Action add(VnetView net) {
        String name = words.name(net.vnet(), net.name());
        String vsw = words.name(net.vnet(), net.vswName().known().orElse(""));
        Run run = ldm.ldm(
                net.vnet(),
                "add-vnet",
                List.of(
                        LdmCommands.property("mac-addr", net.mac().map(mac -> words.mac(net.vnet(), mac))),
                        net.mode().isKnownAnd(VnetMode.HYBRID::equals) ? Optional.of("mode=hybrid") : Optional.empty(),
                        alternates(net),
                        LdmCommands.property("pvid", net.pvid()),
                        LdmCommands.property("vid", net.vlans().map(LdmCommands::list)),
                        net.linkprop().isKnownAnd(Boolean.TRUE::equals)
                                ? Optional.of("linkprop=phys-state")
                                : Optional.empty(),
                        LdmCommands.property("id", net.id()),
                        LdmCommands.property("mtu", net.mtu())),
                name,
                vsw,
                domain);
        return LdmCommands.unless(Test.of("has_device", ldm.server(), domain, "net", "VNET", name), run);
    }

    Action add(VhbaView hba) {
        String name = words.name(hba.vhba(), hba.name());
        String vsan = words.name(hba.vhba(), hba.vsanName().known().orElse(""));
        Run run = ldm.ldm(hba.vhba(), "add-vhba", List.of(LdmCommands.property("id", hba.id())), name, vsan, domain);
        return LdmCommands.unless(Test.of("has_device", ldm.server(), domain, "hba", "VHBA", name), run);
    }

    Action addPhysical(PhysicalIo device, Optional<String> path) {
        return addIo(device, words.path(device, path.orElse("")));
    }

    Action addBus(PcieBus bus) {
        return addIo(bus, words.path(bus, Optional.ofNullable(bus.getName()).orElse("")));
    }

    Action addIo(EObject origin, String device) {
        return LdmCommands.unless(
                Test.of("owns_io", ldm.server(), domain, device), ldm.ldm(origin, "add-io", device, domain));
    }

    Action removeIo(EObject origin, String device) {
        return LdmCommands.unless(
                Test.of("lacks_io", ldm.server(), domain, device), ldm.ldm(origin, "remove-io", device, domain));
    }

    /** Removes a virtual device: {@code part} and {@code tag} are those that {@link #add} tests with. */
    Action remove(EObject origin, String subcommand, String part, String tag, String name) {
        return LdmCommands.unless(
                Test.of("lacks_device", ldm.server(), domain, part, tag, words.name(origin, name)),
                ldm.ldm(origin, subcommand, name, domain));
    }

    private String known(VdiskView disk, Value<String> name) {
        return words.name(disk.vdisk(), name.known().orElse(""));
    }

    private Optional<String> alternates(VnetView net) {
        List<String> macs = new ArrayList<>();
        for (MacAddress mac : net.altMacs()) {
            macs.add(words.mac(net.vnet(), mac));
        }
        return macs.isEmpty()
                ? Optional.empty()
                : Optional.of(macs.stream().collect(Collectors.joining(",", "alt-mac-addrs=", "")));
    }
}
