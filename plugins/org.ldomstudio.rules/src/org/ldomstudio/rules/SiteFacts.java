// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;

/**
 * One state of the site together with what rules sum up about it. Each sum is made once, when it is first asked
 * for.
 */
public final class SiteFacts {

    private final SiteState state;
    private final Map<Server, Resources> resources = new ConcurrentHashMap<>();

    private SiteFacts(SiteState state) {
        this.state = state;
    }

    /** Makes the facts of a state. */
    public static SiteFacts of(SiteState state) {
        return new SiteFacts(state);
    }

    /** Returns the state. */
    public SiteState state() {
        return state;
    }

    /** Returns what a server has and what its domains hold. */
    public Resources resources(ServerView server) {
        return resources.computeIfAbsent(server.server(), key -> Resources.of(server));
    }
}
