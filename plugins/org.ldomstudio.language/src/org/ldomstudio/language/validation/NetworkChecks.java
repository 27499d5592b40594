// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.ldomstudio.language.validation.CheckedSite.linked;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.Console;
import org.ldomstudio.model.ldom.Link;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.TopElement;
import org.ldomstudio.model.ldom.Vnet;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.VhbaView;
import org.ldomstudio.model.view.VnetView;
import org.ldomstudio.rules.Related;

/** Virtual networks and consoles: LNG-MTU, CARRY, VLAN-BOTH, CONSOLE, and services that taken-over devices miss. */
final class NetworkChecks implements LanguageCheck {

    private static final long ETHERNET_MTU = 1500;
    private static final int MOST_VLANS = 4094;

    @Override
    public void check(CheckedSite site, FindingSink sink) {
        for (TopElement top : site.elements()) {
            for (EObject element : CheckedSite.tree(top)) {
                switch (element) {
                    case Vnet vnet -> checkBoth(vnet, vnet.getPvid(), vnet.getVlans(), sink);
                    case Vsw vsw -> checkBoth(vsw, vsw.getPvid(), vsw.getVlans(), sink);
                    case Console console -> checkPort(console, sink);
                    default -> {}
                }
            }
        }
        for (GuestView guest : site.guests()) {
            guest.server().ifPresent(server -> checkDevices(guest, server, sink));
        }
    }

    private static void checkBoth(EObject device, Count pvid, Numbers vlans, FindingSink sink) {
        if (pvid != null && vlans != null && vlans.contains((int) Math.clamp(pvid.value(), 0, Integer.MAX_VALUE))) {
            sink.report(
                    "LNG-VLAN-BOTH",
                    Place.of(device, device instanceof Vnet ? VNET__VLANS : VSW__VLANS),
                    "VLAN " + pvid + " of " + Labels.of(device)
                            + " is its untagged VLAN (pvid) and in vlans too; its frames leave untagged.",
                    "Remove " + pvid + " from vlans.",
                    List.of());
        }
    }

    private static void checkPort(Console console, FindingSink sink) {
        linked(console.getVcc()).ifPresent(vcc -> {
            Numbers ports = vcc.getPorts();
            Count port = console.getPort();
            if (ports != null
                    && port != null
                    && !ports.contains((int) Math.clamp(port.value(), 0, Integer.MAX_VALUE))) {
                sink.report(
                        "LNG-CONSOLE",
                        Place.of(console, CONSOLE__PORT),
                        "Port " + port + " is not among the ports " + ports + " of " + vcc.getName()
                                + ": the guest cannot be bound.",
                        "Choose a port of " + ports + ", or widen the range.",
                        List.of(new Related(Place.of(vcc, VCC__PORTS), "the ports")));
            }
        });
    }

    private static void checkDevices(GuestView guest, ServerView server, FindingSink sink) {
        for (VnetView vnet : guest.vnets()) {
            Optional<Vsw> vsw = vnet.vswOn(server);
            if (vsw.isPresent()) {
                checkMtu(guest, vnet, vsw.get(), sink);
                checkCarried(guest, vnet, vsw.get(), sink);
            } else {
                vnet.vswName()
                        .known()
                        .ifPresent(name -> reportMissing(guest, vnet.vnet(), "virtual switch " + name, server, sink));
            }
        }
        for (VhbaView vhba : guest.vhbas()) {
            vhba.vsanName()
                    .known()
                    .filter(name -> server.vsan(name).isEmpty())
                    .ifPresent(name -> reportMissing(guest, vhba.vhba(), "virtual SAN " + name, server, sink));
        }
    }

    /**
     * A device that is written here could not even be linked; this is about those taken over from a guest
     * elsewhere.
     */
    private static void reportMissing(
            GuestView guest, EObject device, String service, ServerView server, FindingSink sink) {
        if (device.eContainer() != guest.domain()) {
            sink.report(
                    "LNG-LINK",
                    Place.of(guest.domain()),
                    Labels.of(device) + ", which " + guest.name() + " takes over, needs a " + service + "; "
                            + server.name() + " has none.",
                    "Add it to " + server.name() + ", or state the device in " + guest.name() + ".",
                    List.of(new Related(Place.of(device), "taken over from here")));
        }
    }

    private static Place placeOf(GuestView guest, VnetView vnet) {
        return vnet.vnet().eContainer() == guest.domain() ? Place.of(vnet.vnet()) : Place.of(guest.domain());
    }

    private static void checkMtu(GuestView guest, VnetView vnet, Vsw vsw, FindingSink sink) {
        long most = vsw.getMtu() == null ? ETHERNET_MTU : vsw.getMtu().value();
        vnet.mtu()
                .known()
                .filter(mtu -> mtu > most)
                .ifPresent(mtu -> sink.report(
                        "LNG-MTU",
                        placeOf(guest, vnet),
                        "The mtu of " + vnet.label() + " is " + mtu + ", that of its switch " + vsw.getName() + " "
                                + most + ": larger frames are lost.",
                        "Lower it to " + most + ", or raise that of the switch.",
                        List.of(new Related(Place.of(vsw, VSW__MTU), "the switch"))));
    }

    /** Only what is stated is compared: a switch or network without a list may carry any VLAN. */
    private static void checkCarried(GuestView guest, VnetView vnet, Vsw vsw, FindingSink sink) {
        List<Integer> wanted = new ArrayList<>();
        if (vnet.vnet().getPvid() != null || vnet.pvid().isKnownAnd(pvid -> pvid != 1)) {
            vnet.pvid().known().ifPresent(pvid -> wanted.add((int) Math.clamp(pvid, 0, Integer.MAX_VALUE)));
        }
        vnet.vlans().known().ifPresent(vlans -> vlans.stream().limit(MOST_VLANS).forEach(wanted::add));
        if (vsw.getVlans() != null) {
            report(
                    guest,
                    vnet,
                    wanted.stream().filter(vlan -> !carries(vsw, vlan)).toList(),
                    vsw,
                    "switch " + vsw.getName(),
                    sink);
        }
        Optional<Link> link = linked(vsw.getNetDev());
        Optional<Numbers> carried = link.flatMap(found -> Optional.ofNullable(found.getVlans())
                .or(() -> linked(found.getNetwork()).map(Network::getVlans)));
        carried.ifPresent(vlans -> report(
                guest,
                vnet,
                wanted.stream().filter(vlan -> !vlans.contains(vlan)).toList(),
                link.get(),
                "link " + link.get().getName(),
                sink));
    }

    private static boolean carries(Vsw vsw, int vlan) {
        return vsw.getVlans().contains(vlan)
                || (vsw.getPvid() == null ? vlan == 1 : vsw.getPvid().value() == vlan);
    }

    private static void report(
            GuestView guest, VnetView vnet, List<Integer> missing, EObject carrier, String name, FindingSink sink) {
        if (!missing.isEmpty()) {
            sink.report(
                    "LNG-CARRY",
                    placeOf(guest, vnet),
                    vnet.label() + " uses VLAN " + missing.getFirst() + ", which " + name
                            + " does not carry: the guest cannot reach it.",
                    "Add the VLAN to " + name + ", or correct the device.",
                    List.of(new Related(Place.of(carrier), name)));
        }
    }
}
