// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.values.MacAddress;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;

/**
 * One state of the site together with what rules sum up about it. Each sum is made once, when it is first asked
 * for.
 */
public final class SiteFacts {

    private final SiteState state;
    private final Map<Server, Resources> resources = new ConcurrentHashMap<>();
    private final Map<Server, Map<MacAddress, String>> macs = new ConcurrentHashMap<>();
    private final Map<Server, Map<String, List<GuestView>>> byLdmName = new ConcurrentHashMap<>();
    private final Map<Server, Long> holdingGuests = new ConcurrentHashMap<>();
    private final Map<Server, Set<String>> volumeNames = new ConcurrentHashMap<>();

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

    /** Returns the Ethernet addresses that domains and switches of a server state, each with its owner. */
    Map<MacAddress, String> macs(ServerView server) {
        return macs.computeIfAbsent(server.server(), key -> Macs.on(server));
    }

    /** Returns the guests of a server that ldm knows by a name, in the order of the server. */
    List<GuestView> guestsNamed(ServerView server, String ldmName) {
        return byLdmName
                .computeIfAbsent(
                        server.server(),
                        key -> server.guests().stream().collect(Collectors.groupingBy(GuestView::ldmName)))
                .getOrDefault(ldmName, List.of());
    }

    /** Returns how many guests of a server are active or bound. */
    long holdingGuests(ServerView server) {
        return holdingGuests.computeIfAbsent(
                server.server(),
                key -> server.guests().stream()
                        .filter(Resources::holdsResources)
                        .count());
    }

    /** Returns the names of the volumes that a server exports, of all its virtual disk servers together. */
    Set<String> volumeNames(ServerView server) {
        return volumeNames.computeIfAbsent(
                server.server(),
                key -> server.volumes()
                        .map(Volume::getName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
