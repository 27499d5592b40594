// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.PhysicalIo;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.LogicalDomainView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.scripts.shell.ShellText;
import org.ldomstudio.scripts.steps.Runbook.Check;

/** Collects what must hold after the last step of a plan. */
final class Verification {

    private final Words words;
    private final Set<Guest> guests = new LinkedHashSet<>();
    private final Set<SystemDomain> domains = new LinkedHashSet<>();
    private final Set<DeviceStep> devices = new LinkedHashSet<>();

    Verification(Words words) {
        this.words = words;
    }

    /** Takes the next step into account. */
    void step(Step step) {
        switch (step) {
            case Migrate migrate -> guests.add(migrate.getGuest());
            case GuestStep guestStep -> guests.add(guestStep.getGuest());
            case DeviceStep device -> {
                guests.add(device.getGuest());
                devices.add(device);
            }
            case Setting setting when setting.getTarget() instanceof Guest guest -> guests.add(guest);
            case Setting setting when setting.getTarget() instanceof SystemDomain domain -> domains.add(domain);
            default -> {}
        }
    }

    List<Check> checks(SiteState last, Collection<String> servers, List<Runbook.Saved> saved) {
        List<Check> checks = new ArrayList<>();
        guests.forEach(guest -> {
            GuestView view = last.guest(guest);
            view.server().ifPresent(server -> checks.add(guest(view, server, servers)));
        });
        domains.forEach(domain -> last.domain(domain)
                .server()
                .ifPresent(server -> checks.add(new Check(
                        ShellText.line(last.domain(domain).label()),
                        List.of(resources(last.domain(domain), server, domain.getName()))))));
        saved.forEach(each -> checks.add(new Check(
                "Saved configuration of " + each.server(),
                List.of(
                        Test.of("is_saved", each.server(), each.name()),
                        Test.of("is_settled", each.server(), "primary")))));
        return checks;
    }

    private Check guest(GuestView view, ServerView server, Collection<String> servers) {
        String name = words.name(view.domain(), view.ldmName());
        List<Test> tests = new ArrayList<>();
        String state = view.runState().known().orElse(GuestState.ACTIVE).getLiteral();
        tests.add(Test.of("is_state", server.name(), name, state));
        tests.add(resources(view, server, name));
        servers.stream()
                .filter(other -> !other.equals(server.name()))
                .sorted()
                .forEach(other -> tests.add(Test.of("is_state", other, name, "none")));
        devices.stream()
                .filter(step -> step.getGuest() == view.domain() && step.getDevice() instanceof PhysicalIo)
                .map(step -> (PhysicalIo) step.getDevice())
                .distinct()
                .forEach(device -> device(view, device, server, name).ifPresent(tests::add));
        return new Check(ShellText.line(name) + " on " + server.name(), tests);
    }

    /** Only where the device is now can be told: a path names another device on another server. */
    private Optional<Test> device(GuestView view, PhysicalIo device, ServerView server, String name) {
        return view.physicalIo().contains(device)
                ? view.pathOf(device).map(path -> Test.of("owns_io", server.name(), name, words.path(device, path)))
                : Optional.empty();
    }

    private static Test resources(LogicalDomainView view, ServerView server, String name) {
        LdmCommands ldm = new LdmCommands(server.name(), element -> Optional.empty());
        return new ResourceCommands(ldm, server, name).hasStated(view);
    }
}
