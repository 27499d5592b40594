// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What ldm lists, in the formats that real output shows; where no real output was seen, in the same manner. */
final class Listings {

    private static final String VERSION = "VERSION 1.11";

    private final Machine machine;

    Listings(Machine machine) {
        this.machine = machine;
    }

    List<String> listDomain(Arguments args) {
        args.options("-e", "-l", "-p", "-S", "-o:");
        List<String> names = args.takeAll();
        names.forEach(machine::domain);
        if (!args.has("-p")) {
            throw new LdmError("The stand-in lists only with -p");
        }
        List<String> lines = new ArrayList<>(List.of(VERSION));
        for (Domain domain : machine.domains.values()) {
            if (names.isEmpty() || names.contains(domain.name)) {
                if (args.has("-o")) {
                    lines.add("DOMAIN|name=" + domain.name + "|");
                    List.of(args.option("-o").split(",")).forEach(part -> lines.addAll(part(domain, part)));
                } else {
                    lines.add(domain(domain));
                    if (args.has("-l")) {
                        lines.addAll(longLines(domain));
                    }
                }
            }
        }
        return lines;
    }

    private String domain(Domain domain) {
        Domain shown = domain.isControl() && machine.listShowsPending ? machine.pending.orElse(domain) : domain;
        boolean service = machine.services.values().stream().anyMatch(each -> each.owner.equals(domain.name));
        boolean active = domain.state == Domain.State.active;
        String flags = "-" + (active ? "n" : "-") + (domain.delayed ? "d" : "-") + (domain.isControl() ? "c" : "-")
                + (active && service ? "v" : "-") + domain.migration;
        String console = domain.isControl()
                ? "UART"
                : domain.isBoundOrActive() ? domain.console.getOrDefault("port", "5000") : "";
        return "DOMAIN|name=" + domain.name + "|state=" + domain.state + "|flags=" + flags + "|cons=" + console
                + "|ncpu="
                + shown.strands(machine.threadsPerCore) + "|mem=" + shown.memory + "|util=" + (active ? "0.4" : "")
                + "|uptime="
                + (active ? "4772570" : "") + "|norm_util=" + (active ? "0.4" : "");
    }

    private List<String> longLines(Domain domain) {
        List<String> lines = new ArrayList<>();
        domain.properties.forEach((key, value) -> lines.add("CONTROL|" + key + "=" + value));
        String bindings = (domain.cid.isEmpty() ? "" : "core") + (domain.mblocks.isEmpty() ? "" : "memory");
        lines.add("CONSTRAINT|" + (domain.cores > 0 ? "cpu=whole-core|max-cores=" + domain.maxCores : "cpu=")
                + "|physical-bindings=" + bindings);
        for (String part : List.of("disk", "net", "hba", "resmgmt", "console")) {
            lines.addAll(part(domain, part));
        }
        return lines;
    }

    private List<String> part(Domain domain, String part) {
        return switch (part) {
            case "disk" -> lines("VDISK", domain.vdisks);
            case "net" -> lines("VNET", domain.vnets);
            case "hba" -> lines("VHBA", domain.vhbas);
            case "resmgmt" ->
                domain.policies.entrySet().stream()
                        .map(policy -> "POLICY|name=" + policy.getKey())
                        .toList();
            case "console" -> domain.console.isEmpty() ? List.of() : List.of("VCONS|" + fields(domain.console));
            case "crypto" ->
                java.util.stream.IntStream.range(0, domain.crypto)
                        .mapToObj(i -> "MAU|id=" + i)
                        .toList();
            case "status" -> domain.migration == '-' ? List.of() : List.of("STATUS|type=Migration|progress=40%");
            default -> throw new LdmError("Invalid listing " + part);
        };
    }

    List<String> listServices(Arguments args) {
        args.options("-e", "-p");
        List<String> lines = new ArrayList<>(List.of(VERSION));
        for (Domain domain : machine.domains.values()) {
            List<Machine.Service> own = machine.services.values().stream()
                    .filter(each -> each.owner.equals(domain.name))
                    .toList();
            if (!own.isEmpty()) {
                lines.add("DOMAIN|name=" + domain.name + "|");
            }
            own.forEach(service -> lines.addAll(service(service)));
        }
        return lines;
    }

    private static List<String> service(Machine.Service service) {
        List<String> lines = new ArrayList<>();
        String name = "|name=" + service.name;
        switch (service.kind) {
            case vcc -> lines.add("VCC" + name + "|" + fields(service.properties));
            case vds -> {
                lines.add("VDS" + name);
                service.parts.forEach((volume, properties) -> lines.add("|vol=" + volume + "|" + fields(properties)));
            }
            case vsw -> {
                Map<String, String> shown = new java.util.LinkedHashMap<>(Map.of(
                        "mac-addr",
                        "00:14:4f:f8:00:01",
                        "device",
                        "switch@0",
                        "default-vlan-id",
                        "1",
                        "pvid",
                        "1",
                        "vid",
                        "",
                        "mtu",
                        "1500",
                        "mode",
                        "",
                        "linkprop",
                        "",
                        "net-dev",
                        ""));
                shown.putAll(service.properties);
                lines.add("VSW" + name + "|" + fields(shown));
            }
            case vsan ->
                lines.add("VSAN" + name + "|" + fields(service.properties) + "|wwn="
                        + String.join(",", service.parts.keySet()));
        }
        return lines;
    }

    List<String> listIo(Arguments args) {
        args.options("-l", "-p");
        args.end();
        List<String> lines = new ArrayList<>(List.of(VERSION));
        machine.io.forEach((name, io) -> {
            String owner = machine.listShowsPending ? machine.pendingIo.getOrDefault(name, io.owner) : io.owner;
            lines.add("|dev=" + (io.type.equals("BUS") ? "pci@400" : "pci@400/x") + "|alias=" + name + "|status="
                    + (owner.isEmpty() ? "" : "OCC") + "|domain=" + owner + "|type=" + io.type + "|bus=pci_0");
        });
        return lines;
    }

    List<String> listDevices(Arguments args) {
        args.options("-a", "-p");
        String what = args.take("kind of device");
        args.end();
        List<String> lines = new ArrayList<>(List.of(VERSION));
        switch (what) {
            case "core" -> {
                for (int i = 0; i < machine.freeCores(); i++) {
                    lines.add("|cid=" + i + "|free=100|cpuset=0");
                }
            }
            case "cpu" -> {
                for (int i = 0; i < machine.freeStrands(); i++) {
                    lines.add("|pid=" + i + "|free=100|pm=no");
                }
            }
            case "memory", "mem" -> lines.add("|pa=0x10000000|size=" + machine.freeMemory());
            default -> throw new LdmError("Invalid kind of device " + what);
        }
        return lines;
    }

    List<String> listSpConfig(Arguments args) {
        args.end();
        return machine.spConfigs.stream()
                .map(name -> name.equals("factory-default") ? name + " [current]" : name)
                .toList();
    }

    List<String> listVariable(Arguments args) {
        String name = args.take("variable");
        Domain domain = machine.domain(args.takeName("domain"));
        args.end();
        if (!domain.variables.containsKey(name)) {
            throw new LdmError("Variable " + name + " not found");
        }
        return List.of((name + "=" + domain.variables.get(name)).split("\n", -1));
    }

    List<String> listConstraints(Arguments args) {
        args.options("-p");
        Domain domain = machine.domain(args.takeName("domain"));
        args.end();
        List<String> lines = new ArrayList<>(List.of(VERSION, domain(domain)));
        lines.addAll(longLines(domain));
        domain.variables.forEach((key, value) -> lines.add("VAR|" + key + "=" + value));
        return lines;
    }

    private static List<String> lines(String tag, Map<String, Map<String, String>> devices) {
        return devices.entrySet().stream()
                .map(device -> tag + "|name=" + device.getKey() + "|" + fields(device.getValue()))
                .toList();
    }

    private static String fields(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("|"));
    }
}
