// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ldomstudio.model.ldom.Console;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.LogicalDomain;
import org.ldomstudio.model.ldom.MemoryBlock;
import org.ldomstudio.model.ldom.PerfCounter;
import org.ldomstudio.model.ldom.Vcc;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.CpuAllocation;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.scripts.SourceLines;
import org.ldomstudio.scripts.shell.ShellText;
import org.ldomstudio.scripts.steps.Action.Call;
import org.ldomstudio.scripts.steps.Action.Need;
import org.ldomstudio.scripts.steps.Script.Machine;

/** Plans the definition of a guest on its server: domain, CPUs, memory, devices, variables, policies, then bind and start. */
public final class GuestDefinition {

    private final GuestView guest;
    private final Guest element;
    private final ServerView server;
    private final SourceLines lines;
    private final Words words;
    private final LdmCommands ldm;
    private final String name;
    private final List<ScriptStep> steps = new ArrayList<>();

    /** Makes the planner for one guest that stands on a server. */
    public GuestDefinition(GuestView guest, ServerView server, SourceLines lines, Words words) {
        this.guest = guest;
        this.element = guest.domain();
        this.server = server;
        this.lines = lines;
        this.words = words;
        this.ldm = new LdmCommands(words.name(server.server(), server.name()), lines);
        this.name = words.name(element, guest.ldmName());
    }

    /**
     * Plans the script.
     *
     * @param path where the file belongs
     * @param warnings warnings for its head
     * @param others the other servers: the guest must not exist there, else it would exist twice
     */
    public Script plan(String path, List<String> warnings, List<ServerView> others) {
        List<Machine> machines = Stream.concat(Stream.of(server), others.stream())
                .map(each ->
                        new Machine(words.name(each.server(), each.name()), words.host(each.server(), each.address())))
                .toList();
        if (!others.isEmpty()) {
            add(
                    "See that no other server has " + name,
                    List.of(),
                    others.stream()
                            .<Action>map(other -> new Need(Test.of("is_state", other.name(), name, "none")))
                            .toList());
        }
        add(
                "Define " + name,
                List.of(),
                List.of(LdmCommands.unless(
                        Test.of("exists", ldm.server(), name), ldm.ldm(element, "add-domain", properties(), name))));
        addSome("CPUs and memory", resources());
        GuestDevices devices = new GuestDevices(ldm, words, name);
        addSome("Virtual disks", guest.vdisks().stream().map(devices::add).toList());
        addSome("Virtual networks", guest.vnets().stream().map(devices::add).toList());
        addSome("Virtual SCSI", guest.vhbas().stream().map(devices::add).toList());
        addSome(
                "Physical I/O",
                Stream.concat(
                                guest.physicalIo().stream()
                                        .map(device -> devices.addPhysical(device, guest.pathOf(device))),
                                guest.buses().stream().map(devices::addBus))
                        .toList());
        addSome("OpenBoot variables, console and policies", settings());
        guest.runState()
                .known()
                .filter(state -> state != GuestState.INACTIVE)
                .ifPresent(state -> add(
                        state == GuestState.ACTIVE ? "Bind and start " + name : "Bind " + name,
                        List.of(),
                        new GuestStates(ldm, element, name).define(state)));
        String saved = words.spConfig(element, "setup-" + server.name());
        add(
                "Save the configuration on the service processor",
                List.of("It is named " + saved + "."),
                List.of(new Call(List.of("save_once", ldm.server(), saved), Optional.empty(), Optional.empty())));
        return new Script(
                Script.idOf(path),
                path,
                "Definition of guest " + ShellText.line(guest.name()) + " on " + server.name(),
                lines.of(element),
                about(),
                warnings,
                machines,
                steps);
    }

    private List<String> about() {
        List<String> about = new ArrayList<>(List.of(
                "Run it on the control domain of " + server.name()
                        + ", or on a host that can log in there through ssh.",
                "What is there already is left alone; what contradicts the model stops the script."));
        if (!guest.masters().isEmpty()) {
            about.add("Define its master domains first: "
                    + guest.masters().stream()
                            .map(master -> ShellText.line(ldmName(master)))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return about;
    }

    private List<Optional<String>> properties() {
        boolean hasThreading =
                !server.manager().isKnownAnd(manager -> manager.isAtLeast("3.3").orElse(false));
        return List.of(
                LdmCommands.property("cpu-arch", guest.cpuArch()),
                LdmCommands.property("mac-addr", guest.mac().map(mac -> words.mac(element, mac))),
                LdmCommands.property("hostid", guest.hostid().map(id -> words.hex(element, id))),
                LdmCommands.property("failure-policy", guest.failurePolicy()),
                LdmCommands.property(
                        "extended-mapin-space", guest.extendedMapinSpace().map(on -> on ? "on" : "off")),
                LdmCommands.property("master", masters()),
                LdmCommands.property("uuid", guest.uuid().map(uuid -> words.uuid(element, uuid))),
                LdmCommands.property("threading", guest.threading()).filter(property -> hasThreading),
                LdmCommands.property("shutdown-group", guest.shutdownGroup()),
                LdmCommands.property("rc-add-policy", guest.rcAddPolicy()),
                LdmCommands.property(
                        "perf-counters",
                        guest.perfCounters()
                                .map(counters -> counters.stream()
                                        .map(PerfCounter::getLiteral)
                                        .collect(Collectors.joining(",")))),
                LdmCommands.property("boot-policy", guest.bootPolicy()));
    }

    private Optional<String> masters() {
        List<String> masters = guest.masters().stream()
                .map(master -> words.name(element, ldmName(master)))
                .toList();
        return masters.isEmpty() ? Optional.empty() : Optional.of(String.join(",", masters));
    }

    private String ldmName(LogicalDomain domain) {
        return domain instanceof Guest master
                ? guest.state().guest(master).ldmName()
                : Optional.ofNullable(domain.getName()).orElse("");
    }

    private List<Action> resources() {
        List<Action> actions = new ArrayList<>();
        ResourceCommands resources = new ResourceCommands(ldm, server, name);
        actions.addAll(resources.define(element, guest));
        if (!guest.namedBlocks().isEmpty()) {
            String blocks =
                    guest.namedBlocks().stream().map(this::block).collect(Collectors.joining(",", "mblock=", ""));
            long bytes = guest.namedBlocks().stream()
                    .map(MemoryBlock::getSize)
                    .mapToLong(GuestDefinition::bytes)
                    .sum();
            actions.add(LdmCommands.unless(
                    Test.of("has_property", ldm.server(), name, "physical-bindings", "memory"),
                    new Need(Test.of("is_state", ldm.server(), name, "inactive")),
                    ldm.ldm(element, "set-memory", blocks, name),
                    new Need(Test.of("has_memory", ldm.server(), name, Long.toString(bytes)))));
        }
        guest.cpu()
                .known()
                .filter(CpuAllocation::isWholeCore)
                .flatMap(cpu -> LdmCommands.stated(guest.maxCores()))
                .ifPresent(cores -> actions.add(LdmCommands.unless(
                        Test.of("has_property", ldm.server(), name, "max-cores", Long.toString(cores)),
                        ldm.ldm(element, "set-domain", "max-cores=" + cores, name))));
        return actions;
    }

    private String block(MemoryBlock block) {
        String pa = Optional.ofNullable(block.getPa())
                .map(address -> words.hex(block, address))
                .orElseGet(() -> words.path(block, ""));
        return pa + ":" + Words.size(bytes(block.getSize()));
    }

    private static long bytes(Quantity size) {
        return Optional.ofNullable(size).map(Quantity::nominalLong).orElse(0L);
    }

    private List<Action> settings() {
        List<Action> actions = new ArrayList<>();
        guest.variables().forEach(variable -> {
            String key = words.variable(
                    variable, Optional.ofNullable(variable.getKey()).orElse(""));
            String value = words.text(
                    variable, Optional.ofNullable(variable.getValue()).orElse(""));
            actions.add(LdmCommands.unless(
                    Test.of("has_variable", ldm.server(), name, key, value),
                    ldm.ldm(variable, "set-variable", key + "=" + value, name)));
        });
        guest.console().known().ifPresent(console -> console(console).ifPresent(actions::add));
        guest.policies().forEach(policy -> actions.add(new PolicyCommands(ldm, words).add(policy, name)));
        return actions;
    }

    private Optional<Action> console(Console console) {
        List<String> wanted = new ArrayList<>();
        Optional.ofNullable(console.getPort()).ifPresent(port -> wanted.add("port=" + port.value()));
        Optional.ofNullable(console.getGroup()).ifPresent(group -> wanted.add("group=" + words.name(console, group)));
        Optional.ofNullable(console.getVcc()).flatMap(this::service).ifPresent(wanted::add);
        List<String> command = new ArrayList<>(List.of("set-vcons"));
        command.addAll(wanted);
        command.add(name);
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(LdmCommands.unless(
                        Test.of("has_console", wanted, ldm.server(), name), ldm.ldm(console, command)));
    }

    /** The concentrator is looked up by name on this guest's server: a guest that is like another one names that one's. */
    private Optional<String> service(Vcc named) {
        return server.vccs().stream()
                .filter(vcc -> Optional.ofNullable(vcc.getName()).equals(Optional.ofNullable(named.getName()))
                        && vcc.getDomain() != null)
                .findFirst()
                .map(vcc -> "service=" + words.name(vcc, vcc.getName()) + "@"
                        + words.name(vcc, vcc.getDomain().getName()));
    }

    private void addSome(String title, List<Action> actions) {
        if (!actions.isEmpty()) {
            add(title, List.of(), actions);
        }
    }

    private void add(String title, List<String> notes, List<Action> actions) {
        steps.add(new ScriptStep(
                steps.size() + 1,
                ShellText.line(title),
                lines.of(element),
                notes,
                Optional.empty(),
                actions,
                List.of()));
    }
}
