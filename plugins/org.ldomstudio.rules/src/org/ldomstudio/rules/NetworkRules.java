// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Evidence.UNVERIFIED;
import static org.ldomstudio.rules.MigrationKind.BOUND;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.INFO;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ldomstudio.model.ldom.Ipmp;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.Link;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.MacAddress;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.VnetView;

/** NET: virtual networks. */
final class NetworkRules {

    private static final String IO = "migration-requirements-virtual-i-o-devices";
    private static final int MAXIMUM_VLANS = 4094;

    private NetworkRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-NET-001", "The target has a switch of the same name for every vnet")
                        .error(LIVE, BOUND)
                        .means("For every virtual network device the target has a virtual switch of the same name.")
                        .why("ldm looks the switch up by its name; the migration is refused.")
                        .hints(
                                "Add the switch on the target: the fix copies it from the source.",
                                "Rename a switch on the target.")
                        .source(Source.A36, IO)
                        .onMigration(NetworkRules::sameSwitch),
                Rule.named("MIG-NET-002", "The switch of that name leads to the same network")
                        .warning(LIVE)
                        .means("The switches of the same name on both servers are connected to the same network.")
                        .why("ldm compares only names: the guest arrives in another subnet and its services vanish.")
                        .hints("Connect the target's switch to a link of that network.", "Choose another target.")
                        .source(Source.A36, IO)
                        .cannotSee("What is really cabled, routed or filtered behind a network of the model.")
                        .onMigration(m -> forSwitches(m, WARNING, NetworkRules::sameNetwork)),
                Rule.named("MIG-NET-003", "The target carries the guest's VLANs")
                        .warning(LIVE)
                        .means("The target's switch and its uplink carry every VLAN of the vnet (pvid and vlans).")
                        .why("Traffic of a VLAN that is not carried stops with the move.")
                        .hints("Add the VLAN to the target's switch and to its link first.")
                        .source(Source.SALT)
                        .evidence(UNVERIFIED)
                        .onMigration(m -> forSwitches(m, WARNING, NetworkRules::carriesVlans)),
                Rule.named("MIG-NET-004", "No Ethernet address of the guest is in use on the target")
                        .warning(LIVE)
                        .means("No domain or switch of the target uses an Ethernet address that the guest states.")
                        .why("Addresses move with the guest; two devices with one address disturb each other.")
                        .hints("Change one of the addresses, or delete it: ldm chooses a free one.")
                        .source(Source.A36)
                        .evidence(UNVERIFIED)
                        .cannotSee("Automatic addresses, which ldm chooses at bind and keeps from colliding.")
                        .onMigration(NetworkRules::addressInUse),
                Rule.named("MIG-NET-005", "The target's switch takes frames of the guest's size")
                        .warning(LIVE)
                        .means("The mtu of a vnet is not above that of the target's switch.")
                        .why("Large frames are lost, while small ones pass: the hardest kind of network fault to find.")
                        .hints("Raise mtu of the target's switch.", "Lower that of the vnet.")
                        .source(Source.A36)
                        .evidence(UNVERIFIED)
                        .onMigration(m -> forSwitches(m, WARNING, NetworkRules::mtu)),
                Rule.named("MIG-NET-006", "The guest runs no routing daemon")
                        .warning(LIVE)
                        .means("The guest runs no routing daemon or other software that takes a short silence for a"
                                + " failure.")
                        .why("While it is suspended, peers may drop its routes; TCP and NFS ride it out.")
                        .hints(
                                "Route around the guest for the time of the migration.",
                                "Migrate at low activity, when it is suspended briefly.")
                        .source(Source.A32, "migratingactivedomain")
                        .onMigration(NetworkRules::routing),
                Rule.named("MIG-NET-007", "IPMP in the guest does not use transitive probing")
                        .info(LIVE)
                        .means("IPMP in the guest does not detect failures by transitive probing.")
                        .why("Sites that use it switch it off during a live migration; the suspension looks like a"
                                + " failure.")
                        .hints("Switch transitive probing off in the guest before, and on again after the migration.")
                        .source(Source.SALT, "_runners/sparc_ovm.py")
                        .cannotSee("It is a site's practice, no rule of Oracle's.")
                        .onMigration(NetworkRules::transitiveProbing),
                Rule.named("MIG-NET-008", "The target's switch is connected to a network")
                        .warning(LIVE)
                        .means("The target's switch of the same name has a link (net-dev).")
                        .why("An internal switch satisfies the check of names, and separates the guest from"
                                + " everybody it left behind.")
                        .hints("Connect the target's switch to a link.", "Move the peers on that switch too.")
                        .source(Source.A36)
                        .evidence(UNVERIFIED)
                        .onMigration(m -> forSwitches(m, WARNING, NetworkRules::connected)));
    }

    /** One network device with the target's switch. */
    private record Port(Migration m, VnetView vnet, Vsw there) {}

    /** Says what is wrong with one port. */
    @FunctionalInterface
    private interface PortCheck {
        void check(Port port, Reasons reasons);
    }

    private static Answer forSwitches(Migration m, Severity severity, PortCheck check) {
        Reasons reasons = Reasons.of(severity);
        for (VnetView vnet : m.guest().vnets()) {
            vnet.vswOn(m.target()).ifPresent(there -> check.check(new Port(m, vnet, there), reasons));
        }
        return reasons.answer();
    }

    private static Answer sameSwitch(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        for (VnetView vnet : m.guest().vnets()) {
            Optional<String> name = reasons.need(vnet.vswName());
            if (name.isEmpty() || vnet.vswOn(m.target()).isPresent()) {
                continue;
            }
            if (m.target().domains().isEmpty()) {
                reasons.missing(
                        "control domain of " + m.target().name(),
                        Place.of(m.target().server()));
                continue;
            }
            reasons.problem(
                    "%s needs the switch %s, which %s does not have."
                            .formatted(vnet.label(), name.get(), m.target().name()),
                    Place.of(vnet.vnet()),
                    List.of(new Related(Place.of(m.target().server()), "the target")),
                    ServiceFixes.copySwitch("MIG-NET-001", m, vnet));
        }
        return reasons.answer();
    }

    private static void sameNetwork(Port port, Reasons reasons) {
        Optional<Vsw> here = port.vnet().vswOn(port.m().source());
        if (here.isEmpty() || here.get().isInternal() || port.there().isInternal()) {
            return;
        }
        Optional<Network> from = network(here.get(), reasons);
        Optional<Network> to = network(port.there(), reasons);
        if (from.isPresent() && to.isPresent() && from.get() != to.get()) {
            reasons.problem(
                    "%s is on %s at %s; %s of %s leads to %s."
                            .formatted(
                                    port.vnet().label(),
                                    from.get().getName(),
                                    port.m().source().name(),
                                    port.there().getName(),
                                    port.m().target().name(),
                                    to.get().getName()),
                    Place.of(port.there(), LdomPackage.Literals.VSW__NET_DEV),
                    new Related(Place.of(here.get()), "the switch on the source"));
        }
    }

    private static Optional<Network> network(Vsw vsw, Reasons reasons) {
        Optional<Network> network = link(vsw).map(Link::getNetwork).filter(found -> !found.eIsProxy());
        if (network.isEmpty()) {
            reasons.missing("net-dev of " + vsw.getQualifiedName(), Place.of(vsw));
        }
        return network;
    }

    private static Optional<Link> link(Vsw vsw) {
        return Optional.ofNullable(vsw.getNetDev()).filter(link -> !link.eIsProxy());
    }

    private static void carriesVlans(Port port, Reasons reasons) {
        Vsw vsw = port.there();
        Set<Integer> wanted = new TreeSet<>();
        port.vnet().pvid().known().ifPresent(pvid -> wanted.add(pvid.intValue()));
        port.vnet()
                .vlans()
                .known()
                .ifPresent(vlans -> vlans.stream().limit(MAXIMUM_VLANS).forEach(wanted::add));
        // Frames of these two leave the switch untagged, so neither list needs to name them.
        wanted.remove(numberOr1(vsw.getPvid()));
        wanted.remove(numberOr1(vsw.getDefaultVlan()));
        Optional<Numbers> uplink = link(vsw).flatMap(NetworkRules::vlansOf);
        List<Integer> notOnUplink = wanted.stream()
                .filter(vlan -> uplink.filter(vlans -> !vlans.contains(vlan)).isPresent())
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        Optional<Numbers> carried = Optional.ofNullable(vsw.getVlans());
        List<Integer> notOnSwitch = wanted.stream()
                .filter(vlan -> carried.filter(vlans -> !vlans.contains(vlan)).isPresent())
                .toList();
        if (carried.isEmpty()) {
            reasons.missing("vlans of " + vsw.getQualifiedName(), Place.of(vsw));
        }
        if (!notOnSwitch.isEmpty()) {
            reasons.problem(
                    "%s uses %s; %s of %s does not carry %s."
                            .formatted(
                                    port.vnet().label(),
                                    vlans(notOnSwitch),
                                    vsw.getName(),
                                    port.m().target().name(),
                                    notOnSwitch.size() == 1 ? "it" : "them"),
                    Place.of(vsw, LdomPackage.Literals.VSW__VLANS),
                    List.of(new Related(Place.of(port.vnet().vnet()), "VLANs of the guest")),
                    ServiceFixes.addVlans("MIG-NET-003", vsw, notOnSwitch));
        } else if (!notOnUplink.isEmpty()) {
            reasons.problem(
                    "%s uses %s; the uplink %s of %s does not carry %s."
                            .formatted(
                                    port.vnet().label(),
                                    vlans(notOnUplink),
                                    link(vsw).map(Link::getName).orElse(""),
                                    port.m().target().name(),
                                    notOnUplink.size() == 1 ? "it" : "them"),
                    link(vsw).map(link -> Place.of(link)).orElse(Place.of(vsw)),
                    new Related(Place.of(port.vnet().vnet()), "VLANs of the guest"));
        }
    }

    private static int numberOr1(Count stated) {
        return stated == null ? 1 : (int) stated.value();
    }

    private static Optional<Numbers> vlansOf(Link link) {
        return Optional.ofNullable(link.getVlans())
                .or(() -> Optional.ofNullable(link.getNetwork())
                        .filter(network -> !network.eIsProxy())
                        .map(Network::getVlans));
    }

    private static String vlans(List<Integer> numbers) {
        return (numbers.size() == 1 ? "VLAN " : "VLANs ")
                + Words.list(numbers.stream().map(String::valueOf).toList());
    }

    private static Answer addressInUse(Migration m) {
        Reasons reasons = Reasons.of(WARNING);
        Map<MacAddress, String> used = m.site().macs(m.target());
        for (Macs.Owned own : Macs.of(m.guest())) {
            String owner = used.get(own.mac());
            if (owner != null) {
                reasons.problem(
                        "%s has %s, which %s on %s uses too."
                                .formatted(
                                        own.owner(),
                                        own.mac(),
                                        owner,
                                        m.target().name()),
                        own.place());
            }
        }
        return reasons.answer();
    }

    private static void mtu(Port port, Reasons reasons) {
        long most = Optional.ofNullable(port.there().getMtu()).map(Count::value).orElse(1500L);
        port.vnet()
                .mtu()
                .known()
                .filter(mtu -> mtu > most)
                .ifPresent(mtu -> reasons.problem(
                        "%s has an mtu of %s; %s of %s takes %s."
                                .formatted(
                                        port.vnet().label(),
                                        mtu,
                                        port.there().getName(),
                                        port.m().target().name(),
                                        most),
                        Place.of(port.there(), LdomPackage.Literals.VSW__MTU),
                        List.of(new Related(port.vnet().mtu().place(), "mtu of the guest")),
                        ServiceFixes.raiseMtu("MIG-NET-005", port.there(), mtu)));
    }

    private static Answer routing(Migration m) {
        Reasons reasons = Reasons.of(WARNING);
        if (m.guest().routingDaemon().isKnownAnd(yes -> yes)) {
            reasons.problem(
                    "%s runs a routing daemon, which may lose its routes while it is suspended."
                            .formatted(m.guest().name()),
                    m.guest().routingDaemon().place());
        }
        return reasons.answer();
    }

    private static Answer transitiveProbing(Migration m) {
        Reasons reasons = Reasons.of(INFO);
        if (m.guest().ipmp().isKnownAnd(Ipmp.TRANSITIVE::equals)) {
            reasons.problem(
                    "IPMP in %s probes transitively; the suspension may look like a failure."
                            .formatted(m.guest().name()),
                    m.guest().ipmp().place());
        }
        return reasons.answer();
    }

    private static void connected(Port port, Reasons reasons) {
        if (port.there().isInternal()) {
            reasons.problem(
                    "%s would be on the internal switch %s of %s, which no network is connected to."
                            .formatted(
                                    port.vnet().label(),
                                    port.there().getName(),
                                    port.m().target().name()),
                    Place.of(port.there()),
                    new Related(Place.of(port.vnet().vnet()), "network device of the guest"));
        }
    }
}
