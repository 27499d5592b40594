// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.interpreter.run.PlanScene;
import org.ldomstudio.interpreter.translation.QuietPhases;
import org.ldomstudio.interpreter.translation.Routes;
import org.ldomstudio.interpreter.translation.Tweaks;
import org.ldomstudio.interpreter.walk.WalkedStep;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Workload;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SystemDomainView;

/** Finds the single changes that an operator could make to a live migration. */
final class Changes {
    private static final int MORE_CORES = 2;
    /** Speeds at which Ethernet is sold, in bits per second. */
    private static final List<Double> ETHERNET = List.of(1e9, 10e9, 25e9, 40e9, 100e9, 200e9, 400e9);

    private static final double BITS_PER_BYTE = 8.0;

    private final PlanScene scene;

    Changes(PlanScene scene) {
        this.scene = scene;
    }

    /** Returns the changes for one migration. */
    List<Change> of(WalkedStep walked, Migrate step) {
        List<Change> changes = new ArrayList<>();
        ServerView source = walked.before().guest(step.getGuest()).server().orElseThrow();
        ServerView target = walked.before().server(step.getTarget());
        cores(source, target, changes);
        if (Routes.of(step, scene.walk().plan(), source, target) instanceof Routes.Route.Over over) {
            faster(over.network(), walked).ifPresent(changes::add);
        }
        Optional<Workload> workload =
                walked.before().guest(step.getGuest()).workload().known();
        if (workload.isPresent()) {
            changes.add(new Change(
                    "half the write rate of " + step.getGuest().getName(), Tweaks.writes(step.getGuest(), 0.5)));
            quietPhases(step, workload.get(), changes);
        }
        return changes;
    }

    /** Returns the move of the guest while it is stopped. */
    static Change cold(Migrate step) {
        return new Change("moving " + step.getGuest().getName() + " cold", Tweaks.cold(step));
    }

    private static void cores(ServerView source, ServerView target, List<Change> changes) {
        Map<SystemDomain, Integer> both = new LinkedHashMap<>();
        for (ServerView server : List.of(source, target)) {
            server.controlDomain()
                    .filter(control -> control.coreEquivalent().isKnown())
                    .map(SystemDomainView::domain)
                    .ifPresent(domain -> {
                        both.put(domain, MORE_CORES);
                        changes.add(new Change(
                                "two more control-domain cores on " + server.name(),
                                Tweaks.cores(Map.of(domain, MORE_CORES))));
                    });
        }
        if (both.size() == 2) {
            changes.add(new Change(
                    "two more control-domain cores on " + source.name() + " and on " + target.name(),
                    Tweaks.cores(both)));
        }
    }

    private static Optional<Change> faster(Network network, WalkedStep walked) {
        return walked.before()
                .network(network)
                .speed()
                .known()
                .flatMap(speed -> ETHERNET.stream()
                        .filter(next -> next > speed.nominalDouble())
                        .findFirst()
                        .map(next -> new Change(
                                network.getName() + " at " + Figures.wireRate(next / BITS_PER_BYTE),
                                Tweaks.speed(network, next / BITS_PER_BYTE))));
    }

    private void quietPhases(Migrate step, Workload workload, List<Change> changes) {
        double start = scene.clock().startSecondOfWeek();
        for (QuietPhases.Begin begin : QuietPhases.after(workload, scene.beginning(), start)) {
            changes.add(new Change(
                    "starting the plan at " + Figures.clock(begin.secondOfWeek()) + ", in phase " + begin.phase()
                            + " of " + step.getGuest().getName(),
                    Tweaks.start(begin.secondOfWeek())));
        }
    }
}
