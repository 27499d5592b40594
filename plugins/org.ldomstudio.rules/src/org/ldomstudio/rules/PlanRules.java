// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.INFO;
import static org.ldomstudio.rules.Severity.WARNING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.Limit;
import org.ldomstudio.model.ldom.LimitScope;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Phase;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.RateWrites;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.Workload;
import org.ldomstudio.model.ldom.WriteClass;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Dimension;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.DemandView;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.NetworkView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;

/** Conditions of rules about plans as a whole. */
final class PlanRules {

    private static final BigDecimal FAST_BITS_PER_SECOND = new BigDecimal("10000000000");
    private static final BigDecimal BUSY_SHARE = new BigDecimal("0.30");

    private PlanRules() {}

    /** A migration of the plan in the state that the steps before it leave. */
    private static List<Migration> migrations(SiteFacts beginning, Plan plan) {
        List<Migration> migrations = new ArrayList<>();
        SiteState state = beginning.state();
        for (Step step : plan.getSteps()) {
            if (step instanceof Migrate migrate) {
                Migration.of(SiteFacts.of(state), migrate).ifPresent(migrations::add);
            }
            state = state.after(step);
        }
        return migrations;
    }

    static Answer oneAtATime(SiteFacts beginning, Plan plan) {
        Reasons reasons = Reasons.of(WARNING);
        for (Limit limit : plan.getLimits()) {
            if (limit.getScope() == LimitScope.PER_SERVER
                    && limit.getCount() != null
                    && limit.getCount().value() > 1) {
                reasons.problem(
                        ("%s allows %s migrations at a time on a server; bind and stop of other domains "
                                        + "are blocked while one runs.")
                                .formatted(plan.getName(), limit.getCount().value()),
                        Place.of(limit),
                        List.of(),
                        Fixes.oneAtATime("MIG-STATE-007", limit));
            }
        }
        return reasons.answer();
    }

    static Answer savesConfigurations(SiteFacts beginning, Plan plan) {
        if (plan.getSaveConfig() != YesNo.NO) {
            return Answer.FITS;
        }
        Set<Server> silent = new LinkedHashSet<>();
        for (Migration m : migrations(beginning, plan)) {
            for (ServerView server : List.of(m.source(), m.target())) {
                boolean saves = server.saveAfterMigration().isKnownAnd(yes -> yes)
                        && server.manager()
                                .isKnownAnd(manager -> manager.isAtLeast("3.5").orElse(false));
                if (!saves) {
                    silent.add(server.server());
                }
            }
        }
        return silent.isEmpty()
                ? Answer.FITS
                : Reasons.of(WARNING)
                        .problem(
                                "%s does not save configurations, and %s %s not by %s."
                                        .formatted(
                                                plan.getName(),
                                                Words.list(silent.stream()
                                                        .map(Server::getName)
                                                        .toList()),
                                                silent.size() == 1 ? "does" : "do",
                                                silent.size() == 1 ? "itself" : "themselves"),
                                Place.of(plan, LdomPackage.Literals.PLAN__SAVE_CONFIG),
                                List.of(),
                                Fixes.saveConfig("MIG-SAVE-001", plan))
                        .answer();
    }

    static Answer oppositeMoves(SiteFacts beginning, Plan plan) {
        Optional<Week> window = Optional.ofNullable(plan.getWindow()).flatMap(Week::of);
        if (window.isEmpty()) {
            return Answer.NOT_APPLICABLE;
        }
        Reasons reasons = Reasons.of(ERROR);
        Set<List<Server>> moves = moves(beginning, plan);
        for (Plan other : beginning.state().index().plans()) {
            if (other == plan) {
                break;
            }
            boolean together = Optional.ofNullable(other.getWindow())
                    .flatMap(Week::of)
                    .filter(window.get()::overlaps)
                    .isPresent();
            Optional<List<Server>> opposite = moves(beginning, other).stream()
                    .filter(move -> moves.contains(move.reversed()))
                    .findFirst();
            if (together && opposite.isPresent()) {
                reasons.problem(
                        "%s moves guests from %s to %s while %s moves others the opposite way."
                                .formatted(
                                        plan.getName(),
                                        opposite.get().getLast().getName(),
                                        opposite.get().getFirst().getName(),
                                        other.getName()),
                        Place.of(plan, LdomPackage.Literals.PLAN__WINDOW),
                        new Related(
                                Place.of(other, LdomPackage.Literals.PLAN__WINDOW), "window of " + other.getName()));
            }
        }
        return reasons.answer();
    }

    private static Set<List<Server>> moves(SiteFacts beginning, Plan plan) {
        Set<List<Server>> moves = new HashSet<>();
        migrations(beginning, plan)
                .forEach(m -> moves.add(List.of(m.source().server(), m.target().server())));
        return moves;
    }

    static Answer networks(SiteFacts beginning, Plan plan) {
        Reasons reasons = Reasons.of(INFO);
        Set<Network> used = new LinkedHashSet<>();
        migrations(beginning, plan).stream()
                .filter(Migration::isLive)
                .forEach(m -> used.addAll(Ways.between(m.servers())));
        for (Network each : used) {
            NetworkView network = beginning.state().network(each);
            Optional<Quantity> speed = network.speed().known().filter(found -> found.dimension() == Dimension.BIT_RATE);
            speed.filter(found -> found.nominal().compareTo(FAST_BITS_PER_SECOND) < 0)
                    .ifPresent(slow -> reasons.problem(
                            "%s has %s; for migrations 10 Gbit/s or more is advised.".formatted(network.name(), slow),
                            network.speed().place()));
            network.loads().stream()
                    .filter(load -> applies(load, plan) && isBusy(load.value(), speed))
                    .findFirst()
                    .ifPresent(load -> reasons.problem(
                            "Others use %s of %s; migrations get what is left.".formatted(load.value(), network.name()),
                            Place.of(each, LdomPackage.Literals.NETWORK__LOADS)));
        }
        return reasons.answer();
    }

    private static boolean applies(NetworkView.OtherTraffic load, Plan plan) {
        Optional<Week> window = Week.begin(plan);
        return load.during().isEmpty()
                || window.isPresent()
                        && load.during()
                                .flatMap(Week::of)
                                .filter(window.get()::overlaps)
                                .isPresent();
    }

    private static boolean isBusy(Quantity load, Optional<Quantity> speed) {
        BigDecimal busy = switch (load.dimension()) {
            case SHARE -> BUSY_SHARE;
            case BIT_RATE ->
                speed.map(Quantity::nominal).map(BUSY_SHARE::multiply).orElse(BigDecimal.valueOf(Long.MAX_VALUE));
            default -> BigDecimal.valueOf(Long.MAX_VALUE);
        };
        return load.nominal().compareTo(busy) >= 0;
    }

    static Answer busyPhases(SiteFacts beginning, Plan plan) {
        Optional<Week> window = Week.begin(plan);
        if (window.isEmpty()) {
            return Answer.NOT_APPLICABLE;
        }
        Reasons reasons = Reasons.of(INFO);
        Set<GuestView> guests = new LinkedHashSet<>();
        for (Migration m : migrations(beginning, plan)) {
            if (m.kind() == MigrationKind.LIVE && guests.add(m.guest())) {
                busyPhase(reasons, m, window.get(), plan);
            }
        }
        return reasons.answer();
    }

    private static void busyPhase(Reasons reasons, Migration m, Week window, Plan plan) {
        Optional<Workload> workload = m.guest().workload().known();
        List<Phase> phases =
                workload.map(Workload::getPhases).<List<Phase>>map(List::copyOf).orElse(List.of());
        Optional<BigDecimal> quietest = phases.stream()
                .map(phase -> rate(m, phase))
                .flatMap(Optional::stream)
                .min(BigDecimal::compareTo);
        for (Phase phase : phases) {
            Optional<BigDecimal> rate = rate(m, phase);
            boolean now = Week.of(phase, phases).filter(window::overlaps).isPresent();
            if (now
                    && rate.isPresent()
                    && rate.get().compareTo(quietest.orElseThrow().multiply(BigDecimal.TWO)) > 0) {
                reasons.problem(
                        "%s runs while %s is in phase %s and writes %s a second; in its quietest phase it writes %s."
                                .formatted(
                                        plan.getName(),
                                        m.guest().name(),
                                        phase.getName(),
                                        Words.size(rate.get().longValue()),
                                        Words.size(quietest.get().longValue())),
                        Place.of(plan),
                        new Related(Place.of(phase), "the busy phase"));
            }
        }
    }

    /** Returns the bytes written per second; empty when a part of it is a measured curve or not stated. */
    private static Optional<BigDecimal> rate(Migration m, Phase phase) {
        DemandView demand = m.site().state().demand(phase);
        BigDecimal sum = BigDecimal.ZERO;
        for (WriteClass writes : demand.writes()) {
            Optional<Quantity> rate =
                    writes instanceof RateWrites rated ? demand.rate(rated).known() : Optional.empty();
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(rate.get().nominal());
        }
        return Optional.of(sum);
    }
}
