// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.ldomstudio.simulation.Activity;
import org.ldomstudio.simulation.FixedParts;
import org.ldomstudio.simulation.Guest;
import org.ldomstudio.simulation.Host;
import org.ldomstudio.simulation.Link;
import org.ldomstudio.simulation.Phase;
import org.ldomstudio.simulation.Policy;
import org.ldomstudio.simulation.Scenario;
import org.ldomstudio.simulation.StopRule;
import org.ldomstudio.simulation.Work;
import org.ldomstudio.simulation.Workload;
import org.ldomstudio.simulation.WriteClass;

/** The scenes that are measured: 100 host pairs, guests of 8 GiB, 100 migrations at a time. */
public final class Scenes {
    private static final int PAIRS = 100;
    private static final double LINK = 0.94 * 10e9 / 8;
    private static final double MEMORY = 8.0 * (1L << 30);
    private static final double PAGE = 8192;
    /** Guests differ a little, so that migrations do not all end at the same instants. */
    private static final double VARIATION = 0.001;

    private static final FixedParts LDOMS_LIKE = new FixedParts(1.5, 0.2, 0.0, 0.2, 0.0, 0.0);

    /** What the migrations of a scene share. */
    public enum Kind {
        /** Every pair of hosts has a link of its own. */
        UNCOUPLED,
        /** All pairs share one such link; the guests, which are the same, write faster than their share and give up. */
        BACKBONE,
        /** All pairs share one such link; the guests write 10 % of their share of it, so that they converge. */
        BACKBONE_CONVERGING,
        /** The same, and set-up and suspension take time: everybody's rate changes four times in every migration. */
        BACKBONE_FIXED_PARTS
    }

    private Scenes() {}

    /** Returns a scene of so many migrations. */
    public static Scenario of(Kind kind, int migrations) {
        boolean shared = kind != Kind.UNCOUPLED;
        Policy policy = Policy.precopy(
                new StopRule.BelowPages(50, false),
                new StopRule.NoProgress(1, 1, false),
                new StopRule.AfterRounds(30, false));
        if (kind == Kind.BACKBONE_FIXED_PARTS) {
            policy = policy.with(LDOMS_LIKE);
        }
        List<Link> links = new ArrayList<>();
        List<Host> hosts = new ArrayList<>();
        List<Guest> guests = new ArrayList<>();
        List<Work> works = new ArrayList<>();
        List<Integer> limits = new ArrayList<>(List.of(PAIRS));
        List<List<Integer>> held = new ArrayList<>();
        boolean scarce = kind == Kind.BACKBONE_CONVERGING || kind == Kind.BACKBONE_FIXED_PARTS;
        double rate = 0.1 * LINK / (scarce ? PAIRS : 1);
        for (int i = 0; i < PAIRS; i++) {
            links.add(Link.of(LINK));
            hosts.add(Host.unlimited());
            hosts.add(Host.unlimited());
            double memory = MEMORY * (1.0 + VARIATION * i);
            guests.add(new Guest(
                    memory, 0, PAGE, 8, Workload.constant(Phase.of(new WriteClass.Linear("writes", rate, memory)))));
            works.add(Work.Migration.of(i, 2 * i, 2 * i + 1, List.of(shared ? 0 : i), policy));
            limits.add(1);
            held.add(List.of(0, i + 1));
        }
        List<Activity> activities = new ArrayList<>(migrations);
        for (int i = 0; i < migrations; i++) {
            activities.add(
                    new Activity(works.get(i % PAIRS), List.of(), held.get(i % PAIRS), 0.0, List.of(), List.of()));
        }
        return new Scenario(links, hosts, guests, limits, activities);
    }
}
