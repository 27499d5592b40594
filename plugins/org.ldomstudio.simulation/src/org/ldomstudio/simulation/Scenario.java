// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.List;

/**
 * Describe everything that a run needs. Indexes refer to these lists; an activity's index is its serial number, which
 * also decides ties.
 *
 * @param links links and backbones
 * @param hosts control domains
 * @param guests guest domains
 * @param limits how many activities may hold one unit of each limit at the same time; zero blocks them for ever
 * @param activities the steps in written order
 */
public record Scenario(
        List<Link> links, List<Host> hosts, List<Guest> guests, List<Integer> limits, List<Activity> activities) {
    /** @throws IndexOutOfBoundsException if an activity names a link, host, guest or limit that is not there */
    public Scenario {
        links = List.copyOf(links);
        hosts = List.copyOf(hosts);
        guests = List.copyOf(guests);
        limits = List.copyOf(limits);
        activities = List.copyOf(activities);
        ScenarioCheck.requireIndexes(links.size(), hosts.size(), guests.size(), limits.size(), activities);
    }
}
