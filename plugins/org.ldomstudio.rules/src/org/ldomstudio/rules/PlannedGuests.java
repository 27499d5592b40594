// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;
import org.ldomstudio.model.ldom.Evacuate;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.view.SiteState;

/** Which guests a step moves. */
final class PlannedGuests {

    private PlannedGuests() {}

    static List<Guest> of(Step step, SiteState state) {
        if (step instanceof Migrate migrate
                && migrate.getGuest() != null
                && !migrate.getGuest().eIsProxy()) {
            return List.of(migrate.getGuest());
        }
        if (step instanceof Evacuate evacuate
                && evacuate.getServer() != null
                && !evacuate.getServer().eIsProxy()) {
            return state.guestsOn(evacuate.getServer()).stream()
                    .filter(guest -> !evacuate.getExcept().contains(guest))
                    .toList();
        }
        return List.of();
    }
}
