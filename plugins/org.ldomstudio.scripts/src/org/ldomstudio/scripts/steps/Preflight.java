// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.scripts.shell.ShellText;
import org.ldomstudio.scripts.steps.Runbook.Check;

/** Collects what must hold before the first step of a plan. */
final class Preflight {

    private static final String FIRST_WITH_SAVING = "3.5";

    private final Words words;
    private final List<Check> ofServers = new ArrayList<>();
    private final List<Check> ofMoves = new ArrayList<>();
    private final RoomReckoning room = new RoomReckoning();
    private final Set<Guest> changed = new LinkedHashSet<>();
    private final Set<String> loosened = new LinkedHashSet<>();
    private final Set<Guest> seen = new LinkedHashSet<>();

    Preflight(Words words) {
        this.words = words;
    }

    /** Takes a server into account that the plan works on. */
    void server(ServerView server) {
        String name = server.name();
        List<Test> tests = new ArrayList<>();
        tests.add(Test.of("exists", name, "primary"));
        server.manager()
                .known()
                .ifPresent(manager -> tests.add(Test.of("is_release", name, ShellText.line(manager.toString()))));
        tests.add(Test.of("is_settled", name, "primary"));
        ofServers.add(new Check("Control domain of " + name, tests));
        ofServers.add(new Check("Clock of " + name, List.of(Test.of("has_ntp", name))));
    }

    /** Takes the next step into account. */
    void step(int number, Step step, SiteState before, SiteState after, Optional<Move> move) {
        room.step(step, before, after);
        switch (step) {
            case Migrate migrate -> move.ifPresent(known -> migrate(number, migrate, before, known));
            case GuestStep guestStep
            when guestStep.getVerb() != GuestVerb.DRAIN && guestStep.getVerb() != GuestVerb.REJOIN -> {
                domain(guestStep.getGuest(), before);
                changed.add(guestStep.getGuest());
            }
            case DeviceStep device -> {
                domain(device.getGuest(), before);
                changed.add(device.getGuest());
            }
            case Setting setting
            when setting.getTarget() instanceof Guest guest -> {
                domain(guest, before);
                changed.add(guest);
                before.guest(guest).server().ifPresent(server -> loosened.add(server.name()));
            }
            case Setting setting
            when setting.getTarget() instanceof SystemDomain domain ->
                before.domain(domain).server().ifPresent(server -> loosened.add(server.name()));
            default -> {}
        }
    }

    /** A guest must be where the plan meets it first. */
    private void domain(Guest guest, SiteState before) {
        if (seen.add(guest)) {
            GuestView view = before.guest(guest);
            String state = view.runState().known().orElse(GuestState.ACTIVE).getLiteral();
            view.server().ifPresent(server -> {
                String name = words.name(guest, view.ldmName());
                ofMoves.add(new Check(
                        ShellText.line(name) + " on " + server.name(),
                        List.of(
                                Test.of("is_state", server.name(), name, state),
                                Test.of("is_settled", server.name(), name))));
            });
        }
    }

    private void migrate(int number, Migrate migrate, SiteState before, Move move) {
        Guest guest = migrate.getGuest();
        GuestView view = before.guest(guest);
        ServerView target = before.server(migrate.getTarget());
        domain(guest, before);
        List<Test> services = new ArrayList<>(move.loginTests());
        view.vdisks()
                .forEach(disk -> disk.vdsName()
                        .known()
                        .ifPresent(vds -> disk.volumeName()
                                .known()
                                .ifPresent(volume -> services.add(Test.of(
                                        "has_volume",
                                        target.name(),
                                        words.name(disk.vdisk(), volume),
                                        words.name(disk.vdisk(), vds))))));
        view.vnets()
                .forEach(net -> net.vswName()
                        .known()
                        .ifPresent(vsw -> services.add(
                                Test.of("has_service", target.name(), "VSW", words.name(net.vnet(), vsw)))));
        view.vhbas()
                .forEach(hba -> hba.vsanName()
                        .known()
                        .ifPresent(vsan -> services.add(
                                Test.of("has_service", target.name(), "VSAN", words.name(hba.vhba(), vsan)))));
        services.add(Test.of("has_console_service", target.name()));
        view.server()
                .filter(source -> hasSaving(source) && hasSaving(target))
                .ifPresent(source -> services.add(Test.of("same_saving", source.name(), target.name())));
        ofMoves.add(new Check("What step " + number + " needs on " + target.name(), services));
        boolean dependent = changed.contains(guest) || loosened.contains(target.name());
        if (move.isLive() && dependent) {
            ofMoves.add(new Check(
                    "Step " + number + " depends on steps before it: its dry run is done just before it", List.of()));
        } else if (move.isLive()) {
            Action.Run run = move.dryRun();
            ofMoves.add(
                    new Check("Dry run of step " + number, List.of(Test.of("succeeds", run.words(), run.server()))));
        }
        changed.add(guest);
        view.server().ifPresent(source -> loosened.add(source.name()));
    }

    private static boolean hasSaving(ServerView server) {
        return server.manager()
                .isKnownAnd(manager -> manager.isAtLeast(FIRST_WITH_SAVING).orElse(false));
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>(ofServers);
        checks.addAll(room.checks());
        checks.addAll(ofMoves);
        return checks;
    }
}
