// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.ldom.DirectIo;
import org.ldomstudio.model.ldom.LogicalDomain;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.view.SiteIndex;

/** Makes the machines that a model describes, in their factory default: everything belongs to the control domain. */
final class FactoryDefault {

    private static final int MAXIMUM_VFS = 16;

    private FactoryDefault() {}

    static World of(SiteIndex index) {
        World world = new World();
        for (Server server : index.servers()) {
            Machine machine = new Machine(
                    server.getName(),
                    Optional.ofNullable(server.getAddress()).orElse(server.getName()),
                    (int) server.getCores().value(),
                    (int) server.getPlatform().getThreadsPerCore().value(),
                    server.getMemory().nominalLong(),
                    server.getPlatform().getCrypto() == CryptoKind.UNITS,
                    server.getManager().toString());
            trust(machine, server, index.servers());
            server.getPhysicalFunctions().forEach(function -> {
                machine.io.put(function.getPath(), new Machine.Io("PF", "primary"));
                machine.maximumVfs.put(function.getPath(), MAXIMUM_VFS);
            });
            server.getDomains().forEach(domain -> buses(machine, domain));
            index.guests().stream().filter(guest -> guest.getServer() == server).forEach(guest -> {
                buses(machine, guest);
                guest.getPhysicalIo().stream()
                        .filter(DirectIo.class::isInstance)
                        .forEach(device -> machine.io.put(device.getPath(), new Machine.Io("PCIE", "primary")));
            });
            world.add(machine);
        }
        return world;
    }

    private static void buses(Machine machine, LogicalDomain owner) {
        owner.getBuses().forEach(bus -> machine.io.put(bus.getName(), new Machine.Io("BUS", "primary")));
    }

    /** Certificates are installed by hand, before any script: those that the model states, or all when it states none. */
    private static void trust(Machine machine, Server server, List<Server> all) {
        List<Server> trusted = server.getTrusts().isEmpty() ? all : server.getTrusts();
        trusted.stream()
                .filter(other -> other != server)
                .map(NamedElement::getName)
                .forEach(machine.trusts::add);
    }
}
