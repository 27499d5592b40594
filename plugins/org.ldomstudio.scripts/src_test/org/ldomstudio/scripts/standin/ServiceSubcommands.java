// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Services, physical I/O and configurations on the service processor. */
final class ServiceSubcommands {

    private static final int LONGEST_SPCONFIG = 69;

    private final Machine machine;
    private final DomainSubcommands domains;

    ServiceSubcommands(Machine machine) {
        this.machine = machine;
        this.domains = new DomainSubcommands(machine);
    }

    void addVcc(Arguments args) {
        args.properties("port-range");
        if (!args.properties().getOrDefault("port-range", "").matches("\\d{1,5}-\\d{1,5}")) {
            throw new LdmError("Invalid port range");
        }
        add(Machine.Kind.vcc, args, args.properties());
    }

    void addVds(Arguments args) {
        add(Machine.Kind.vds, args, Map.of());
    }

    void addVsw(Arguments args) {
        args.properties("default-vlan-id", "pvid", "vid", "linkprop", "mac-addr", "net-dev", "mode", "mtu", "id");
        Devices.checkNetwork(args.properties());
        add(Machine.Kind.vsw, args, args.properties());
    }

    void addVsan(Arguments args) {
        args.properties("mask");
        if (!machine.isAtLeast(3, 3)) {
            throw new LdmError("Unknown command add-vsan");
        }
        Map<String, String> properties = new LinkedHashMap<>(args.properties());
        properties.put("iport", args.takePath("initiator port"));
        add(Machine.Kind.vsan, args, properties);
    }

    void addVsanDevice(Arguments args) {
        Machine.Service vsan = machine.existing(Machine.Kind.vsan, args.takeName("vSAN"));
        for (String wwn : args.takeAll()) {
            if (vsan.parts.putIfAbsent(Arguments.name(wwn, "device"), Map.of()) != null) {
                throw new LdmError("The device " + wwn + " already exists");
            }
        }
    }

    private void add(Machine.Kind kind, Arguments args, Map<String, String> properties) {
        String name = args.takeName("service");
        Domain owner = domains.free(args.takeName("domain"));
        args.end();
        if (machine.services.containsKey(kind + " " + name)) {
            throw new LdmError("The " + kind + " " + name + " already exists");
        }
        machine.services.put(kind + " " + name, new Machine.Service(kind, name, owner.name, properties));
    }

    void addVolume(Arguments args) {
        args.options("-f", "-q").properties("options", "mpgroup");
        String backend = args.takePath("back end");
        String[] parts = args.take("volume@service").split("@", -1);
        args.end();
        if (parts.length != 2) {
            throw new LdmError("Usage: add-vdsdev needs volume@service");
        }
        Machine.Service vds = machine.existing(Machine.Kind.vds, parts[1]);
        Arguments.name(parts[0], "volume");
        String options = args.properties().getOrDefault("options", "");
        if (!options.isEmpty()) {
            List.of(options.split(",")).forEach(option -> Arguments.oneOf("options", option, "ro", "slice", "excl"));
        }
        boolean exported = machine.services.values().stream()
                .filter(service -> service.owner.equals(vds.owner))
                .flatMap(service -> service.parts.values().stream())
                .anyMatch(volume -> backend.equals(volume.get("dev")));
        if (exported && !args.has("-f")) {
            throw new LdmError("The back end " + backend + " is exported by another volume; use -f");
        }
        Map<String, String> volume = new LinkedHashMap<>();
        volume.put("opts", options);
        volume.put("dev", backend);
        volume.put("mpgroup", args.properties().getOrDefault("mpgroup", ""));
        if (vds.parts.putIfAbsent(parts[0], volume) != null) {
            throw new LdmError("The volume " + parts[0] + "@" + parts[1] + " already exists");
        }
    }

    void addIo(Arguments args) {
        String device = args.takePath("device");
        Domain domain = domains.free(args.takeName("domain"));
        args.end();
        Machine.Io io = io(device);
        if (!io.owner.isEmpty() || io.type.equals("PF")) {
            throw new LdmError("The device " + device + " is not free");
        }
        if (io.type.equals("BUS") && domain.state == Domain.State.active) {
            throw new LdmError("A bus can be given to an inactive or bound domain only");
        }
        io.owner = domain.name;
    }

    void removeIo(Arguments args) {
        String device = args.takePath("device");
        Domain domain = domains.free(args.takeName("domain"));
        args.end();
        Machine.Io io = io(device);
        if (domain.isControl() && machine.pending.isPresent()) {
            if (!machine.pendingIo.getOrDefault(device, io.owner).equals(domain.name)) {
                throw new LdmError("The device " + device + " does not belong to " + domain.name);
            }
            machine.pendingIo.put(device, "");
            return;
        }
        if (!io.owner.equals(domain.name)) {
            throw new LdmError("The device " + device + " does not belong to " + domain.name);
        }
        if (domain.isControl() && io.type.equals("BUS")) {
            throw new LdmError("Removing a bus from the control domain needs a delayed reconfiguration");
        }
        io.owner = "";
    }

    void createVf(Arguments args) {
        args.options("-n:");
        String pf = args.takePath("physical function");
        args.end();
        if (!io(pf).type.equals("PF") || !args.option("-n").matches("[1-9]\\d?")) {
            throw new LdmError("Cannot create virtual functions of " + pf);
        }
        int wanted = Integer.parseInt(args.option("-n"));
        long present = machine.io.keySet().stream()
                .filter(name -> name.startsWith(pf + ".VF"))
                .count();
        if (present + wanted > machine.maximumVfs.getOrDefault(pf, 0)) {
            throw new LdmError("Too many virtual functions of " + pf);
        }
        for (long i = present; i < present + wanted; i++) {
            machine.io.put(pf + ".VF" + i, new Machine.Io("VF", ""));
        }
    }

    private Machine.Io io(String device) {
        Machine.Io io = machine.io.get(device);
        if (io == null) {
            throw new LdmError("The device " + device + " was not found");
        }
        return io;
    }

    void addSpConfig(Arguments args) {
        String name = args.takeName("configuration");
        args.end();
        if (name.length() > LONGEST_SPCONFIG || name.equals("factory-default")) {
            throw new LdmError("Operation failed because an invalid configuration name was given");
        }
        if (machine.spConfigs.contains(name)) {
            throw new LdmError("The configuration " + name + " already exists");
        }
        if (machine.spConfigs.size() >= 8) {
            throw new LdmError("No space for another configuration on the service processor");
        }
        machine.spConfigs.add(name);
    }

    void removeSpConfig(Arguments args) {
        String name = args.takeName("configuration");
        args.end();
        if (name.equals("factory-default") || !machine.spConfigs.remove(name)) {
            throw new LdmError("The configuration " + name + " does not exist");
        }
    }
}
