// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ldomstudio.model.ldom.DirectIo;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.PcieBus;
import org.ldomstudio.model.ldom.PhysicalFunction;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SystemDomainView;
import org.ldomstudio.scripts.SourceLines;
import org.ldomstudio.scripts.shell.ShellText;
import org.ldomstudio.scripts.steps.Action.Call;
import org.ldomstudio.scripts.steps.Action.Need;
import org.ldomstudio.scripts.steps.Script.Machine;

/**
 * Plans the set-up of a server: services of the control domain, then its own size in one delayed reconfiguration with a reboot, then
 * virtual functions, service domains with their services, and the saved configuration.
 */
public final class ServerSetup {

    private static final String PRIMARY = "primary";
    private static final String VNTSD = "svc:/ldoms/vntsd:default";

    private final ServerView server;
    private final SourceLines lines;
    private final Words words;
    private final LdmCommands ldm;
    private final String saved;
    private final List<ScriptStep> steps = new ArrayList<>();

    /** Makes the planner for one server. */
    public ServerSetup(ServerView server, SourceLines lines, Words words) {
        this.server = server;
        this.lines = lines;
        this.words = words;
        this.ldm = new LdmCommands(words.name(server.server(), server.name()), lines);
        this.saved = words.spConfig(server.server(), "setup-" + server.name());
    }

    /** Plans the script. */
    public Script plan(String path, List<String> warnings) {
        Machine machine = new Machine(server.name(), words.host(server.server(), server.address()));
        server.controlDomain().ifPresent(this::control);
        virtualFunctions();
        server.domains().stream().filter(domain -> !domain.isControl()).forEach(this::serviceDomain);
        add(
                "Save the configuration on the service processor",
                Optional.empty(),
                List.of("It is named " + saved + "."),
                List.of(new Call(List.of("save_once", server.name(), saved), Optional.empty(), Optional.empty())));
        return new Script(
                Script.idOf(path),
                path,
                "Set-up of server " + ShellText.line(server.name()),
                lines.of(server.server()),
                about(),
                warnings,
                List.of(machine),
                steps);
    }

    private List<String> about() {
        return List.of(
                "Run it on the control domain of " + server.name()
                        + ", or on a host that can log in there through ssh.",
                "What is there already is left alone; what contradicts the model stops the script.",
                "Changing the control domain's CPUs and memory needs a reboot of it. The script says when; with"
                        + " --reboot it does",
                "it. Run the script again afterwards: it goes on where it was.");
    }

    private void control(SystemDomainView control) {
        services(control, PRIMARY);
        List<Action> sizing = sizing(control);
        if (!sizing.isEmpty()) {
            add(
                    "Size of the control domain",
                    lines.of(control.domain()),
                    List.of("Collected in a delayed reconfiguration and saved; it takes effect with a reboot of the"
                            + " control domain."),
                    sizing);
        }
    }

    private List<Action> sizing(SystemDomainView control) {
        ResourceCommands resources = new ResourceCommands(ldm, server, PRIMARY);
        List<Action> changes = new ArrayList<>();
        // crypto units go before the cores that they belong to, also when the model leaves them at none
        control.cryptoUnits()
                .known()
                .filter(units -> resources.hasCryptoUnits()
                        && (control.cpu().isKnown()
                                || LdmCommands.stated(control.cryptoUnits()).isPresent()))
                .ifPresent(units -> changes.add(resources.crypto(control.domain(), units)));
        resources.cpus(control.domain(), control).ifPresent(changes::add);
        LdmCommands.stated(control.memory()).ifPresent(bytes -> changes.add(resources.memory(control.domain(), bytes)));
        for (Map.Entry<NamedElement, String> device : givenAway().entrySet()) {
            changes.add(LdmCommands.unless(
                    Test.of("lacks_io", ldm.server(), PRIMARY, device.getValue()),
                    new Call(
                            List.of("release_io", ldm.server(), PRIMARY, device.getValue()),
                            Optional.of(ldm.ldm(device.getKey(), "remove-io", device.getValue(), PRIMARY)),
                            lines.of(device.getKey()))));
        }
        if (changes.isEmpty()) {
            return List.of();
        }
        List<Action> sizing = new ArrayList<>();
        sizing.add(LdmCommands.unless(
                Test.of("is_delayed", ldm.server(), PRIMARY), ldm.ldm(control.domain(), "start-reconf", PRIMARY)));
        sizing.addAll(changes);
        sizing.add(new Call(List.of("save", ldm.server(), saved), Optional.empty(), Optional.empty()));
        sizing.add(new Call(List.of("need_reboot", ldm.server()), Optional.empty(), Optional.empty()));
        Test ready = resources.hasStated(control);
        return List.of(new Action.Unless(
                Test.of(
                        "is_sized",
                        List.copyOf(givenAway().values()),
                        ready.arguments().toArray(String[]::new)),
                sizing));
    }

    /** Returns the buses and PCIe devices that other domains own: in the factory default, all are the control domain's. */
    private Map<NamedElement, String> givenAway() {
        Map<NamedElement, String> devices = new LinkedHashMap<>();
        server.domains().stream()
                .filter(domain -> !domain.isControl())
                .flatMap(domain -> domain.domain().getBuses().stream())
                .forEach(bus -> devices.put(bus, words.path(bus, text(bus))));
        for (GuestView guest : server.guests()) {
            guest.buses().forEach(bus -> devices.put(bus, words.path(bus, text(bus))));
            guest.physicalIo().stream()
                    .filter(DirectIo.class::isInstance)
                    .forEach(device -> devices.put(
                            device, words.path(device, guest.pathOf(device).orElse(""))));
        }
        return devices;
    }

    private void services(SystemDomainView view, String owner) {
        SystemDomain domain = view.domain();
        ServiceCommands services = new ServiceCommands(ldm, words, domain, owner);
        List<Action> consoles = new ArrayList<>(services.consoles());
        if (!consoles.isEmpty() && view.isControl()) {
            consoles.add(LdmCommands.unless(
                    Test.of("is_online", ldm.server(), VNTSD),
                    new Action.Run(ldm.server(), List.of("svcadm", "enable", VNTSD), Optional.empty())));
        }
        addServices("Consoles of " + owner, consoles, domain);
        List<Volume> exported = new ArrayList<>();
        for (Vds vds : domain.getDiskServers()) {
            addServices("Disks of " + text(vds), services.disks(vds, exported), vds);
            exported.addAll(vds.getVolumes());
        }
        addServices("Virtual switches of " + owner, services.switches(), domain);
        addServices("Virtual SANs of " + owner, services.vsans(), domain);
    }

    private void addServices(String title, List<Action> actions, NamedElement origin) {
        if (!actions.isEmpty()) {
            add(title, lines.of(origin), List.of(), actions);
        }
    }

    private void virtualFunctions() {
        List<Action> actions = new ArrayList<>();
        for (PhysicalFunction function : server.server().getPhysicalFunctions()) {
            Optional.ofNullable(function.getVfs()).ifPresent(count -> {
                String path = words.path(
                        function, Optional.ofNullable(function.getPath()).orElse(""));
                String wanted = Long.toString(count.value());
                actions.add(LdmCommands.unless(
                        Test.of("has_vfs", ldm.server(), path, wanted),
                        new Need(Test.of("has_vfs", ldm.server(), path, "0")),
                        ldm.ldm(function, "create-vf", "-n", wanted, path)));
            });
        }
        if (!actions.isEmpty()) {
            add(
                    "Virtual functions",
                    Optional.empty(),
                    List.of("Before release 3.1, and on some cards, this too needs a delayed reconfiguration: ldm says"
                            + " so, then do it by hand."),
                    actions);
        }
    }

    private void serviceDomain(SystemDomainView view) {
        SystemDomain domain = view.domain();
        String name = words.name(domain, text(domain));
        ResourceCommands resources = new ResourceCommands(ldm, server, name);
        List<Action> actions = new ArrayList<>();
        actions.add(LdmCommands.unless(Test.of("exists", ldm.server(), name), ldm.ldm(domain, "add-domain", name)));
        actions.addAll(resources.define(domain, view));
        for (PcieBus bus : domain.getBuses()) {
            String device = words.path(bus, text(bus));
            actions.add(LdmCommands.unless(
                    Test.of("owns_io", ldm.server(), name, device), ldm.ldm(bus, "add-io", device, name)));
        }
        add("Service domain " + ShellText.line(name), lines.of(domain), List.of(), actions);
        services(view, name);
        add(
                "Start the service domain " + ShellText.line(name),
                lines.of(domain),
                List.of("It needs an operating system on a disk of its own before it can serve anybody."),
                new GuestStates(ldm, domain, name).define(GuestState.ACTIVE));
    }

    private void add(String title, Optional<String> place, List<String> notes, List<Action> actions) {
        steps.add(new ScriptStep(
                steps.size() + 1, ShellText.line(title), place, notes, Optional.empty(), actions, List.of()));
    }

    private static String text(NamedElement element) {
        return Optional.ofNullable(element.getName()).orElse("");
    }
}
