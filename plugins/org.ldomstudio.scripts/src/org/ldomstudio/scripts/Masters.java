// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LogicalDomain;
import org.ldomstudio.model.view.SiteState;

/** Orders guests so that masters are defined before their slaves: ldm refuses a master that does not exist. */
final class Masters {

    private Masters() {}

    /** Returns the guests, masters first, otherwise in their order. A cycle, which ldm refuses anyway, is cut somewhere. */
    static List<Guest> first(SiteState site) {
        List<Guest> guests = site.index().guests();
        Set<Guest> ordered = new LinkedHashSet<>();
        guests.forEach(guest -> add(site, guest, ordered, new ArrayList<>()));
        ordered.retainAll(guests);
        return List.copyOf(ordered);
    }

    private static void add(SiteState site, Guest guest, Set<Guest> ordered, List<Guest> path) {
        if (path.contains(guest) || ordered.contains(guest)) {
            return;
        }
        path.add(guest);
        for (LogicalDomain master : site.guest(guest).masters()) {
            if (master instanceof Guest other) {
                add(site, other, ordered, path);
            }
        }
        ordered.add(guest);
    }
}
