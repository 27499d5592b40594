// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.naming;

import static java.util.Map.entry;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;

/** Words for the kinds of named elements, as in {@code guest:web01}. Names are unique per kind and owner. */
public final class Kinds {

    private static final Map<EClass, String> WORDS = Map.ofEntries(
            entry(NETWORK, "network"),
            entry(STORAGE, "storage"),
            entry(PLATFORM, "platform"),
            entry(SERVER, "server"),
            entry(LINK, "link"),
            entry(PHYSICAL_FUNCTION, "pf"),
            entry(CONTROL_DOMAIN, "domain"),
            entry(SERVICE_DOMAIN, "domain"),
            entry(PCIE_BUS, "bus"),
            entry(VDS, "vds"),
            entry(VOLUME, "volume"),
            entry(VSW, "vsw"),
            entry(VCC, "vcc"),
            entry(VSAN, "vsan"),
            entry(GUEST, "guest"),
            entry(VDISK, "vdisk"),
            entry(VNET, "vnet"),
            entry(VHBA, "vhba"),
            entry(DIRECT_IO, "direct-io"),
            entry(VIRTUAL_FUNCTION, "vf"),
            entry(POLICY, "policy"),
            entry(KERNEL_ZONE, "kernel-zone"),
            entry(APPLICATION, "application"),
            entry(WORKLOAD, "workload"),
            entry(PHASE, "phase"),
            entry(RATE_WRITES, "writes"),
            entry(MEASURED_WRITES, "writes"),
            entry(ENGINE, "engine"),
            entry(PLAN, "plan"),
            entry(WHAT_IF, "what-if"));

    private Kinds() {}

    /** Returns the word for a class of named elements; empty when its objects have no names of their own. */
    public static Optional<String> wordOf(EClass type) {
        return Optional.ofNullable(WORDS.get(type));
    }
}
