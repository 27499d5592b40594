// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;
import org.ldomstudio.model.ldom.Link;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.view.ServerView;

/** Networks that join two servers. */
final class Ways {

    private Ways() {}

    /** Returns the networks that a migration may use: those it names, otherwise all that both servers are linked to. */
    static List<Network> between(ServerPair m) {
        return m.options().over().isEmpty()
                ? common(m.source(), m.target())
                : m.options().over();
    }

    /** Returns the networks that both servers are linked to. */
    static List<Network> common(ServerView one, ServerView other) {
        return one.links().stream()
                .map(Link::getNetwork)
                .filter(network -> network != null
                        && !network.eIsProxy()
                        && !other.linksTo(network).isEmpty())
                .distinct()
                .toList();
    }
}
