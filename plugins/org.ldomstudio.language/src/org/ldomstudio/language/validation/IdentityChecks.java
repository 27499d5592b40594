// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.Console;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.MemoryBlock;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.values.Address;
import org.ldomstudio.model.values.MacAddress;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Known;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.VnetView;
import org.ldomstudio.rules.Related;

/** Identities that two domains of a server use: LNG-USEDTWICE, at both of them. */
final class IdentityChecks implements LanguageCheck {

    private static final long MOST_IDS = 4096;

    private record Use(Place place, EObject owner) {}

    private record Block(BigInteger from, BigInteger to, Use use) {}

    @Override
    public void check(CheckedSite site, FindingSink sink) {
        site.servers().forEach(server -> {
            Map<String, List<Use>> uses = new LinkedHashMap<>();
            server.server().getDomains().forEach(domain -> collect(domain, uses));
            server.guests().forEach(guest -> collect(guest, uses));
            uses.forEach((identity, used) -> report(server, identity, used, sink));
            checkBlocks(server, sink);
        });
    }

    private static void collect(SystemDomain domain, Map<String, List<Use>> uses) {
        for (Vsw vsw : domain.getSwitches()) {
            if (vsw.getMac() != null) {
                add(uses, mac(vsw.getMac()), Place.of(vsw, VSW__MAC), vsw);
            }
        }
    }

    private static void collect(GuestView guest, Map<String, List<Use>> uses) {
        Guest element = guest.domain();
        if (guest.mac() instanceof Known<MacAddress> mac) {
            add(uses, mac(mac.value()), Place.of(element, GUEST__MAC), element);
        }
        for (VnetView vnet : guest.vnets()) {
            if (vnet.mac() instanceof Known<MacAddress> mac) {
                add(uses, mac(mac.value()), mac.place(), vnet.vnet());
            }
            for (int i = 0; i < vnet.altMacs().size(); i++) {
                add(uses, mac(vnet.altMacs().get(i)), Place.of(vnet.vnet(), VNET__ALT_MACS, i), vnet.vnet());
            }
        }
        guest.hostid()
                .known()
                .filter(Address::isWellFormed)
                .ifPresent(id ->
                        add(uses, "host id 0x" + id.value().toString(16), Place.of(element, GUEST__HOSTID), element));
        guest.uuid().known().ifPresent(id -> add(uses, "UUID " + id, Place.of(element, GUEST__UUID), element));
        Console console = element.getConsole();
        if (console != null
                && console.getPort() != null
                && console.getVcc() != null
                && !console.getVcc().eIsProxy()) {
            add(
                    uses,
                    "console port " + console.getPort().value() + " of "
                            + console.getVcc().getName(),
                    Place.of(console, CONSOLE__PORT),
                    element);
        }
        Numbers cores = element.getCid();
        if (cores != null) {
            cores.stream()
                    .limit(MOST_IDS)
                    .distinct()
                    .forEach(id -> add(uses, "core id " + id, Place.of(element, GUEST__CID), element));
        }
    }

    private static String mac(MacAddress address) {
        return "Ethernet address " + address.normalized();
    }

    private static void add(Map<String, List<Use>> uses, String identity, Place place, EObject owner) {
        uses.computeIfAbsent(identity, key -> new ArrayList<>(1)).add(new Use(place, owner));
    }

    private static void report(ServerView server, String identity, List<Use> used, FindingSink sink) {
        if (used.size() < 2) {
            return;
        }
        for (Use use : used) {
            List<Related> others = used.stream()
                    .filter(other -> other != use)
                    .map(other -> new Related(other.place(), Labels.of(other.owner()) + " uses it too"))
                    .toList();
            sink.report(
                    "LNG-USEDTWICE",
                    use.place(),
                    "Two domains of " + server.name() + " use " + identity
                            + ": the second cannot be bound, or disturbs the first.",
                    "Change one of them, or delete it: ldm chooses one.",
                    others);
        }
    }

    private static void checkBlocks(ServerView server, FindingSink sink) {
        List<Block> blocks = new ArrayList<>();
        for (GuestView guest : server.guests()) {
            for (MemoryBlock block : guest.namedBlocks()) {
                if (block.getPa() != null && block.getPa().isWellFormed() && block.getSize() != null) {
                    BigInteger from = block.getPa().value();
                    blocks.add(new Block(
                            from,
                            from.add(BigInteger.valueOf(block.getSize().nominalLong())),
                            new Use(Place.of(block), guest.domain())));
                }
            }
        }
        blocks.sort(java.util.Comparator.comparing(Block::from));
        for (int i = 1; i < blocks.size(); i++) {
            Block before = blocks.get(i - 1);
            Block block = blocks.get(i);
            if (block.from().compareTo(before.to()) < 0) {
                report(
                        server,
                        "the memory at 0x" + block.from().toString(16),
                        List.of(before.use(), block.use()),
                        sink);
            }
        }
    }
}
