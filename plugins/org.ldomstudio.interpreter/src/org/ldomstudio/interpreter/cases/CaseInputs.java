// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ldomstudio.simulation.Activity;
import org.ldomstudio.simulation.CpuCost;
import org.ldomstudio.simulation.Guest;
import org.ldomstudio.simulation.Host;
import org.ldomstudio.simulation.Link;
import org.ldomstudio.simulation.RoundNoise;
import org.ldomstudio.simulation.Scenario;
import org.ldomstudio.simulation.Schedule;
import org.ldomstudio.simulation.Work;

/** Reads the inputs of a case into a scenario. A host that is not described never limits a migration. */
final class CaseInputs {
    private static final int MOST_REPEATS = 1_000_000;

    private final List<Link> links = new ArrayList<>();
    private final Map<String, Integer> linkIndexes = new HashMap<>();
    private final List<Host> hosts = new ArrayList<>();
    private final Map<String, Integer> hostIndexes = new HashMap<>();
    private final Map<String, CpuCost> costs = new HashMap<>();
    private final List<Guest> guests = new ArrayList<>();
    private final List<Start> starts = new ArrayList<>();
    private Optional<String> unknown = Optional.empty();
    private boolean anyWrites;

    private record Start(String id, Activity activity) {}

    private CaseInputs() {}

    static CaseInputs read(CaseNode inputs) throws CaseFileException {
        CaseInputs read = new CaseInputs();
        for (CaseNode link : inputs.elements("links")) {
            read.link(link);
        }
        for (CaseNode host : inputs.elements("hosts")) {
            read.host(host);
        }
        for (CaseNode migration : inputs.get("migrations").elements()) {
            read.migration(migration);
        }
        // Activities start in written order, so that they have to be written in the order of their start.
        read.starts.sort(Comparator.comparingDouble(start -> start.activity().notBeforeSeconds()));
        return read;
    }

    /** Returns what the inputs ask for that this engine does not have; empty when it has everything. */
    Optional<String> unknown() {
        return unknown;
    }

    boolean anyWrites() {
        return anyWrites;
    }

    Scenario scenario() {
        return new Scenario(
                links,
                hosts,
                guests,
                List.of(),
                starts.stream().map(Start::activity).toList());
    }

    List<String> migrations() {
        return starts.stream().map(Start::id).toList();
    }

    private void link(CaseNode link) throws CaseFileException {
        linkIndexes.put(link.get("id").text(), links.size());
        links.add(new Link(
                Schedule.constant(link.amount("capacityBytesPerSecond")),
                Schedule.constant(link.amount("backgroundBytesPerSecond", 0.0))));
    }

    private void host(CaseNode host) throws CaseFileException {
        String id = host.get("id").text();
        hostIndexes.put(id, hosts.size());
        hosts.add(new Host(host.amount("migrationCores", Double.POSITIVE_INFINITY)));
        Optional<CaseNode> rate = host.optional("rawBytesPerCoreSecond");
        costs.put(
                id,
                rate.isEmpty()
                        ? CpuCost.FREE
                        : CpuCost.of(
                                java.util.OptionalDouble.of(rate.get().amount()),
                                java.util.OptionalDouble.empty(),
                                java.util.OptionalDouble.empty(),
                                Double.POSITIVE_INFINITY));
    }

    private void migration(CaseNode migration) throws CaseFileException {
        String id = migration.get("id").text();
        if (starts.stream().anyMatch(start -> start.id().equals(id))) {
            throw new CaseFileException(migration.place(), "there is another migration \"" + id + "\"");
        }
        String source = migration.get("sourceHost").text();
        String target = migration.get("targetHost").text();
        CaseNode guest = migration.get("guest");
        CasePolicy policy = CasePolicy.read(migration);
        unknown = unknown.or(policy::unknown);
        anyWrites = anyWrites || CaseGuest.anyWrites(guest);
        guests.add(CaseGuest.read(guest));
        Work work = new Work.Migration(
                guests.size() - 1,
                hostIndex(source),
                hostIndex(target),
                route(migration),
                costs.getOrDefault(source, CpuCost.FREE),
                costs.getOrDefault(target, CpuCost.FREE),
                policy.policy(),
                Double.POSITIVE_INFINITY,
                RoundNoise.NONE);
        double repeat = migration.amount("repeat", 1);
        if (repeat > MOST_REPEATS) {
            throw new CaseFileException(migration.place(), "\"repeat\" must not be above " + MOST_REPEATS);
        }
        for (int i = 0; i < Math.max(1, (int) repeat); i++) {
            starts.add(new Start(id, Activity.at(migration.amount("startSeconds", 0.0), work)));
        }
    }

    private List<Integer> route(CaseNode migration) throws CaseFileException {
        List<Integer> route = new ArrayList<>();
        for (CaseNode link : migration.elements("route")) {
            if (!linkIndexes.containsKey(link.text())) {
                throw new CaseFileException(link.place(), "there is no link \"" + link.text() + "\"");
            }
            route.add(linkIndexes.get(link.text()));
        }
        return route;
    }

    private int hostIndex(String id) {
        return hostIndexes.computeIfAbsent(id, missing -> {
            hosts.add(Host.unlimited());
            return hosts.size() - 1;
        });
    }
}
