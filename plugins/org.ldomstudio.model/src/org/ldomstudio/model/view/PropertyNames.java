// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.Map;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The word of the language for each feature: {@code memory-in-use} for {@code memoryInUse}. */
public final class PropertyNames {

    private static final Map<EStructuralFeature, String> IRREGULAR = Map.ofEntries(
            Map.entry(PLATFORM__CPU_TYPES, "cpu-type"),
            Map.entry(PLATFORM__FREQUENCIES, "frequency"),
            Map.entry(NETWORK__LOADS, "load"),
            Map.entry(SERVER__FREE_BLOCKS, "free-block"),
            Map.entry(SERVER__LINKS, "link"),
            Map.entry(SERVER__PHYSICAL_FUNCTIONS, "pf"),
            Map.entry(SYSTEM_DOMAIN__DISK_SERVERS, "vds"),
            Map.entry(SYSTEM_DOMAIN__SWITCHES, "vsw"),
            Map.entry(SYSTEM_DOMAIN__CONSOLES, "vcc"),
            Map.entry(SYSTEM_DOMAIN__VSANS, "vsan"),
            Map.entry(LOGICAL_DOMAIN__BUSES, "bus"),
            Map.entry(VDS__VOLUMES, "volume"),
            Map.entry(VOLUME__STORAGE, "on"),
            Map.entry(VSW__MAC, "mac-addr"),
            Map.entry(VSW__DEFAULT_VLAN, "default-vlan"),
            Map.entry(VNET__MAC, "mac-addr"),
            Map.entry(VNET__ALT_MACS, "alt-mac-addrs"),
            Map.entry(VSAN__WWNS, "wwn"),
            Map.entry(GUEST__SERVER, "on"),
            Map.entry(GUEST__MAC, "mac-addr"),
            Map.entry(GUEST__MASTERS, "master"),
            Map.entry(GUEST__VARIABLES, "variable"),
            Map.entry(GUEST__VDISKS, "vdisk"),
            Map.entry(GUEST__VNETS, "vnet"),
            Map.entry(GUEST__VHBAS, "vhba"),
            Map.entry(GUEST__POLICIES, "policy"),
            Map.entry(GUEST__KERNEL_ZONES, "kernel-zone"),
            Map.entry(GUEST__MEMORY_BLOCKS, "memory-block"),
            Map.entry(GUEST__NAMED_BLOCKS, "mblock"),
            Map.entry(APPLICATION__LOAD_BALANCER, "behind"),
            Map.entry(APPLICATION__CLUSTER_KIND, "cluster"),
            Map.entry(WORKLOAD__PHASES, "phase"),
            Map.entry(ENGINE__CPU_COSTS, "cpu-type"),
            Map.entry(ENGINE__STOPS, "stop"),
            Map.entry(ENGINE__RATE_STEP, "rate-limit"),
            Map.entry(ENGINE__RATE_UP_TO, "rate-limit"),
            Map.entry(ENGINE__LAST_PASS_RATE, "last-pass"),
            Map.entry(PLAN__LIMITS, "at most"),
            Map.entry(PLAN__EXPECTATIONS, "expect"),
            Map.entry(PLAN__WHAT_IFS, "what-if"));

    private PropertyNames() {}

    /** Returns the word of the language for {@code feature}. */
    public static String of(EStructuralFeature feature) {
        String irregular = IRREGULAR.get(feature);
        return irregular != null ? irregular : hyphenated(feature.getName());
    }

    private static String hyphenated(String camelCase) {
        StringBuilder word = new StringBuilder();
        for (char letter : camelCase.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                word.append('-').append(Character.toLowerCase(letter));
            } else {
                word.append(letter);
            }
        }
        return word.toString();
    }
}
