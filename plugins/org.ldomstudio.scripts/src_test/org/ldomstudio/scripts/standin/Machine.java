// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One server as the stand-in keeps it: at first in its factory default, with everything in the control domain. */
final class Machine {

    /** Kinds of service. */
    enum Kind {
        vcc,
        vds,
        vsw,
        vsan
    }

    /** A service and its domain; {@code parts} are volumes of a vds or devices of a vSAN. */
    static final class Service {
        final Kind kind;
        final String name;
        final String owner;
        final Map<String, String> properties;
        final Map<String, Map<String, String>> parts = new LinkedHashMap<>();

        Service(Kind kind, String name, String owner, Map<String, String> properties) {
            this.kind = kind;
            this.name = name;
            this.owner = owner;
            this.properties = new LinkedHashMap<>(properties);
        }
    }

    /** A bus, PCIe device, physical or virtual function; {@code owner} is empty when nobody has it. */
    static final class Io {
        final String type;
        String owner;

        Io(String type, String owner) {
            this.type = type;
            this.owner = owner;
        }
    }

    final String name;
    final String address;
    final int cores;
    final int threadsPerCore;
    final long memory;
    final boolean cryptoUnits;
    final String manager;
    final Map<String, Domain> domains = new LinkedHashMap<>();
    final Map<String, Service> services = new LinkedHashMap<>();
    final Map<String, Io> io = new LinkedHashMap<>();
    final Map<String, Integer> maximumVfs = new LinkedHashMap<>();
    final List<String> spConfigs = new ArrayList<>(List.of("factory-default"));
    final Set<String> trusts = new TreeSet<>();
    final Set<String> online = new TreeSet<>(Set.of("svc:/network/ntp:default", "svc:/ldoms/ldmd:default"));
    /** What the control domain will have after the reboot. */
    Optional<Domain> pending = Optional.empty();

    final Map<String, String> pendingIo = new LinkedHashMap<>();
    boolean listShowsPending;
    int reboots;

    Machine(
            String name,
            String address,
            int cores,
            int threadsPerCore,
            long memory,
            boolean cryptoUnits,
            String manager) {
        this.name = name;
        this.address = address;
        this.cores = cores;
        this.threadsPerCore = threadsPerCore;
        this.memory = memory;
        this.cryptoUnits = cryptoUnits;
        this.manager = manager;
        Domain primary = new Domain("primary");
        primary.state = Domain.State.active;
        primary.vcpus = cores * threadsPerCore;
        primary.memory = memory;
        primary.crypto = cryptoUnits ? cores : 0;
        domains.put("primary", primary);
    }

    Domain primary() {
        return domain("primary");
    }

    Domain domain(String domain) {
        Domain found = domains.get(domain);
        if (found == null) {
            throw new LdmError("LDom \"" + domain + "\" was not found");
        }
        return found;
    }

    Optional<Service> service(Kind kind, String service) {
        return Optional.ofNullable(services.get(kind + " " + service));
    }

    Service existing(Kind kind, String service) {
        return service(kind, service)
                .orElseThrow(() -> new LdmError("The " + kind + " " + service + " does not exist"));
    }

    long freeMemory() {
        return memory
                - domains.values().stream()
                        .filter(Domain::isBoundOrActive)
                        .mapToLong(domain -> domain.memory)
                        .sum();
    }

    int freeStrands() {
        return cores * threadsPerCore
                - domains.values().stream()
                        .filter(Domain::isBoundOrActive)
                        .mapToInt(domain -> domain.strands(threadsPerCore))
                        .sum();
    }

    /** Strands are packed as densely as possible. */
    int freeCores() {
        int strands = domains.values().stream()
                .filter(Domain::isBoundOrActive)
                .mapToInt(domain -> domain.vcpus)
                .sum();
        int whole = domains.values().stream()
                .filter(Domain::isBoundOrActive)
                .mapToInt(domain -> domain.cores)
                .sum();
        return cores - whole - (strands + threadsPerCore - 1) / threadsPerCore;
    }

    /** Refuses when a domain would not fit beside those that are bound or active. */
    void needRoom(Domain domain) {
        boolean fits = domain.cores > 0 ? domain.cores <= freeCores() : domain.vcpus <= freeStrands();
        if (!fits) {
            throw new LdmError("Not enough free CPUs on " + name + " for LDom " + domain.name);
        }
        if (domain.memory > freeMemory()) {
            throw new LdmError("Not enough free memory on " + name + " for LDom " + domain.name);
        }
    }

    /** Makes what waits for the reboot real. */
    void reboot() {
        reboots++;
        pending.ifPresent(primary()::takeResourcesOf);
        pendingIo.forEach((device, owner) -> io.get(device).owner = owner);
        pendingIo.clear();
        pending = Optional.empty();
        primary().delayed = false;
    }

    boolean isAtLeast(int major, int minor) {
        String[] parts = manager.split("\\.");
        int[] own = {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
        return own[0] > major || (own[0] == major && own[1] >= minor);
    }
}
