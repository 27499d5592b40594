// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ldomstudio.interpreter.walk.WalkedStep;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Workload;
import org.ldomstudio.model.view.DemandView;
import org.ldomstudio.model.view.EngineView;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.simulation.CpuCost;
import org.ldomstudio.simulation.Guest;
import org.ldomstudio.simulation.Phase;
import org.ldomstudio.simulation.Work;

/** Translates {@code migrate} steps: live ones into pre-copy, all others into the parts of a cold move. */
final class MigrationTranslation {
    private final Plan plan;
    private final Draw draw;
    private final NoiseSource noise;
    private final Tweaks tweaks;
    private final double startSecondOfWeek;
    private final HostTable hosts;
    private final LinkTable links;
    private final StepTimes times;
    private final List<Guest> guests = new ArrayList<>();

    /**
     * A migration as numbers.
     *
     * @param work what the simulation does; empty when facts are missing
     * @param guestIndex index of its guest; empty when facts are missing
     * @param network the network that it goes over; empty for a cold move of which none is known
     * @param obstacle why it cannot be simulated
     * @param missing the facts that are not stated
     * @param notes what the reader must know
     * @param memoryBytes memory of the guest, 0 when it is not stated
     */
    record Translated(
            Optional<Work> work,
            OptionalInt guestIndex,
            Optional<Network> network,
            Optional<String> obstacle,
            List<String> missing,
            List<String> notes,
            double memoryBytes) {}

    MigrationTranslation(
            Plan plan,
            Draw draw,
            NoiseSource noise,
            Tweaks tweaks,
            double startSecondOfWeek,
            HostTable hosts,
            LinkTable links,
            StepTimes times) {
        this.plan = plan;
        this.draw = draw;
        this.noise = noise;
        this.tweaks = tweaks;
        this.startSecondOfWeek = startSecondOfWeek;
        this.hosts = hosts;
        this.links = links;
        this.times = times;
    }

    /** Returns all guests, in the order of their indexes. */
    List<Guest> guests() {
        return guests;
    }

    Translated translate(Migrate step, WalkedStep walked) {
        GuestView guest = walked.before().guest(step.getGuest());
        boolean live = isLive(step, walked.before()) && !tweaks.cold().contains(step);
        return live ? live(step, walked.before(), guest) : cold(step, walked.before(), guest);
    }

    /** Returns whether a migration copies a running guest. */
    static boolean isLive(Migrate step, SiteState before) {
        return !step.isCold() && before.guest(step.getGuest()).runState().isKnownAnd(GuestState.ACTIVE::equals);
    }

    private Translated live(Migrate step, SiteState state, GuestView guest) {
        Facts facts = new Facts(draw);
        List<String> notes = new ArrayList<>();
        Optional<EngineView> engine = engineOf(step, state);
        if (engine.isEmpty()) {
            facts.fails("the engine does not exist");
        }
        ServerView source = guest.server().orElseThrow();
        ServerView target = state.server(step.getTarget());
        double memory = facts.needed(guest.memory())
                .map(known -> (double) known.value())
                .orElse(0.0);
        Routes.Route route = Routes.of(step, plan, source, target);
        List<Integer> links = switch (route) {
            case Routes.Route.Over over -> this.links.route(state.network(over.network()), source, target, facts);
            case Routes.Route.Unclear unclear -> {
                facts.fails(unclear.reason());
                yield List.of();
            }
        };
        Optional<Network> network =
                route instanceof Routes.Route.Over over ? Optional.of(over.network()) : Optional.empty();
        if (engine.isEmpty()) {
            return unknown(facts, notes, network);
        }
        EngineNumbers numbers = new EngineNumbers(engine.get(), facts);
        CpuCost sourceCost = cost(numbers, source, facts);
        CpuCost targetCost = cost(numbers, target, facts);
        Guest translated = guest(guest, numbers, memory, facts, notes);
        OptionalDouble cancelAfter = facts.stated(step, LdomPackage.Literals.MIGRATE__CANCEL_AFTER);
        if (facts.obstacle().isPresent()) {
            return unknown(facts, notes, network);
        }
        guests.add(translated);
        Work work = new Work.Migration(
                guests.size() - 1,
                hosts.index(source.server()),
                hosts.index(target.server()),
                links,
                sourceCost,
                targetCost,
                numbers.policy(memory),
                cancelAfter.orElse(Double.POSITIVE_INFINITY),
                noise.of(step, numbers.noise()));
        return new Translated(
                Optional.of(work),
                OptionalInt.of(guests.size() - 1),
                network,
                Optional.empty(),
                List.of(),
                notes,
                memory);
    }

    private Optional<EngineView> engineOf(Migrate step, SiteState state) {
        return step.getEngine() == null
                ? state.engineOf(plan)
                : Optional.of(step.getEngine())
                        .filter(engine -> !engine.eIsProxy())
                        .map(state::engine);
    }

    /**
     * What a migration costs the control domain; its cores matter only if the engine says that it costs any CPU
     * time.
     */
    private CpuCost cost(EngineNumbers numbers, ServerView server, Facts facts) {
        if (!numbers.usesCpu(server)) {
            return CpuCost.FREE;
        }
        OptionalDouble cores = hosts.cores(server, facts);
        return numbers.cost(server, cores.orElse(0.0));
    }

    private Guest guest(GuestView guest, EngineNumbers numbers, double memory, Facts facts, List<String> notes) {
        double page = numbers.pageBytes();
        Optional<Workload> workload = guest.workload().known();
        if (workload.isEmpty()) {
            notes.add("No workload is stated for " + guest.name()
                    + ": it is treated as idle, so its times are lower bounds.");
            return new Guest(
                    memory,
                    0.0,
                    page,
                    vcpus(guest, numbers, Optional.empty(), facts),
                    org.ldomstudio.simulation.Workload.constant(Phase.IDLE));
        }
        SiteState state = guest.state();
        DemandView demand = Workloads.demandAt(workload.get(), state, startSecondOfWeek);
        double factor = tweaks.writeFactors().getOrDefault(guest.domain(), 1.0);
        double untouched = facts.need(state.demand(workload.get()).untouched());
        if (demand.virtualIo().isKnownAnd(share -> share.high().signum() > 0)) {
            notes.add("While the control domain has no spare core, the virtual I/O of " + guest.name()
                    + " counts as lost (worst case).");
        }
        return new Guest(
                memory,
                untouched,
                page,
                vcpus(guest, numbers, Optional.of(demand), facts),
                new Workloads(state, facts, memory, page, factor).of(workload.get(), startSecondOfWeek));
    }

    /**
     * Tracking faults delay the work of the virtual CPUs that are busy; how many matters only if a fault takes
     * time.
     */
    private double vcpus(GuestView guest, EngineNumbers numbers, Optional<DemandView> demand, Facts facts) {
        if (numbers.faultSeconds() <= 0) {
            return 1.0;
        }
        double busy =
                demand.map(DemandView::cpu).map(cpu -> facts.optional(cpu, 1.0)).orElse(1.0);
        return facts.needed(guest.strands())
                .map(strands -> strands.value() * busy)
                .orElse(1.0);
    }

    private Translated cold(Migrate step, SiteState state, GuestView guest) {
        Facts facts = new Facts(draw);
        boolean runs = guest.runState().isKnownAnd(GuestState.ACTIVE::equals);
        List<Work.Segment> segments = new ArrayList<>();
        if (runs) {
            segments.add(segment("shutdown", times.shutdown(guest), true, "shutdown-time of " + guest.name(), facts));
        }
        segments.add(segment(
                "move configuration", times.moveConfiguration(state), runs, "move-configuration of the engine", facts));
        if (runs) {
            segments.add(segment("boot", times.boot(guest), true, "boot-time of " + guest.name(), facts));
        }
        Optional<Network> network = Routes.of(step, plan, guest.server().orElseThrow(), state.server(step.getTarget()))
                        instanceof Routes.Route.Over over
                ? Optional.of(over.network())
                : Optional.empty();
        if (facts.obstacle().isPresent()) {
            return unknown(facts, List.of(), network);
        }
        guests.add(new Guest(0.0, 0.0, 1.0, 1.0, org.ldomstudio.simulation.Workload.constant(Phase.IDLE)));
        return new Translated(
                Optional.of(new Work.ColdMigration(guests.size() - 1, segments)),
                OptionalInt.of(guests.size() - 1),
                network,
                Optional.empty(),
                List.of(),
                List.of(),
                guest.memory().known().map(Long::doubleValue).orElse(0.0));
    }

    private static Work.Segment segment(
            String name, OptionalDouble seconds, boolean guestDown, String fact, Facts facts) {
        if (seconds.isEmpty()) {
            facts.lacks(fact);
        }
        return new Work.Segment(name, seconds.orElse(0.0), guestDown);
    }

    private static Translated unknown(Facts facts, List<String> notes, Optional<Network> network) {
        return new Translated(
                Optional.empty(), OptionalInt.empty(), network, facts.obstacle(), facts.missing(), notes, 0.0);
    }
}
