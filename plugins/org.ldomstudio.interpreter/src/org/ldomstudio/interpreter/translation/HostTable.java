// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.view.Known;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.model.view.SystemDomainView;
import org.ldomstudio.simulation.Host;

/** Collects the control domains at the ends of a plan's migrations. */
final class HostTable {
    private final SiteState beginning;
    private final Tweaks tweaks;
    private final Draw draw;
    private final Map<Server, Integer> indexes = new LinkedHashMap<>();
    private final List<Host> hosts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    HostTable(SiteState beginning, Tweaks tweaks, Draw draw) {
        this.beginning = beginning;
        this.tweaks = tweaks;
        this.draw = draw;
    }

    /** Returns all hosts, in the order of their indexes. */
    List<Host> hosts() {
        return hosts;
    }

    /** Returns for each host the name of its control domain. */
    List<String> names() {
        return names;
    }

    /**
     * Returns the index of a server's control domain. Cores that are not stated limit nothing here: a migration that
     * needs to know them is not simulated.
     */
    int index(Server server) {
        return indexes.computeIfAbsent(server, unseen -> {
            ServerView view = beginning.server(server);
            OptionalDouble cores = cores(view);
            hosts.add(cores.isPresent() ? new Host(cores.getAsDouble()) : Host.unlimited());
            names.add(view.controlDomain().map(SystemDomainView::label).orElse(view.name() + "/primary"));
            return hosts.size() - 1;
        });
    }

    /** Returns whether a server's control domain takes part in a migration of the plan. */
    boolean knows(Server server) {
        return indexes.containsKey(server);
    }

    /** Returns the cores that a server's control domain has for migrations; empty when they are not stated. */
    OptionalDouble cores(ServerView server) {
        return cores(server, new Facts(draw));
    }

    /**
     * Returns the cores that a server's control domain has for migrations: its cores, less the share that is busy
     * before. Remembers what is missing.
     */
    OptionalDouble cores(ServerView server, Facts facts) {
        if (server.controlDomain().isEmpty()) {
            facts.lacks("control domain of " + server.name());
            return OptionalDouble.empty();
        }
        SystemDomainView control = server.controlDomain().get();
        double load = facts.need(control.load());
        int extra = tweaks.extraCores().getOrDefault(control.domain(), 0);
        return facts.needed(control.coreEquivalent())
                .map(Known::value)
                .map(cores -> OptionalDouble.of((cores + extra) * Math.max(0.0, 1.0 - load)))
                .orElse(OptionalDouble.empty());
    }
}
