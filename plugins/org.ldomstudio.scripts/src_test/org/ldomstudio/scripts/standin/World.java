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

/**
 * All machines of a test, and the tools that scripts call on them. Accepts only what the reference of ldm says; everything else is an
 * error, like in ldm: exit status 1, message on standard error, nothing changed.
 */
final class World {

    private static final Set<String> QUERIES = Set.of(
            "list-domain",
            "list-services",
            "list-io",
            "list-devices",
            "list-spconfig",
            "list-variable",
            "list-constraints",
            "-V");

    private final Map<String, Machine> machines = new LinkedHashMap<>();
    final Set<String> cancelled = new TreeSet<>();
    /** How long a migration takes, in milliseconds; 0: no time. */
    long slowMillis;
    /** Commands that change something, as {@code server: words}, in the order in which they succeeded. */
    final List<String> changes = new ArrayList<>();
    /** Changes and dry runs that were refused. */
    final List<String> refusals = new ArrayList<>();
    /** The process group dies with that change, counted from 1; 0: never. */
    int killAtChange;
    /** Whether it dies before the change takes effect. */
    boolean killBefore;
    /** A command whose words begin so is refused once, with status 1; empty: none. */
    String refuseOnce = "";

    void add(Machine machine) {
        machines.put(machine.name, machine);
    }

    Machine machine(String name) {
        return Optional.ofNullable(machines.get(name)).orElseThrow();
    }

    List<Machine> machines() {
        return List.copyOf(machines.values());
    }

    Optional<Machine> byAddress(String address) {
        return machines.values().stream()
                .filter(machine -> machine.address.equals(address))
                .findFirst();
    }

    /** Runs a tool on a machine. */
    synchronized Reply run(String host, String tool, List<String> words) throws InterruptedException {
        if (tool.equals("ssh-host")) {
            return byAddress(words.getFirst())
                    .map(machine -> Reply.ok(machine.name))
                    .orElseGet(() -> Reply.failed(255, "no route to host"));
        }
        Machine machine = machine(host);
        boolean changes = isChange(tool, words);
        String text = host + ": " + tool + " " + String.join(" ", words);
        boolean dies = changes && this.changes.size() + 1 == killAtChange;
        if (dies && killBefore) {
            killAtChange = 0;
            return Reply.ok().killed();
        }
        try {
            if (!refuseOnce.isEmpty() && text.startsWith(refuseOnce)) {
                refuseOnce = "";
                throw new LdmError("The stand-in refuses this once");
            }
            Reply reply = tool(machine, tool, words);
            if (changes && reply.status() == 0) {
                this.changes.add(text);
            }
            if (dies) {
                killAtChange = 0;
                return reply.killed();
            }
            return reply;
        } catch (LdmError refusal) {
            if (changes || words.contains("-n")) {
                refusals.add(text + " -> " + refusal.getMessage());
            }
            return Reply.failed(1, refusal.getMessage());
        }
    }

    private static boolean isChange(String tool, List<String> words) {
        return switch (tool) {
            case "ldm" ->
                !QUERIES.contains(words.getFirst()) && !words.contains("-n")
                        || words.getFirst().equals("create-vf");
            case "svcadm", "shutdown" -> true;
            default -> false;
        };
    }

    private Reply tool(Machine machine, String tool, List<String> words) throws InterruptedException {
        return switch (tool) {
            case "ldm" -> ldm(machine, words);
            case "uname" -> words.equals(List.of("-n")) ? Reply.ok(machine.address) : Reply.failed(2, "usage");
            case "svcs" -> {
                String service = words.getLast();
                yield words.equals(List.of("-H", "-o", "state", service))
                        ? Reply.ok(machine.online.contains(service) ? "online" : "disabled")
                        : Reply.failed(2, "usage");
            }
            case "svcadm" -> {
                if (words.size() != 2 || !words.getFirst().equals("enable")) {
                    yield Reply.failed(2, "usage");
                }
                machine.online.add(words.getLast());
                yield Reply.ok();
            }
            case "svcprop" -> Reply.failed(1, "svcprop: Couldn't find property");
            case "shutdown" -> {
                if (!words.equals(List.of("-y", "-g", "0", "-i", "6"))) {
                    yield Reply.failed(2, "usage");
                }
                machine.reboot();
                yield Reply.ok();
            }
            default -> Reply.failed(127, tool + ": not found");
        };
    }

    private Reply ldm(Machine machine, List<String> words) throws InterruptedException {
        String subcommand = words.getFirst();
        Arguments args = new Arguments(subcommand, words.subList(1, words.size()));
        Listings listings = new Listings(machine);
        List<String> out = switch (subcommand) {
            case "-V" ->
                List.of(
                        "Logical Domains Manager (v " + machine.manager + ".0.0.1)",
                        "\tHypervisor control protocol v 1.12");
            case "list-domain" -> listings.listDomain(args);
            case "list-services" -> listings.listServices(args);
            case "list-io" -> listings.listIo(args);
            case "list-devices" -> listings.listDevices(args);
            case "list-spconfig" -> listings.listSpConfig(args);
            case "list-variable" -> listings.listVariable(args);
            case "list-constraints" -> listings.listConstraints(args);
            default -> {
                change(machine, subcommand, args);
                yield List.of();
            }
        };
        return Reply.ok(out);
    }

    private void change(Machine machine, String subcommand, Arguments args) throws InterruptedException {
        DomainSubcommands domains = new DomainSubcommands(machine);
        ServiceSubcommands services = new ServiceSubcommands(machine);
        Devices devices = new Devices(machine);
        Migration migration = new Migration(this, machine);
        switch (subcommand) {
            case "add-domain" -> domains.addDomain(args);
            case "set-domain" -> domains.setDomain(args);
            case "remove-domain" -> domains.removeDomain(args);
            case "bind-domain" -> domains.bind(args);
            case "unbind-domain" -> domains.unbind(args);
            case "start-domain" -> domains.start(args);
            case "stop-domain" -> domains.stop(args);
            case "set-core" -> domains.setCore(args);
            case "set-vcpu" -> domains.setVcpu(args);
            case "set-memory" -> domains.setMemory(args);
            case "set-crypto" -> domains.setCrypto(args);
            case "start-reconf" -> domains.startReconf(args);
            case "set-variable" -> domains.setVariable(args);
            case "add-policy" -> domains.addPolicy(args);
            case "add-vcc" -> services.addVcc(args);
            case "add-vds" -> services.addVds(args);
            case "add-vdsdev" -> services.addVolume(args);
            case "add-vsw" -> services.addVsw(args);
            case "add-vsan" -> services.addVsan(args);
            case "add-vsan-dev" -> services.addVsanDevice(args);
            case "add-io" -> services.addIo(args);
            case "remove-io" -> services.removeIo(args);
            case "create-vf" -> services.createVf(args);
            case "add-spconfig" -> services.addSpConfig(args);
            case "remove-spconfig" -> services.removeSpConfig(args);
            case "add-vdisk" -> devices.addVdisk(args);
            case "add-vnet" -> devices.addVnet(args);
            case "add-vhba" -> devices.addVhba(args);
            case "remove-vdisk" -> devices.remove(args, "vdisk");
            case "remove-vnet" -> devices.remove(args, "vnet");
            case "remove-vhba" -> devices.remove(args, "vhba");
            case "set-vcons" -> devices.setVcons(args);
            case "migrate-domain" -> migration.migrate(args);
            case "cancel-operation" -> migration.cancel(args);
            default ->
                throw new LdmError(
                        "Unknown command " + subcommand + "; use --help option for list of available commands");
        }
    }
}
