// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Health;
import org.ldomstudio.model.ldom.Measure;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;

/** Findings that no single step asks for: about guests, servers and plans. */
public final class SiteCheck {

    private SiteCheck() {}

    /**
     * Returns all findings of the rules about a site: about servers and guests that no plan touches, about plans and
     * their steps, and
     * about guests that no server can take. Steps are looked at in written order; a refused migration leaves its
     * guest where it is.
     *
     * @param state the state that the files describe
     */
    public static List<Finding> of(SiteState state) {
        List<Plan> plans = state.index().plans();
        Set<Guest> planned = planned(plans, state);
        Set<Server> walked = new LinkedHashSet<>();
        List<Finding> ofPlans = new ArrayList<>();
        for (Plan plan : plans) {
            ofPlans.addAll(ofPlan(state, plan));
            SiteState now = state;
            for (Step step : plan.getSteps()) {
                StepAssessment assessment = StepAssessment.of(now, step);
                ofPlans.addAll(assessment.findings(isRefusalExpected(plan, assessment)));
                assessment.migration().filter(Migration::isLive).ifPresent(m -> {
                    walked.add(m.source().server());
                    walked.add(m.target().server());
                });
                now = assessment.isRefused() ? now : now.after(step);
            }
        }
        List<Finding> findings = new ArrayList<>();
        Migratability verdicts = Migratability.of(state);
        for (Server server : state.index().servers()) {
            if (!walked.contains(server)) {
                findings.addAll(ofServer(state, server));
            }
            findings.addAll(failing(state, server, planned));
        }
        for (Guest guest : state.index().guests()) {
            findings.addAll(ofGuest(state, guest));
            if (!planned.contains(guest)) {
                stranded(verdicts, guest).ifPresent(findings::add);
            }
        }
        findings.addAll(ofPlans);
        return findings;
    }

    /** Returns whether a plan expects this refusal: by any rule, or by one that is among its reasons. */
    public static boolean isRefusalExpected(Plan plan, StepAssessment assessment) {
        return assessment.step() instanceof Migrate migrate
                && plan.getExpectations().stream()
                        .filter(expected ->
                                expected.getMeasure() == Measure.REFUSAL && expected.getGuest() == migrate.getGuest())
                        .anyMatch(expected -> expected.getRuleId() == null
                                || assessment.refusedBy().contains(expected.getRuleId()));
    }

    /** Returns a warning when a server begins to fail and guests stand on it that no plan moves away. */
    public static List<Finding> failing(SiteState state, Server server, Set<Guest> planned) {
        ServerView view = state.server(server);
        List<String> left = state.guestsOn(server).stream()
                .filter(guest -> !planned.contains(guest))
                .map(Guest::getName)
                .toList();
        if (left.isEmpty() || !view.health().isKnownAnd(Health.FAILING::equals)) {
            return List.of();
        }
        Rule rule = RuleCatalogue.get("MIG-BP-009");
        String message = "%s begins to fail, and no plan moves %s away. A migration needs a source that runs."
                .formatted(view.name(), Words.list(left));
        return List.of(new Finding(
                rule,
                Severity.WARNING,
                view.health().place(),
                message,
                rule.hint(),
                List.of(),
                List.of(),
                false,
                List.of()));
    }

    /** Returns what the rules about plans say about one. */
    public static List<Finding> ofPlan(SiteState beginning, Plan plan) {
        SiteFacts site = SiteFacts.of(beginning);
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RuleCatalogue.all()) {
            if (rule.condition() instanceof Condition.OnPlan check) {
                findings.addAll(Reporting.atOwnPlace(rule, check.ask(site, plan), List.of(), true));
            }
        }
        return findings;
    }

    /** Returns what the rules about guests say about one as the files describe it. Open questions are left to plans. */
    public static List<Finding> ofGuest(SiteState state, Guest guest) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RuleCatalogue.all()) {
            if (rule.condition() instanceof Condition.OnGuest check) {
                findings.addAll(Reporting.atOwnPlace(rule, check.ask(state.guest(guest)), List.of(), false));
            }
        }
        return findings;
    }

    /**
     * Returns what the rules about servers say about one as the files describe it. Open questions are left to
     * plans.
     */
    public static List<Finding> ofServer(SiteState state, Server server) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RuleCatalogue.all()) {
            if (rule.condition() instanceof Condition.OnServer check) {
                findings.addAll(Reporting.atOwnPlace(rule, check.ask(state.server(server)), List.of(), false));
            }
        }
        return findings;
    }

    /**
     * Returns one warning when certainly no other server can take a guest: at its name, with the rule of the nearest
     * target and the
     * reasons of all. A guest on the only server of the model gives none.
     *
     * @param verdicts the decisions of the state
     * @param guest a guest that no plan moves
     */
    public static Optional<Finding> stranded(Migratability verdicts, Guest guest) {
        SiteState state = verdicts.site().state();
        GuestView view = state.guest(guest);
        List<Server> others = state.index().servers().stream()
                .filter(server ->
                        view.server().filter(here -> here.server() == server).isEmpty())
                .toList();
        if (view.server().isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        Map<Server, Reason> reasonOf = new HashMap<>();
        for (Server server : likelyFirst(others, verdicts.site(), view)) {
            Assessment assessment = verdicts.assessRefusals(guest, server);
            if (assessment.cell().verdict() != Verdict.NO) {
                return Optional.empty();
            }
            reasonOf.put(server, Reason.of(assessment, server));
        }
        List<Reason> reasons = others.stream().map(reasonOf::get).toList();
        Reason nearest = reasons.stream()
                .min(Comparator.comparing(reason -> reason.refusals().size()))
                .orElseThrow();
        RuleAnswer first = nearest.refusals().getFirst();
        String message = "No other server can take " + view.name() + ". The nearest is "
                + nearest.server().getName() + ": " + nearest.text();
        List<Related> related = reasons.stream()
                .map(reason ->
                        new Related(Place.of(reason.server()), reason.server().getName() + ": " + reason.text()))
                .toList();
        return Optional.of(new Finding(
                first.rule(),
                Severity.WARNING,
                Place.of(guest),
                message,
                first.rule().hint(),
                related,
                List.<EObject>of(),
                false,
                ((Answer.DoesNotFit) first.answer()).problems().getFirst().fixes()));
    }

    /** One server that takes the guest settles it: those that export its volumes are asked before the many others. */
    private static List<Server> likelyFirst(List<Server> servers, SiteFacts site, GuestView guest) {
        Set<String> needed = new HashSet<>();
        guest.vdisks().forEach(disk -> disk.volumeName().known().ifPresent(needed::add));
        Map<Boolean, List<Server>> byExports = servers.stream()
                .collect(Collectors.partitioningBy(
                        server -> site.volumeNames(site.state().server(server)).containsAll(needed)));
        return Stream.concat(byExports.get(true).stream(), byExports.get(false).stream())
                .toList();
    }

    /** Returns the guests that a step of some plan moves, {@code evacuate} included. */
    public static Set<Guest> planned(Collection<Plan> plans, SiteState beginning) {
        Set<Guest> guests = new LinkedHashSet<>();
        plans.forEach(plan -> plan.getSteps().forEach(step -> guests.addAll(PlannedGuests.of(step, beginning))));
        return guests;
    }

    private record Reason(Server server, List<RuleAnswer> refusals) {
        static Reason of(Assessment assessment, Server server) {
            List<RuleAnswer> answers = assessment.stopped().isEmpty() ? assessment.asItIs() : assessment.stopped();
            return new Reason(
                    server, answers.stream().filter(RuleAnswer::refuses).toList());
        }

        String text() {
            List<String> parts = new ArrayList<>();
            for (RuleAnswer refusal : refusals) {
                if (refusal.answer() instanceof Answer.DoesNotFit no) {
                    parts.add(no.problems().getFirst().message() + " ["
                            + refusal.rule().id() + "]");
                }
            }
            return String.join(" ", parts);
        }
    }
}
