// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.topology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Link;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.Storage;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.model.view.SystemDomainView;
import org.ldomstudio.report.topology.TopologyScene.Edge;
import org.ldomstudio.report.topology.TopologyScene.Kind;
import org.ldomstudio.report.topology.TopologyScene.Mobility;
import org.ldomstudio.report.topology.TopologyScene.Move;
import org.ldomstudio.report.topology.TopologyScene.Node;
import org.ldomstudio.rules.Cell;
import org.ldomstudio.rules.MigratabilityMatrix;
import org.ldomstudio.rules.StepAssessment;
import org.ldomstudio.rules.Verdict;

/** Makes the scene of a site. */
public final class SceneBuilder {

    private final SiteState state;
    private final MigratabilityMatrix matrix;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Set<String> edgeIds = new HashSet<>();
    private final Map<EObject, String> ids = new HashMap<>();

    private SceneBuilder(SiteState state, MigratabilityMatrix matrix) {
        this.state = state;
        this.matrix = matrix;
    }

    /** Returns the scene of a state. */
    public static TopologyScene of(SiteState state) {
        return of(state, MigratabilityMatrix.of(state));
    }

    /**
     * Returns the scene of a state.
     *
     * @param state the state
     * @param matrix which guest can go where in that state
     */
    public static TopologyScene of(SiteState state, MigratabilityMatrix matrix) {
        return new SceneBuilder(state, matrix).scene();
    }

    private TopologyScene scene() {
        for (Network network : state.index().networks()) {
            add(network, "network", network.getName(), "", Kind.NETWORK, speed(network), Mobility.NONE);
        }
        for (Storage storage : state.index().storages()) {
            add(
                    storage,
                    "storage",
                    storage.getName(),
                    "",
                    Kind.STORAGE,
                    List.of(storage.getKind().getLiteral()),
                    Mobility.NONE);
        }
        for (Server server : state.index().servers()) {
            addServer(state.server(server));
        }
        for (Guest guest : state.index().guests()) {
            addGuest(state.guest(guest));
        }
        return new TopologyScene(nodes, edges, moves());
    }

    private List<String> speed(Network network) {
        return state.network(network)
                .speed()
                .known()
                .map(speed -> List.of(Figures.wireRate(speed.nominal().doubleValue() / 8)))
                .orElse(List.of());
    }

    private void addServer(ServerView server) {
        List<String> details = new ArrayList<>();
        server.platform().known().ifPresent(platform -> details.add(platform.name()));
        details.add(server.cores()
                        .known()
                        .map(cores -> Figures.count(cores, "core", "cores"))
                        .orElse("? cores") + ", "
                + server.memory().known().map(Figures::size).orElse("? memory"));
        String id = add(server.server(), "server", server.name(), "", Kind.SERVER, details, Mobility.NONE);
        for (SystemDomainView domain : server.domains()) {
            addDomain(domain.domain(), id);
        }
        for (Link link : server.links()) {
            boolean used = server.domains().stream()
                    .flatMap(domain -> domain.domain().getSwitches().stream())
                    .anyMatch(vsw -> vsw.getNetDev() == link);
            if (!used) {
                connect(
                        server.controlDomain()
                                .map(domain -> (EObject) domain.domain())
                                .orElse(server.server()),
                        link.getNetwork(),
                        String.valueOf(link.getName()));
            }
        }
    }

    private void addDomain(SystemDomain domain, String server) {
        String name = String.valueOf(domain.getName());
        String id = add(domain, server, name, server, Kind.SYSTEM_DOMAIN, List.of(), Mobility.NONE);
        for (Vsw vsw : domain.getSwitches()) {
            add(vsw, id + "/vsw", vsw.getName(), id, Kind.SWITCH, List.of(), Mobility.NONE);
            if (vsw.getNetDev() != null && !vsw.getNetDev().eIsProxy()) {
                connect(
                        vsw,
                        vsw.getNetDev().getNetwork(),
                        String.valueOf(vsw.getNetDev().getName()));
            }
        }
        for (Vds vds : domain.getDiskServers()) {
            int volumes = vds.getVolumes().size();
            add(
                    vds,
                    id + "/vds",
                    vds.getName(),
                    id,
                    Kind.DISK_SERVICE,
                    List.of(Figures.count(volumes, "volume", "volumes")),
                    Mobility.NONE);
            vds.getVolumes().forEach(volume -> connect(vds, volume.getStorage(), "volumes"));
        }
    }

    private void addGuest(GuestView guest) {
        Optional<ServerView> server = guest.server();
        String owner = server.map(each -> ids.getOrDefault(each.server(), "")).orElse("");
        Mobility mobility = mobility(guest.domain());
        List<String> details = new ArrayList<>();
        guest.memory().known().ifPresent(memory -> details.add(Figures.size(memory)));
        if (!mobility.words().isEmpty()) {
            details.add(mobility.words());
        }
        add(guest.domain(), "guest", guest.name(), owner, Kind.GUEST, details, mobility);
        server.ifPresent(on -> {
            guest.vnets().forEach(vnet -> vnet.vswOn(on).ifPresent(vsw -> connect(guest.domain(), vsw, vnet.name())));
            guest.vdisks()
                    .forEach(vdisk -> vdisk.volumeOn(on)
                            .map(Volume::getVds)
                            .ifPresent(vds -> connect(guest.domain(), vds, vdisk.name())));
        });
    }

    private Mobility mobility(Guest guest) {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        matrix.row(guest).stream().map(Cell::verdict).forEach(verdicts::add);
        verdicts.remove(Verdict.HERE);
        if (verdicts.contains(Verdict.LIVE)) {
            return Mobility.MOVABLE;
        }
        if (verdicts.contains(Verdict.COLD)) {
            return Mobility.ONLY_STOPPED;
        }
        if (verdicts.contains(Verdict.UNKNOWN)) {
            return Mobility.UNKNOWN;
        }
        return verdicts.isEmpty() ? Mobility.NONE : Mobility.STUCK;
    }

    private List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (Plan plan : state.index().plans()) {
            SiteState now = state;
            for (Step step : plan.getSteps()) {
                boolean refused = StepAssessment.of(now, step).isRefused();
                if (step instanceof Migrate migrate
                        && ids.containsKey(migrate.getGuest())
                        && ids.containsKey(migrate.getTarget())) {
                    moves.add(new Move(
                            ids.get(migrate.getGuest()),
                            ids.get(migrate.getTarget()),
                            plan.getName() + ": migrate " + migrate.getGuest().getName() + " to "
                                    + migrate.getTarget().getName() + (migrate.isCold() ? " cold" : ""),
                            refused));
                }
                now = refused ? now : now.after(step);
            }
        }
        return moves;
    }

    private String add(
            EObject element,
            String prefix,
            String name,
            String owner,
            Kind kind,
            List<String> details,
            Mobility mobility) {
        String id = prefix + "/" + name;
        for (int copy = 2; ids.containsValue(id); copy++) {
            id = prefix + "/" + name + "#" + copy;
        }
        ids.put(element, id);
        nodes.add(new Node(id, owner, kind, String.valueOf(name), details, mobility, Place.of(element)));
        return id;
    }

    private void connect(EObject from, EObject to, String title) {
        String start = ids.get(from);
        String end = ids.get(to);
        if (start != null && end != null && edgeIds.add(start + " " + end)) {
            edges.add(new Edge("edge" + edges.size(), start, end, title));
        }
    }
}
