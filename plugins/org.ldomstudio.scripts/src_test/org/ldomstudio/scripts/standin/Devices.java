// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Virtual devices of guests and the services that they need. */
final class Devices {

    private final Machine machine;
    private final DomainSubcommands domains;

    Devices(Machine machine) {
        this.machine = machine;
        this.domains = new DomainSubcommands(machine);
    }

    void addVdisk(Arguments args) {
        args.properties("timeout", "id");
        String name = args.takeName("disk");
        String reference = args.take("volume@service");
        Domain domain = domains.free(args.takeName("domain"));
        args.end();
        needNumbers(args.properties());
        volume(machine, reference);
        Map<String, String> disk = new LinkedHashMap<>(args.properties());
        disk.put("vol", reference);
        add(domain.vdisks, name, disk);
    }

    void addVnet(Arguments args) {
        args.properties("mac-addr", "mode", "alt-mac-addrs", "pvid", "vid", "linkprop", "id", "mtu");
        String name = args.takeName("network device");
        String vsw = args.takeName("switch");
        Domain domain = domains.free(args.takeName("domain"));
        args.end();
        checkNetwork(args.properties());
        machine.existing(Machine.Kind.vsw, vsw);
        Map<String, String> net = new LinkedHashMap<>(args.properties());
        net.put("service", vsw);
        add(domain.vnets, name, net);
    }

    void addVhba(Arguments args) {
        args.properties("id");
        String name = args.takeName("adapter");
        String vsan = args.takeName("vSAN");
        Domain domain = domains.free(args.takeName("domain"));
        args.end();
        needNumbers(args.properties());
        machine.existing(Machine.Kind.vsan, vsan);
        Map<String, String> hba = new LinkedHashMap<>(args.properties());
        hba.put("vsan", vsan);
        add(domain.vhbas, name, hba);
    }

    void remove(Arguments args, String kind) {
        args.options("-f");
        String name = args.takeName("device");
        Domain domain = domains.free(args.takeName("domain"));
        args.end();
        Map<String, Map<String, String>> devices = switch (kind) {
            case "vdisk" -> domain.vdisks;
            case "vnet" -> domain.vnets;
            default -> domain.vhbas;
        };
        if (devices.remove(name) == null) {
            throw new LdmError("The " + kind + " " + name + " does not exist");
        }
    }

    void setVcons(Arguments args) {
        args.properties("port", "group", "service");
        Domain domain = domains.free(args.takeName("domain"));
        args.end();
        if (args.properties().isEmpty() || domain.state == Domain.State.active) {
            throw new LdmError("The console of " + domain.name + " cannot be changed now");
        }
        String service = args.properties().getOrDefault("service", "");
        if (!service.isEmpty()) {
            String[] parts = service.split("@", -1);
            if (parts.length != 2
                    || !machine.existing(Machine.Kind.vcc, parts[0]).owner.equals(parts[1])) {
                throw new LdmError("Invalid service " + service);
            }
        }
        domain.console.putAll(args.properties());
    }

    /** Refuses when a service of a device is not there. */
    void needServices(Domain domain) {
        domain.vdisks.values().forEach(disk -> volume(machine, disk.get("vol")));
        domain.vnets.values().forEach(net -> machine.existing(Machine.Kind.vsw, net.get("service")));
        domain.vhbas.values().forEach(hba -> machine.existing(Machine.Kind.vsan, hba.get("vsan")));
        if (machine.services.values().stream().noneMatch(service -> service.kind == Machine.Kind.vcc)
                && !domain.vdisks.isEmpty()) {
            throw new LdmError("No virtual console concentrator for LDom " + domain.name);
        }
    }

    static Map<String, String> volume(Machine machine, String reference) {
        String[] parts = reference.split("@", -1);
        if (parts.length != 2) {
            throw new LdmError("Invalid volume " + reference);
        }
        Map<String, String> volume =
                machine.existing(Machine.Kind.vds, parts[1]).parts.get(parts[0]);
        if (volume == null) {
            throw new LdmError("The volume " + reference + " does not exist");
        }
        return volume;
    }

    static void checkNetwork(Map<String, String> properties) {
        properties.forEach((key, value) -> {
            switch (key) {
                case "mac-addr" -> Arguments.mac(value);
                case "alt-mac-addrs" -> List.of(value.split(",")).forEach(Arguments::mac);
                case "pvid", "vid", "default-vlan-id" -> Arguments.vlans(value);
                case "linkprop" -> Arguments.oneOf(key, value, "phys-state");
                case "mode" -> Arguments.oneOf(key, value, "hybrid", "sc");
                case "mtu", "id" -> needNumbers(Map.of(key, value));
                default -> {}
            }
        });
    }

    private static void needNumbers(Map<String, String> properties) {
        properties.forEach((key, value) -> {
            if (!value.matches("\\d{1,5}")) {
                throw new LdmError("Invalid value " + value + " of " + key);
            }
        });
    }

    private static void add(Map<String, Map<String, String>> devices, String name, Map<String, String> device) {
        if (devices.putIfAbsent(name, device) != null) {
            throw new LdmError("The device " + name + " already exists");
        }
    }
}
