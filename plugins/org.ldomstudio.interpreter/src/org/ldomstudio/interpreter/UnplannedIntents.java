// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.interpreter.result.UnplannedIntent;
import org.ldomstudio.interpreter.walk.PlanWalk;
import org.ldomstudio.interpreter.walk.WalkedStep;
import org.ldomstudio.model.ldom.Evacuate;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.rules.Migratability;

/** Lists the guests that an {@code evacuate} would move and where each may go, in the state in which it stands. */
final class UnplannedIntents {
    private UnplannedIntents() {}

    static List<UnplannedIntent> of(PlanWalk walk) {
        List<UnplannedIntent> intents = new ArrayList<>();
        for (WalkedStep step : walk.steps()) {
            if (step.step() instanceof Evacuate evacuate) {
                intents.add(intent(step, evacuate));
            }
        }
        return intents;
    }

    private static UnplannedIntent intent(WalkedStep step, Evacuate evacuate) {
        Optional<Server> server = Optional.ofNullable(evacuate.getServer()).filter(known -> !known.eIsProxy());
        List<UnplannedIntent.Candidate> guests = new ArrayList<>();
        server.ifPresent(known -> {
            Migratability migratability = Migratability.of(step.before());
            for (Guest guest : step.before().guestsOn(known)) {
                if (!evacuate.getExcept().contains(guest)) {
                    guests.add(candidate(guest, targets(evacuate, step.before()), migratability));
                }
            }
        });
        return new UnplannedIntent(
                step.index(), Place.of(evacuate), server.map(Server::getName).orElse("?"), guests);
    }

    private static UnplannedIntent.Candidate candidate(Guest guest, List<Server> targets, Migratability migratability) {
        List<String> live = new ArrayList<>();
        List<String> cold = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Server target : targets) {
            switch (migratability.cell(guest, target).verdict()) {
                case LIVE -> live.add(target.getName());
                case COLD -> cold.add(target.getName());
                case UNKNOWN -> unknown.add(target.getName());
                case NO, HERE -> {}
            }
        }
        return new UnplannedIntent.Candidate(guest.getName(), live, cold, unknown);
    }

    private static List<Server> targets(Evacuate evacuate, SiteState state) {
        List<Server> stated = evacuate.getTargets().stream()
                .filter(server -> !server.eIsProxy())
                .toList();
        return stated.isEmpty()
                ? state.index().servers().stream()
                        .filter(server -> server != evacuate.getServer())
                        .toList()
                : stated;
    }
}
