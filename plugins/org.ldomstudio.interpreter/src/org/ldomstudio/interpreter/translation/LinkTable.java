// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.Link;
import org.ldomstudio.model.values.Dimension;
import org.ldomstudio.model.view.NetworkView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.simulation.Schedule;

/**
 * Collects the links that migrations of a plan use. A link is full duplex: what leaves a server does not hinder what
 * comes in. A server with several links to a network uses the fastest one, because one migration is one connection.
 * Other traffic of a network is on each of its links and on its backbone; a share is a share of their speed.
 */
final class LinkTable {
    private enum Direction {
        OUT,
        IN,
        BACKBONE
    }

    private record Key(Object link, Direction direction) {}

    private final Tweaks tweaks;
    private final double startSecondOfWeek;
    private final Map<Key, Integer> indexes = new LinkedHashMap<>();
    private final List<org.ldomstudio.simulation.Link> links = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    LinkTable(Tweaks tweaks, double startSecondOfWeek) {
        this.tweaks = tweaks;
        this.startSecondOfWeek = startSecondOfWeek;
    }

    /** Returns all links, in the order of their indexes. */
    List<org.ldomstudio.simulation.Link> links() {
        return links;
    }

    /** Returns for each link the name of its network. */
    List<String> names() {
        return names;
    }

    /**
     * Returns the indexes of the links on the way from one server to another over a network that both are linked
     * to.
     */
    List<Integer> route(NetworkView network, ServerView source, ServerView target, Facts facts) {
        List<Integer> route = new ArrayList<>();
        route.add(linkOf(source, network, Direction.OUT, facts));
        route.add(linkOf(target, network, Direction.IN, facts));
        OptionalDouble backbone = facts.optional(network.backbone());
        if (backbone.isPresent()) {
            double speed = Math.max(backbone.getAsDouble(), tweaks.speeds().getOrDefault(network.network(), 0.0));
            route.add(index(new Key(network.network(), Direction.BACKBONE), network, speed, facts));
        }
        return route;
    }

    private int linkOf(ServerView server, NetworkView network, Direction direction, Facts facts) {
        Link fastest = server.linksTo(network.network()).stream()
                .max(Comparator.comparingDouble(link -> nominalSpeed(link, network)))
                .orElseThrow(() -> new IllegalArgumentException(server.name() + " has no link to " + network.name()));
        return index(new Key(fastest, direction), network, speed(fastest, network, facts), facts);
    }

    private double speed(Link link, NetworkView network, Facts facts) {
        if (tweaks.speeds().containsKey(network.network())) {
            return tweaks.speeds().getOrDefault(network.network(), 0.0);
        }
        OptionalDouble own = facts.stated(link, LdomPackage.Literals.LINK__SPEED);
        return own.isPresent() ? own.getAsDouble() : facts.need(network.speed());
    }

    private static double nominalSpeed(Link link, NetworkView network) {
        return link.getSpeed() != null
                ? link.getSpeed().nominalDouble()
                : network.speed().known().map(speed -> speed.nominalDouble()).orElse(0.0);
    }

    private int index(Key key, NetworkView network, double speed, Facts facts) {
        return indexes.computeIfAbsent(key, unseen -> {
            double efficiency = facts.need(network.efficiency());
            links.add(new org.ldomstudio.simulation.Link(
                    Schedule.constant(speed * efficiency), background(network, speed, facts)));
            names.add(network.name());
            return links.size() - 1;
        });
    }

    /** The last line that applies at an instant counts. */
    private Schedule<Double> background(NetworkView network, double speed, Facts facts) {
        List<NetworkView.OtherTraffic> loads = network.loads();
        TreeSet<Double> instants = new TreeSet<>(List.of(0.0));
        loads.forEach(load -> load.during()
                .ifPresent(when -> instants.addAll(WeekTimes.of(when).boundaries())));
        List<Schedule.Step<Double>> steps = new ArrayList<>();
        for (double instant : instants) {
            double traffic = 0.0;
            for (int i = 0; i < loads.size(); i++) {
                NetworkView.OtherTraffic load = loads.get(i);
                if (load.during()
                        .map(when -> WeekTimes.of(when).contains(instant))
                        .orElse(true)) {
                    Place place = Place.of(network.network(), LdomPackage.Literals.NETWORK__LOADS, i);
                    double number = facts.number(load.value(), place);
                    traffic = load.value().dimension() == Dimension.SHARE ? number * speed : number;
                }
            }
            steps.add(new Schedule.Step<>(instant, traffic));
        }
        return steps.size() == 1
                ? Schedule.constant(steps.get(0).value())
                : new Schedule<>(steps, WeekTimes.WEEK).startingAt(startSecondOfWeek);
    }
}
