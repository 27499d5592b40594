// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.values.MacAddress;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.VnetView;

/** Ethernet addresses that a model states. */
final class Macs {

    private Macs() {}

    /**
     * An address of a guest.
     *
     * @param owner guest or device, for messages
     * @param place where it is stated
     */
    record Owned(MacAddress mac, String owner, Place place) {}

    /** Returns the addresses that a guest states. */
    static List<Owned> of(GuestView guest) {
        List<Owned> addresses = new ArrayList<>();
        guest.mac()
                .known()
                .ifPresent(mac ->
                        addresses.add(new Owned(mac, guest.name(), guest.mac().place())));
        for (VnetView vnet : guest.vnets()) {
            vnet.mac()
                    .known()
                    .ifPresent(mac -> addresses.add(
                            new Owned(mac, vnet.label(), vnet.mac().place())));
            vnet.altMacs().forEach(mac -> addresses.add(new Owned(mac, vnet.label(), Place.of(vnet.vnet()))));
        }
        return addresses;
    }

    /** Returns the addresses that domains and switches of a server state, each with its owner. */
    static Map<MacAddress, String> on(ServerView server) {
        Map<MacAddress, String> addresses = new HashMap<>();
        for (SystemDomain domain : server.server().getDomains()) {
            for (Vsw vsw : domain.getSwitches()) {
                if (vsw.getMac() != null) {
                    addresses.put(vsw.getMac(), vsw.getName());
                }
            }
        }
        server.guests().forEach(guest -> of(guest).forEach(owned -> addresses.put(owned.mac(), owned.owner())));
        return addresses;
    }
}
