// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.ldomstudio.language.validation.CheckedSite.linked;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.EXPECTATION__LIMIT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.Comparison;
import org.ldomstudio.model.ldom.Expectation;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.Measure;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.rules.Related;
import org.ldomstudio.rules.Words;

/**
 * What can be said about plans without running them: LNG-KEEP, WINDOW. Possible and impossible steps, ways and
 * expectations are found by
 * the interpreter.
 */
final class PlanChecks implements LanguageCheck {

    @Override
    public void check(CheckedSite site, FindingSink sink) {
        for (Plan plan : site.elements(Plan.class)) {
            plan.getExpectations().forEach(expectation -> checkWindow(plan, expectation, sink));
            SiteState state = site.state();
            for (Step step : plan.getSteps()) {
                SiteState after = state.after(step);
                checkKeep(state, step, after, sink);
                state = after;
            }
        }
    }

    private static void checkWindow(Plan plan, Expectation expectation, FindingSink sink) {
        boolean about = expectation.getMeasure() == Measure.MAKESPAN && expectation.getComparison() == Comparison.BELOW;
        if (!about
                || expectation.getLimit() == null
                || plan.getWindow() == null
                || plan.getWindow().getTimes() == null) {
            return;
        }
        int window = plan.getWindow().getTimes().seconds();
        if (expectation.getLimit().nominal().compareTo(BigDecimal.valueOf(window)) > 0) {
            sink.report(
                    "LNG-WINDOW",
                    Place.of(expectation, EXPECTATION__LIMIT),
                    "Plan " + Labels.simple(plan) + " must end within its window of " + window / 60
                            + " min, but is expected to take up to " + expectation.getLimit()
                            + ": the expectation can be met and the window missed.",
                    "Expect less than " + window / 60 + " min.",
                    List.of(new Related(Place.of(plan.getWindow()), "the window")));
        }
    }

    /** Counts as if all steps ran one after another, which is the best case: overlapping steps can only be worse. */
    private static void checkKeep(SiteState before, Step step, SiteState after, FindingSink sink) {
        Optional<Guest> guest = takenDown(step);
        Optional<Application> application =
                guest.flatMap(found -> before.guest(found).application().known());
        if (application.isEmpty() || application.get().getKeep() == null) {
            return;
        }
        SiteState during = step instanceof Migrate ? before : after;
        long running = before.index().guests().stream()
                .filter(member -> !guest.get().equals(member))
                .map(during::guest)
                .filter(view -> view.application().isKnownAnd(application.get()::equals) && isRunning(during, view))
                .count();
        long keep = application.get().getKeep().value();
        if (running < keep && isRunning(before, before.guest(guest.get()))) {
            sink.report(
                    "LNG-KEEP",
                    Place.of(step),
                    "While " + guest.get().getName() + " is down, " + Words.count(running, "guest") + " of "
                            + application.get().getName() + " would run; " + keep + " must.",
                    "Bring another guest back first, or choose a live migration.",
                    List.of(new Related(Place.of(application.get()), "keep " + keep + " running")));
        }
    }

    private static Optional<Guest> takenDown(Step step) {
        return switch (step) {
            case Migrate migrate when migrate.isCold() -> linked(migrate.getGuest());
            case GuestStep guestStep
            when guestStep.getVerb() == GuestVerb.DRAIN || guestStep.getVerb() == GuestVerb.STOP ->
                linked(guestStep.getGuest());
            default -> Optional.empty();
        };
    }

    private static boolean isRunning(SiteState state, GuestView guest) {
        return guest.runState().isKnownAnd(GuestState.ACTIVE::equals) && !state.isDrained(guest.domain());
    }
}
