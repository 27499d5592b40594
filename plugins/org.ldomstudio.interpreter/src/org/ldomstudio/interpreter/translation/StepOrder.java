// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ldomstudio.interpreter.walk.WalkedStep;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Wait;

/**
 * Says which earlier steps must have ended before a step begins: those that name the same guest or domain, those that
 * change a server that the step uses, those that use a server that the step changes, and opposite moves. Waiting, and
 * manual steps for no guest, hold up everything.
 *
 * <p>A server is changed by {@code set} of one of its domains or guests, and by starting, stopping, binding and
 * unbinding one of its guests: ldm blocks these while a migration from or to that server is under way (model
 * note, 2.8).
 */
final class StepOrder {
    /** What a step that happens touches. */
    private record Touch(
            int activity,
            boolean barrier,
            Set<Object> domains,
            Set<Server> uses,
            Set<Server> changes,
            Optional<Move> move) {

        boolean mustEndBefore(Touch later) {
            return barrier
                    || later.barrier
                    || domains.stream().anyMatch(later.domains::contains)
                    || changes.stream()
                            .anyMatch(server -> later.uses.contains(server) || later.changes.contains(server))
                    || later.changes.stream().anyMatch(uses::contains)
                    || move.isPresent()
                            && later.move
                                    .filter(other -> other.isOppositeOf(move.get()))
                                    .isPresent();
        }
    }

    private record Move(Server from, Server to) {
        boolean isOppositeOf(Move other) {
            return from == other.to && to == other.from;
        }
    }

    private final List<Touch> earlier = new ArrayList<>();

    /** Returns the activities that must have ended before the step, and remembers the step as the given activity. */
    List<Integer> predecessors(WalkedStep walked, int activity) {
        Touch touch = touch(walked, activity);
        List<Integer> before = earlier.stream()
                .filter(other -> other.mustEndBefore(touch))
                .map(Touch::activity)
                .toList();
        earlier.add(touch);
        return before;
    }

    private static Touch touch(WalkedStep walked, int activity) {
        Set<Object> domains = new HashSet<>();
        Set<Server> uses = new HashSet<>();
        Set<Server> changes = new HashSet<>();
        Optional<Move> move = Optional.empty();
        Step step = walked.step();
        boolean barrier = step instanceof Wait || step instanceof ManualStep manual && manual.getGuest() == null;
        switch (step) {
            case Migrate migrate -> {
                domains.add(migrate.getGuest());
                Optional<Server> from = walked.before().serverOf(migrate.getGuest());
                from.ifPresent(uses::add);
                uses.add(migrate.getTarget());
                move = from.map(server -> new Move(server, migrate.getTarget()));
            }
            case Setting setting -> changed(setting, walked, domains, changes);
            case GuestStep guestStep -> {
                domains.add(guestStep.getGuest());
                if (guestStep.getVerb() != GuestVerb.DRAIN && guestStep.getVerb() != GuestVerb.REJOIN) {
                    walked.before().serverOf(guestStep.getGuest()).ifPresent(changes::add);
                }
            }
            case DeviceStep device -> domains.add(device.getGuest());
            case ManualStep manual when !barrier -> domains.add(manual.getGuest());
            default -> {}
        }
        return new Touch(activity, barrier, domains, uses, changes, move);
    }

    private static void changed(Setting setting, WalkedStep walked, Set<Object> domains, Set<Server> changes) {
        switch (setting.getTarget()) {
            case SystemDomain domain -> {
                domains.add(domain);
                Optional.ofNullable(domain.getServer()).ifPresent(changes::add);
            }
            case Guest guest -> {
                domains.add(guest);
                walked.before().serverOf(guest).ifPresent(changes::add);
            }
            case null, default -> {}
        }
    }
}
