// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Policy;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.VolumeOption;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.CpuAllocation;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Known;
import org.ldomstudio.model.view.LogicalDomainView;
import org.ldomstudio.model.view.Origin;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.model.view.Value;

/** Describes a state of the stand-in, and the state that a model asks for, in the same words, so that they can be compared. */
final class States {

    private States() {}

    /** Describes what the machines have. */
    static List<String> of(World world) {
        List<String> lines = new ArrayList<>();
        for (Machine machine : world.machines()) {
            for (Machine.Service service : machine.services.values()) {
                lines.add(line(
                        machine.name, service.kind, service.name, service.owner, new TreeMap<>(service.properties)));
                service.parts.forEach((part, properties) ->
                        lines.add(line(machine.name, "part", part + "@" + service.name, new TreeMap<>(properties))));
            }
            for (Domain domain : machine.domains.values()) {
                lines.add(line(
                        machine.name,
                        "domain",
                        domain.name,
                        domain.state,
                        resources(domain),
                        "delayed=" + domain.delayed));
                if (!domain.isControl()) {
                    lines.add(
                            line(machine.name, "of", domain.name, domain.properties, domain.variables, domain.console));
                    devices(lines, machine, domain, "vdisk", domain.vdisks);
                    devices(lines, machine, domain, "vnet", domain.vnets);
                    devices(lines, machine, domain, "vhba", domain.vhbas);
                    devices(lines, machine, domain, "policy", domain.policies);
                }
            }
            machine.io.forEach((device, io) -> {
                if (!io.owner.isEmpty() && !io.type.equals("PF")) {
                    lines.add(line(machine.name, "io", device, io.owner));
                }
            });
        }
        return lines.stream().sorted().toList();
    }

    private static void devices(
            List<String> lines, Machine machine, Domain domain, String kind, Map<String, Map<String, String>> devices) {
        devices.forEach((name, properties) ->
                lines.add(line(machine.name, domain.name, kind, name, new TreeMap<>(properties))));
    }

    private static String resources(Domain domain) {
        return "cores=" + domain.cores + " vcpus=" + domain.vcpus + " cid=" + domain.cid + " memory=" + domain.memory
                + " crypto=" + domain.crypto;
    }

    /** Describes what a state of a model asks for; a console is described only where the guest has not moved. */
    static List<String> of(SiteState state) {
        List<String> lines = new ArrayList<>();
        for (ServerView server :
                state.index().servers().stream().map(state::server).toList()) {
            for (SystemDomain domain : server.server().getDomains()) {
                services(lines, server.name(), domain);
                boolean control = state.domain(domain).isControl();
                lines.add(line(
                        server.name(),
                        "domain",
                        domain.getName(),
                        Domain.State.active,
                        resources(state.domain(domain), server),
                        "delayed=false"));
                if (!control) {
                    lines.add(line(server.name(), "of", domain.getName(), Map.of(), Map.of(), Map.of()));
                }
                domain.getBuses().forEach(bus -> lines.add(line(server.name(), "io", bus.getName(), domain.getName())));
            }
            server.guests().forEach(guest -> guest(lines, server, guest));
        }
        return lines.stream().sorted().toList();
    }

    private static void services(List<String> lines, String server, SystemDomain domain) {
        String owner = domain.getName();
        domain.getConsoles().forEach(vcc -> {
            Numbers.Range ports = vcc.getPorts().ranges().getFirst();
            lines.add(
                    line(server, "vcc", vcc.getName(), owner, Map.of("port-range", ports.low() + "-" + ports.high())));
        });
        domain.getDiskServers().forEach(vds -> {
            lines.add(line(server, "vds", vds.getName(), owner, Map.of()));
            vds.getVolumes()
                    .forEach(volume -> lines.add(line(
                            server,
                            "part",
                            volume.getName() + "@" + vds.getName(),
                            new TreeMap<>(Map.of(
                                    "dev", volume.getPath(),
                                    "mpgroup",
                                            Optional.ofNullable(volume.getMpgroup())
                                                    .orElse(""),
                                    "opts",
                                            volume.getOptions().stream()
                                                    .map(VolumeOption::getLiteral)
                                                    .collect(Collectors.joining(",")))))));
        });
        domain.getSwitches().forEach(vsw -> lines.add(line(server, "vsw", vsw.getName(), owner, vsw(vsw))));
        domain.getVsans().forEach(vsan -> {
            lines.add(line(server, "vsan", vsan.getName(), owner, Map.of("iport", vsan.getPath())));
            vsan.getWwns().forEach(wwn -> lines.add(line(server, "part", wwn + "@" + vsan.getName(), Map.of())));
        });
    }

    private static Map<String, String> vsw(Vsw vsw) {
        Map<String, String> properties = new TreeMap<>();
        put(properties, "net-dev", Optional.ofNullable(vsw.getNetDev()).map(NamedElement::getName));
        put(properties, "vid", Optional.ofNullable(vsw.getVlans()).map(States::list));
        put(properties, "mtu", Optional.ofNullable(vsw.getMtu()).map(mtu -> Long.toString(mtu.value())));
        put(properties, "pvid", Optional.ofNullable(vsw.getPvid()).map(pvid -> Long.toString(pvid.value())));
        return properties;
    }

    private static void guest(List<String> lines, ServerView server, GuestView guest) {
        Domain.State state = switch (guest.runState().known().orElse(GuestState.ACTIVE)) {
            case BOUND -> Domain.State.bound;
            case INACTIVE -> Domain.State.inactive;
            default -> Domain.State.active;
        };
        String name = guest.ldmName();
        lines.add(line(server.name(), "domain", name, state, resources(guest, server), "delayed=false"));
        Map<String, String> properties = new TreeMap<>();
        put(properties, "cpu-arch", stated(guest.cpuArch()));
        put(properties, "mac-addr", stated(guest.mac().map(mac -> mac.normalized())));
        put(properties, "failure-policy", stated(guest.failurePolicy()));
        put(properties, "shutdown-group", stated(guest.shutdownGroup()));
        put(
                properties,
                "master",
                Optional.of(guest.masters().stream().map(NamedElement::getName).collect(Collectors.joining(",")))
                        .filter(masters -> !masters.isEmpty()));
        Map<String, String> variables = new TreeMap<>();
        guest.variables().forEach(variable -> variables.put(variable.getKey(), variable.getValue()));
        Map<String, String> console = new TreeMap<>();
        if (guest.domain().getServer() == server.server()) {
            guest.console().known().ifPresent(stated -> {
                put(console, "port", Optional.ofNullable(stated.getPort()).map(port -> Long.toString(port.value())));
                put(console, "group", Optional.ofNullable(stated.getGroup()));
                put(
                        console,
                        "service",
                        Optional.ofNullable(stated.getVcc())
                                .map(vcc ->
                                        vcc.getName() + "@" + vcc.getDomain().getName()));
            });
        }
        lines.add(line(server.name(), "of", name, properties, variables, console));
        guest.vdisks().forEach(disk -> {
            Map<String, String> device = new TreeMap<>();
            put(device, "id", stated(disk.id()));
            device.put(
                    "vol",
                    disk.volumeName().known().orElseThrow() + "@"
                            + disk.vdsName().known().orElseThrow());
            lines.add(line(server.name(), name, "vdisk", disk.name(), device));
        });
        guest.vnets().forEach(net -> {
            Map<String, String> device = new TreeMap<>();
            put(device, "pvid", stated(net.pvid()));
            put(device, "vid", stated(net.vlans().map(States::list)));
            put(device, "mtu", stated(net.mtu()));
            put(device, "mac-addr", stated(net.mac().map(mac -> mac.normalized())));
            device.put("service", net.vswName().known().orElseThrow());
            lines.add(line(server.name(), name, "vnet", net.name(), device));
        });
        guest.vhbas().forEach(hba -> {
            Map<String, String> device = new TreeMap<>();
            put(device, "id", stated(hba.id()));
            device.put("vsan", hba.vsanName().known().orElseThrow());
            lines.add(line(server.name(), name, "vhba", hba.name(), device));
        });
        guest.policies()
                .forEach(policy -> lines.add(line(server.name(), name, "policy", policy.getName(), policy(policy))));
        guest.physicalIo()
                .forEach(device ->
                        lines.add(line(server.name(), "io", guest.pathOf(device).orElseThrow(), name)));
        guest.buses().forEach(bus -> lines.add(line(server.name(), "io", bus.getName(), name)));
    }

    private static Map<String, String> policy(Policy policy) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("name", policy.getName());
        Optional<Numbers.Range> vcpus = Optional.ofNullable(policy.getVcpus())
                .map(numbers -> numbers.ranges().getFirst());
        put(properties, "vcpu-min", vcpus.map(range -> Integer.toString(range.low())));
        put(properties, "vcpu-max", vcpus.map(range -> Integer.toString(range.high())));
        Optional<Quantity> util = Optional.ofNullable(policy.getUtil());
        put(properties, "util-lower", util.map(share -> percent(share.low())));
        put(properties, "util-upper", util.map(share -> percent(share.high())));
        Optional.ofNullable(policy.getDuring()).ifPresent(during -> {
            properties.put("tod-begin", during.from() + ":00");
            properties.put("tod-end", during.to() + ":00");
        });
        return properties;
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static String resources(LogicalDomainView domain, ServerView server) {
        String cpu = switch (domain.cpu().known().orElseThrow()) {
            case CpuAllocation.WholeCores whole -> "cores=" + whole.cores() + " vcpus=0 cid=";
            case CpuAllocation.VirtualCpus vcpus -> "cores=0 vcpus=" + vcpus.vcpus() + " cid=";
            case CpuAllocation.NamedCores named ->
                "cores=" + named.ids().size() + " vcpus=0 cid="
                        + named.ids().stream().map(id -> Integer.toString(id)).collect(Collectors.joining(","));
        };
        boolean units = server.platform().known().orElseThrow().crypto().isKnownAnd(CryptoKind.UNITS::equals);
        return cpu + " memory=" + domain.memory().known().orElseThrow() + " crypto="
                + (units ? domain.cryptoUnits().known().orElse(0L) : 0);
    }

    private static Optional<String> stated(Value<?> value) {
        return value instanceof Known<?> known && known.origin() != Origin.DEFAULT
                ? Optional.of(known.value().toString())
                : Optional.empty();
    }

    private static String list(Numbers numbers) {
        return numbers.stream().mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    private static void put(Map<String, String> properties, String key, Optional<?> value) {
        value.ifPresent(present -> properties.put(key, present.toString()));
    }

    private static String line(Object... words) {
        return java.util.stream.Stream.of(words).map(Object::toString).collect(Collectors.joining(" "));
    }
}
