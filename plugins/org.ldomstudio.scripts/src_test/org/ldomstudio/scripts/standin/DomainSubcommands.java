// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Subcommands that make domains and give them CPUs, memory, crypto units, variables, policies and states. */
final class DomainSubcommands {

    private static final long DR_ALIGNMENT = 256L << 20;
    private static final Set<String> RESERVED = Set.of("factory-default", "@post-migration");

    private final Machine machine;

    DomainSubcommands(Machine machine) {
        this.machine = machine;
    }

    void addDomain(Arguments args) {
        domainProperties(args);
        String name = args.takeName("domain");
        args.end();
        if (machine.domains.containsKey(name) || RESERVED.contains(name)) {
            throw new LdmError("LDom " + name + " already exists");
        }
        Domain domain = new Domain(name);
        domain.properties.putAll(args.properties());
        setMaxCores(domain);
        machine.domains.put(name, domain);
    }

    void setDomain(Arguments args) {
        domainProperties(args);
        Domain domain = free(args.takeName("domain"));
        args.end();
        if (args.properties().isEmpty()) {
            throw new LdmError("Usage: set-domain needs a property");
        }
        if (args.properties().containsKey("cpu-arch") && domain.state == Domain.State.active) {
            throw new LdmError("cpu-arch of " + domain.name + " can be changed only when it is bound or inactive");
        }
        domain.properties.putAll(args.properties());
        setMaxCores(domain);
    }

    private void setMaxCores(Domain domain) {
        Optional.ofNullable(domain.properties.remove("max-cores"))
                .ifPresent(cores -> domain.maxCores = Integer.parseInt(cores));
    }

    private void domainProperties(Arguments args) {
        List<String> allowed = new ArrayList<>(List.of(
                "mac-addr",
                "hostid",
                "failure-policy",
                "extended-mapin-space",
                "master",
                "max-cores",
                "uuid",
                "shutdown-group",
                "rc-add-policy"));
        if (machine.isAtLeast(2, 2)) {
            allowed.add("cpu-arch");
        }
        if (machine.isAtLeast(2, 2) && !machine.isAtLeast(3, 3)) {
            allowed.add("threading");
        }
        if (machine.isAtLeast(3, 2)) {
            allowed.add("perf-counters");
        }
        if (machine.isAtLeast(3, 4)) {
            allowed.add("boot-policy");
        }
        args.properties(allowed.toArray(String[]::new));
        args.properties().forEach((key, value) -> {
            switch (key) {
                case "cpu-arch" -> {
                    Arguments.oneOf(key, value, "native", "generic", "migration-class1", "sparc64-class1");
                    if (value.contains("class1") && !machine.isAtLeast(3, 1)) {
                        throw new LdmError("Invalid value " + value + " of cpu-arch");
                    }
                }
                case "mac-addr" -> Arguments.mac(value);
                case "failure-policy" -> Arguments.oneOf(key, value, "ignore", "panic", "reset", "stop");
                case "extended-mapin-space" -> Arguments.oneOf(key, value, "on", "off");
                case "hostid" -> check(key, value, "0x\\p{XDigit}{1,8}");
                case "uuid" -> check(key, value, "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
                case "shutdown-group" -> check(key, value, "\\d{1,2}");
                case "max-cores" -> check(key, value, "\\d{1,4}");
                case "master" -> masters(value);
                default -> check(key, value, "[a-z0-9,-]+");
            }
        });
    }

    private void masters(String masters) {
        List<String> names = List.of(masters.split(","));
        if (names.size() > 4) {
            throw new LdmError("A domain has at most four masters");
        }
        names.forEach(machine::domain);
    }

    void removeDomain(Arguments args) {
        Domain domain = free(args.takeName("domain"));
        args.end();
        if (domain.isBoundOrActive()) {
            throw new LdmError("LDom " + domain.name + " is not inactive");
        }
        machine.domains.remove(domain.name);
    }

    void bind(Arguments args) {
        Domain domain = free(args.takeName("domain"));
        args.end();
        if (domain.isBoundOrActive()) {
            throw new LdmError("LDom " + domain.name + " is already bound");
        }
        if (domain.strands(machine.threadsPerCore) == 0 || domain.memory == 0) {
            throw new LdmError("LDom " + domain.name + " has no CPUs or no memory");
        }
        machine.needRoom(domain);
        new Devices(machine).needServices(domain);
        domain.state = Domain.State.bound;
    }

    void unbind(Arguments args) {
        Domain domain = free(args.takeName("domain"));
        args.end();
        if (domain.state != Domain.State.bound) {
            throw new LdmError("LDom " + domain.name + " is not bound");
        }
        domain.state = Domain.State.inactive;
    }

    void start(Arguments args) {
        Domain domain = free(args.takeName("domain"));
        args.end();
        if (domain.state != Domain.State.bound) {
            throw new LdmError("LDom " + domain.name + " is " + domain.state + " and cannot be started");
        }
        domain.state = Domain.State.active;
    }

    void stop(Arguments args) {
        args.options("-f");
        Domain domain = free(args.takeName("domain"));
        args.end();
        if (domain.state != Domain.State.active || domain.isControl()) {
            throw new LdmError("LDom " + domain.name + " is not running");
        }
        domain.state = Domain.State.bound;
    }

    void setCore(Arguments args) {
        args.properties("cid");
        String cid = args.properties().getOrDefault("cid", "");
        int cores = cid.isEmpty() ? args.takeCount("number of cores") : cid.split(",").length;
        if (!cid.isEmpty() && !cid.matches("\\d+(,\\d+)*")) {
            throw new LdmError("Invalid core ids " + cid);
        }
        Domain domain = changeable(args.takeName("domain"));
        args.end();
        needWholeCoreChange(domain, true);
        if (cores == 0 || domain.crypto > cores) {
            throw new LdmError("Remove crypto units of " + domain.name + " first, or give it at least one core");
        }
        if (domain.isBoundOrActive() && domain.maxCores > 0 && cores > domain.maxCores && !domain.isControl()) {
            throw new LdmError("Cores of " + domain.name + " may not exceed max-cores " + domain.maxCores);
        }
        needFreeCores(domain, cores);
        if (domain.state == Domain.State.inactive) {
            domain.maxCores = cores;
        }
        domain.cores = cores;
        domain.vcpus = 0;
        domain.cid = cid;
    }

    void setVcpu(Arguments args) {
        int vcpus = args.takeCount("number of CPUs");
        Domain domain = changeable(args.takeName("domain"));
        args.end();
        needWholeCoreChange(domain, false);
        if (vcpus == 0 || domain.crypto * machine.threadsPerCore > vcpus) {
            throw new LdmError("Remove crypto units of " + domain.name + " first, or give it at least one CPU");
        }
        if (isRunning(domain) && vcpus - domain.strands(machine.threadsPerCore) > machine.freeStrands()) {
            throw new LdmError("Not enough free CPUs");
        }
        domain.cores = 0;
        domain.cid = "";
        domain.vcpus = vcpus;
    }

    private void needFreeCores(Domain domain, int cores) {
        if (isRunning(domain) && cores - domain.cores > machine.freeCores()) {
            throw new LdmError("Not enough free cores");
        }
    }

    private void needWholeCoreChange(Domain domain, boolean wholeCores) {
        boolean switches = wholeCores ? domain.vcpus > 0 : domain.cores > 0;
        if (switches && (domain.isBoundOrActive() && machine.pending.isEmpty() || !domain.policies.isEmpty())) {
            throw new LdmError("Whole cores of " + domain.name
                    + " can be switched on or off only when it is inactive and has no policy");
        }
    }

    void setMemory(Arguments args) {
        args.options("--auto-adj").properties("mblock");
        String mblock = args.properties().getOrDefault("mblock", "");
        long size = mblock.isEmpty() ? Arguments.size(args.take("size")) : mblockSize(mblock);
        Domain domain = changeable(args.takeName("domain"));
        args.end();
        if (size == 0) {
            throw new LdmError("Invalid memory size 0");
        }
        if (isRunning(domain)) {
            long change = Math.abs(domain.memory - size);
            if (change % DR_ALIGNMENT != 0) {
                throw new LdmError("A ldm set-mem command would change " + (change >> 20)
                        + "MB, which is not a multiple of 256MB.");
            }
            if (size - domain.memory > machine.freeMemory()) {
                throw new LdmError("Not enough free memory");
            }
        }
        boolean roundsTo256 = machine.isAtLeast(3, 6);
        long alignment = domain.state == Domain.State.inactive ? 1 : roundsTo256 ? DR_ALIGNMENT : 4L << 20;
        domain.memory = (size + alignment - 1) / alignment * alignment;
        domain.mblocks = mblock;
    }

    private static long mblockSize(String mblock) {
        long size = 0;
        for (String block : mblock.split(",")) {
            if (!block.matches("0x\\p{XDigit}+:\\d+[kKmMgG]?")) {
                throw new LdmError("Invalid memory block " + block);
            }
            size += Arguments.size(block.substring(block.indexOf(':') + 1));
        }
        return size;
    }

    void setCrypto(Arguments args) {
        args.options("-f");
        int units = args.takeCount("number of crypto units");
        Domain domain = changeable(args.takeName("domain"));
        args.end();
        if (!machine.cryptoUnits) {
            throw new LdmError("This machine has no crypto units to assign");
        }
        if (units * machine.threadsPerCore > domain.strands(machine.threadsPerCore)) {
            throw new LdmError("More crypto units than cores");
        }
        domain.crypto = units;
    }

    void startReconf(Arguments args) {
        Domain domain = machine.domain(args.takeName("domain"));
        args.end();
        if (!domain.isControl()) {
            throw new LdmError("Only the control domain is reconfigured here");
        }
        if (machine.pending.isEmpty()) {
            Domain pending = new Domain(domain.name);
            pending.state = Domain.State.active;
            pending.takeResourcesOf(domain);
            machine.pending = Optional.of(pending);
            domain.delayed = true;
        }
    }

    void setVariable(Arguments args) {
        String word = args.take("variable");
        Domain domain = free(args.takeName("domain"));
        args.end();
        if (!word.matches("(?s)[A-Za-z0-9/][!-<>-~]*=.*")) {
            throw new LdmError("Invalid variable " + word);
        }
        domain.variables.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
    }

    void addPolicy(Arguments args) {
        args.properties(
                "enable",
                "priority",
                "attack",
                "decay",
                "elastic-margin",
                "sample-rate",
                "tod-begin",
                "tod-end",
                "util-lower",
                "util-upper",
                "vcpu-min",
                "vcpu-max",
                "name");
        Domain domain = free(args.takeName("domain"));
        args.end();
        String name = Arguments.name(args.properties().getOrDefault("name", ""), "policy");
        args.properties().forEach((key, value) -> {
            switch (key) {
                case "enable" -> Arguments.oneOf(key, value, "yes", "no");
                case "tod-begin", "tod-end" -> check(key, value, "\\d\\d:\\d\\d(:\\d\\d)?");
                case "name" -> {}
                default -> check(key, value, "\\d+");
            }
        });
        if (domain.policies.containsKey(name)) {
            throw new LdmError("Policy " + name + " already exists");
        }
        domain.policies.put(name, Map.copyOf(args.properties()));
    }

    /** Returns a domain that commands may be given for now. */
    Domain free(String name) {
        Domain domain = machine.domain(name);
        if (!domain.isControl() && machine.primary().delayed) {
            throw new LdmError(
                    "The control domain is in a delayed reconfiguration: requests for other domains are refused until"
                            + " its reboot");
        }
        if (domain.migration != '-') {
            throw new LdmError("LDom " + name + " is being migrated");
        }
        return domain;
    }

    /** Returns what changes of resources apply to: the collected future of a control domain in a delayed reconfiguration. */
    private Domain changeable(String name) {
        Domain domain = free(name);
        return domain.isControl() && machine.pending.isPresent() ? machine.pending.get() : domain;
    }

    private boolean isRunning(Domain domain) {
        return domain.state == Domain.State.active && !(domain.isControl() && machine.pending.isPresent());
    }

    private static void check(String key, String value, String form) {
        if (!value.matches(form)) {
            throw new LdmError("Invalid value " + value + " of " + key);
        }
    }
}
