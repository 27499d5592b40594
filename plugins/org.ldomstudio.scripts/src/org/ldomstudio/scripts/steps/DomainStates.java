// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;

/** Makes the commands that bring a domain from inactive to bound or active. */
final class DomainStates {

    private DomainStates() {}

    /** Binds a domain, and starts it when it is to be active. */
    static List<Action> reach(LdmCommands ldm, EObject origin, String domain, boolean active) {
        List<Action> actions = new ArrayList<>();
        actions.add(LdmCommands.unless(
                Test.of("is_state", ldm.server(), domain, "bound", "active"), ldm.ldm(origin, "bind-domain", domain)));
        if (active) {
            actions.add(LdmCommands.unless(
                    Test.of("is_state", ldm.server(), domain, "active"), ldm.ldm(origin, "start-domain", domain)));
        }
        return actions;
    }
}
