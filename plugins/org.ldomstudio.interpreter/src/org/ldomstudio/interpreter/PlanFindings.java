// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.interpreter.result.ExpectationResult;
import org.ldomstudio.interpreter.result.Explanation;
import org.ldomstudio.interpreter.result.KeepViolation;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.Sensitivity;
import org.ldomstudio.interpreter.result.UnplannedIntent;
import org.ldomstudio.interpreter.translation.Routes;
import org.ldomstudio.interpreter.walk.PlanWalk;
import org.ldomstudio.interpreter.walk.StepFate;
import org.ldomstudio.interpreter.walk.WalkedStep;
import org.ldomstudio.model.ldom.Evacuate;
import org.ldomstudio.model.ldom.Expectation;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.rules.Finding;
import org.ldomstudio.rules.Rule;
import org.ldomstudio.rules.RuleCatalogue;

/**
 * Turns what a plan's walk and its run show into findings: impossible steps, missing ways and workloads, intents and
 * expectations. What rules say about a step is not repeated here; ask {@link org.ldomstudio.rules.StepAssessment}.
 */
public final class PlanFindings {
    private PlanFindings() {}

    /** Returns what can be said without a simulation, in the order of the steps. Fast enough for every key stroke. */
    public static List<Finding> of(PlanWalk walk) {
        List<Finding> findings = new ArrayList<>();
        for (WalkedStep step : walk.steps()) {
            switch (step.fate()) {
                case StepFate.Impossible impossible ->
                    findings.add(
                            finding(impossible.ruleId(), Place.of(step.step()), impossible.reason(), concerning(step)));
                case StepFate.Unplanned unplanned -> findings.add(intent(walk, step));
                case StepFate.Allowed allowed -> findings.addAll(migration(walk.plan(), step));
                case StepFate.Refused refused -> findings.addAll(migration(walk.plan(), step));
                case StepFate.Possible possible -> drain(step).ifPresent(findings::add);
                case StepFate.Unlinked unlinked -> {}
            }
        }
        return findings;
    }

    /** Returns what the nominal run, or the samples, say: applications that fall below keep, then the expectations. */
    public static List<Finding> of(PlanResult result) {
        List<Finding> findings = new ArrayList<>();
        if (result.simulated()) {
            result.keepViolations().forEach(violation -> findings.add(keep(violation)));
            result.expectations()
                    .forEach(expectation -> expectation(expectation, result).ifPresent(findings::add));
        }
        return findings;
    }

    private static Finding keep(KeepViolation violation) {
        String left =
                violation.running() == 0 ? "none is" : violation.running() == 1 ? "1 is" : violation.running() + " are";
        return finding(
                "LNG-KEEP",
                violation.place(),
                violation.application() + " must keep " + violation.keep() + " running, but when this step takes "
                        + violation.guest() + " away, " + left + " left.",
                List.of());
    }

    private static List<Finding> migration(Plan plan, WalkedStep step) {
        if (!(step.step() instanceof Migrate migrate)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        GuestView guest = step.before().guest(migrate.getGuest());
        boolean live = !migrate.isCold() && guest.runState().isKnownAnd(GuestState.ACTIVE::equals);
        ServerView source = guest.server().orElseThrow();
        boolean stated = !migrate.getOver().isEmpty() || !plan.getOver().isEmpty();
        if (Routes.of(migrate, plan, source, step.before().server(migrate.getTarget()))
                        instanceof Routes.Route.Unclear unclear
                && (live || stated)) {
            findings.add(finding(
                    "LNG-ROUTE",
                    Place.of(migrate),
                    "No way is known from " + source.name() + " to "
                            + migrate.getTarget().getName() + ": " + unclear.reason() + ".",
                    concerning(step)));
        }
        if (live && !guest.workload().isKnown()) {
            findings.add(finding(
                    "LNG-NOWORK",
                    Place.of(migrate),
                    guest.name() + " has no workload: it is treated as idle, so its times are lower bounds.",
                    concerning(step)));
        }
        return findings;
    }

    private static Optional<Finding> drain(WalkedStep step) {
        if (!(step.step() instanceof GuestStep guestStep)
                || guestStep.getVerb() != GuestVerb.DRAIN && guestStep.getVerb() != GuestVerb.REJOIN
                || step.before().guest(guestStep.getGuest()).application().isKnown()) {
            return Optional.empty();
        }
        return Optional.of(finding(
                "LNG-DRAIN",
                Place.of(guestStep),
                guestStep.getGuest().getName() + " belongs to no application, so there is nothing to "
                        + (guestStep.getVerb() == GuestVerb.DRAIN ? "leave." : "join."),
                concerning(step)));
    }

    private static Finding intent(PlanWalk walk, WalkedStep step) {
        List<String> words = new ArrayList<>();
        UnplannedIntents.of(walk).stream()
                .filter(intent -> intent.step() == step.index())
                .flatMap(intent -> intent.guests().stream())
                .forEach(guest -> words.add(guest.guest() + " " + targets(guest)));
        String server = step.step() instanceof Evacuate evacuate && evacuate.getServer() != null
                ? String.valueOf(evacuate.getServer().getName())
                : "?";
        String guests = words.isEmpty() ? "No guest has to move." : "Guests: " + String.join("; ", words) + ".";
        return finding(
                "LNG-INTENT",
                Place.of(step.step()),
                "evacuate " + server + " is not planned yet: nothing of this plan is simulated or generated. " + guests,
                List.of());
    }

    private static String targets(UnplannedIntent.Candidate guest) {
        List<String> ways = new ArrayList<>();
        if (!guest.live().isEmpty()) {
            ways.add("to " + String.join(", ", guest.live()));
        }
        if (!guest.cold().isEmpty()) {
            ways.add("cold to " + String.join(", ", guest.cold()));
        }
        if (!guest.unknown().isEmpty()) {
            ways.add("perhaps to " + String.join(", ", guest.unknown()));
        }
        return ways.isEmpty() ? "nowhere" : String.join(" or ", ways);
    }

    private static Optional<Finding> expectation(ExpectationResult expectation, PlanResult result) {
        String message = "expect " + expectation.text() + ": " + expectation.message();
        return switch (expectation.verdict()) {
            case MET -> Optional.empty();
            case BROKEN -> Optional.of(broken(expectation, result, message));
            case UNDECIDED ->
                Optional.of(finding("LNG-EXPECT-OPEN", expectation.place(), message, List.of(), "", true));
            case NOT_CHECKED -> Optional.of(finding("LNG-EXPECT-SAMPLES", expectation.place(), message, List.of()));
        };
    }

    private static Finding broken(ExpectationResult expectation, PlanResult result, String message) {
        String helps = result.migrations().stream()
                .filter(migration -> concerns(expectation, migration))
                .map(MigrationOutcome::explanation)
                .flatMap(Optional::stream)
                .map(PlanFindings::cure)
                .flatMap(Optional::stream)
                .findFirst()
                .map(sentence -> " " + sentence)
                .orElse("");
        return finding("LNG-EXPECT", expectation.place(), message, List.of(), helps, false);
    }

    private static Optional<String> cure(Explanation explanation) {
        return explanation
                .remedy()
                .or(() -> explanation
                        .mostEffective()
                        .map(Sensitivity::sentence)
                        .map(sentence -> "What would change most: " + sentence + "."));
    }

    private static boolean concerns(ExpectationResult result, MigrationOutcome migration) {
        return result.place().element() instanceof Expectation expectation
                && migration.place().element() instanceof Migrate migrate
                && expectation.getGuest() != null
                && migrate.getGuest() == expectation.getGuest();
    }

    private static List<EObject> concerning(WalkedStep step) {
        Optional<Guest> guest = switch (step.step()) {
            case Migrate migrate -> Optional.ofNullable(migrate.getGuest());
            case GuestStep guestStep -> Optional.ofNullable(guestStep.getGuest());
            default -> Optional.empty();
        };
        return guest.<List<EObject>>map(List::of).orElse(List.of());
    }

    private static Finding finding(String ruleId, Place place, String message, List<EObject> concerning) {
        return finding(ruleId, place, message, concerning, "", false);
    }

    private static Finding finding(
            String ruleId, Place place, String message, List<EObject> concerning, String helps, boolean undecided) {
        Rule rule = RuleCatalogue.get(ruleId);
        return new Finding(
                rule,
                rule.severity(),
                place,
                message,
                rule.hint() + helps,
                List.of(),
                concerning,
                undecided,
                List.of());
    }
}
