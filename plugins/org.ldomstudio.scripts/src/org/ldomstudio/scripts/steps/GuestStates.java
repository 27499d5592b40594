// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.GuestState;

/** Makes the commands that bring a domain, from whatever state it is in, to another. */
final class GuestStates {

    private final LdmCommands ldm;
    private final EObject origin;
    private final String domain;

    GuestStates(LdmCommands ldm, EObject origin, String domain) {
        this.ldm = ldm;
        this.origin = origin;
        this.domain = domain;
    }

    /** Brings the domain to a state; each command is left out when it is not needed. */
    List<Action> reach(GuestState state) {
        List<Action> actions = new ArrayList<>();
        if (state == GuestState.ACTIVE || state == GuestState.BOUND) {
            actions.add(unless("bind-domain", "bound", "active"));
        }
        switch (state) {
            case ACTIVE -> actions.add(unless("start-domain", "active"));
            case BOUND -> actions.add(unless("stop-domain", "bound"));
            case INACTIVE -> {
                actions.add(unless("stop-domain", "bound", "inactive"));
                actions.add(unless("unbind-domain", "inactive"));
            }
            case UNSTATED -> {}
        }
        return actions;
    }

    /** Brings an inactive domain that is being defined to a state. */
    List<Action> define(GuestState state) {
        List<Action> actions = new ArrayList<>();
        if (state != GuestState.INACTIVE) {
            actions.add(unless("bind-domain", "bound", "active"));
        }
        if (state == GuestState.ACTIVE) {
            actions.add(unless("start-domain", "active"));
        }
        return actions;
    }

    private Action unless(String subcommand, String... states) {
        return LdmCommands.unless(
                Test.of("is_state", List.of(states), ldm.server(), domain), ldm.ldm(origin, subcommand, domain));
    }
}
