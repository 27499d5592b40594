// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.scoping;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.LogicalDomain;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Vcc;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.Vsan;
import org.ldomstudio.model.ldom.Vsw;

/**
 * What the domains of a server offer to its guests, by name. Volumes are named {@code volume@vds}.
 *
 * @param disks virtual disk servers
 * @param volumes exported volumes
 * @param switches virtual switches
 * @param consoles virtual console concentrators
 * @param vsans virtual storage area networks
 * @param domains the domains themselves
 */
record Services(
        Map<String, Vds> disks,
        Map<String, Volume> volumes,
        Map<String, Vsw> switches,
        Map<String, Vcc> consoles,
        Map<String, Vsan> vsans,
        Map<String, LogicalDomain> domains) {

    /** Collects the services of servers. Where several have a name, the first one counts. */
    static Services of(Collection<Server> servers) {
        Services services = new Services(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        servers.forEach(server -> server.getDomains().forEach(services::add));
        return services;
    }

    private void add(SystemDomain domain) {
        put(domains, domain);
        for (Vds vds : domain.getDiskServers()) {
            put(disks, vds);
            for (Volume volume : vds.getVolumes()) {
                volumes.putIfAbsent(volume.getName() + "@" + vds.getName(), volume);
            }
        }
        domain.getSwitches().forEach(vsw -> put(switches, vsw));
        domain.getConsoles().forEach(vcc -> put(consoles, vcc));
        domain.getVsans().forEach(vsan -> put(vsans, vsan));
    }

    private static <T extends EObject & NamedElement> void put(Map<String, T> map, T element) {
        if (element.getName() != null) {
            map.putIfAbsent(element.getName(), element);
        }
    }
}
