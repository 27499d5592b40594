// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.interpreter.result.Explanation;
import org.ldomstudio.interpreter.result.Limiter;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.Sensitivity;
import org.ldomstudio.interpreter.run.PlanRun;
import org.ldomstudio.interpreter.run.PlanScene;
import org.ldomstudio.interpreter.run.StepReading;
import org.ldomstudio.interpreter.translation.Tweaks;
import org.ldomstudio.interpreter.walk.WalkedStep;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.view.GuestView;

/**
 * Explains the figures of a plan's migrations. Sensitivities are found by running the whole plan again, once per
 * change.
 */
public final class Explanations {
    /** Migrations that further runs may simulate altogether; later migrations of a huge plan get no sensitivities. */
    private static final long MOST_MIGRATIONS = 200_000;

    private static final double WORTH_MENTIONING = 0.02;

    private final PlanScene scene;
    private final boolean sensitivities;
    private final BooleanSupplier cancelled;
    private final Changes changes;
    private final Map<Tweaks, List<MigrationOutcome>> runs = new HashMap<>();
    private long simulated;

    /**
     * @param scene the plan
     * @param sensitivities whether to run it again with changed inputs
     * @param cancelled whether to stop
     */
    public Explanations(PlanScene scene, boolean sensitivities, BooleanSupplier cancelled) {
        this.scene = scene;
        this.sensitivities = sensitivities;
        this.cancelled = cancelled;
        this.changes = new Changes(scene);
    }

    /**
     * Explains a migration; empty when it has no figures.
     *
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public Optional<Explanation> of(MigrationOutcome outcome) {
        return outcome.figures().map(figures -> {
            if (outcome.kind() == MigrationOutcome.Kind.COLD) {
                return new Explanation(
                        outcome.guest() + " moves without copying memory: its time is that of "
                                + String.join(
                                        ", ",
                                        figures.segments().stream()
                                                .map(part -> part.name())
                                                .toList()) + ".",
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
            }
            List<Sensitivity> found = sensitivities ? sensitivities(outcome, figures) : List.of();
            return new Explanation(
                    limitedBy(outcome, figures), stopped(figures), found, remedy(outcome, figures, found));
        });
    }

    private static String limitedBy(MigrationOutcome outcome, MigrationFigures figures) {
        return figures.limiter()
                .map(limiter -> switch (limiter.kind()) {
                    case NETWORK -> "Limited by " + limiter.at() + share(limiter) + ".";
                    case CONTROL_DOMAIN_CPU ->
                        "Limited by the CPU of control domain " + limiter.at() + share(limiter) + ".";
                    case GUEST ->
                        "Limited by " + outcome.guest() + " itself: it keeps writing, so memory has to be sent again"
                                + share(limiter) + ".";
                })
                .orElse("Nothing limited it: nothing had to be sent.");
    }

    private static String share(Limiter limiter) {
        return limiter.share() > 0 && limiter.share() < 0.995
                ? " (" + Figures.share(limiter.share()) + " of the time)"
                : "";
    }

    private static Optional<String> stopped(MigrationFigures figures) {
        return figures.stopReason()
                .map(reason -> "Pre-copy stopped after " + Figures.count(figures.liveRounds(), "round", "rounds")
                        + " because " + reason.because() + ".");
    }

    private List<Sensitivity> sensitivities(MigrationOutcome outcome, MigrationFigures figures) {
        WalkedStep walked = scene.walk().steps().get(outcome.step());
        if (!(walked.step() instanceof Migrate step)) {
            return List.of();
        }
        List<Change> candidates = new ArrayList<>(changes.of(walked, step));
        if (!figures.converged()) {
            candidates.add(Changes.cold(step));
        }
        List<Sensitivity> found = new ArrayList<>();
        for (Change change : candidates) {
            after(change, outcome)
                    .map(changed -> sensitivity(change, figures, changed))
                    .filter(sensitivity -> effect(sensitivity, figures) > WORTH_MENTIONING)
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparingDouble((Sensitivity sensitivity) -> -effect(sensitivity, figures)));
        return found;
    }

    private Optional<MigrationFigures> after(Change change, MigrationOutcome outcome) {
        if (!runs.containsKey(change.tweaks())) {
            simulated += scene.walk().steps().size();
            if (simulated > MOST_MIGRATIONS) {
                return Optional.empty();
            }
            PlanRun run = scene.nominal(change.tweaks(), cancelled);
            runs.put(change.tweaks(), new StepReading(run).migrations());
        }
        return runs.getOrDefault(change.tweaks(), List.of()).stream()
                .filter(other -> other.step() == outcome.step())
                .findFirst()
                .flatMap(MigrationOutcome::figures);
    }

    private static Sensitivity sensitivity(Change change, MigrationFigures before, MigrationFigures after) {
        boolean suspension = bySuspension(before) && before.suspendSeconds().isPresent();
        String sentence = suspension
                ? change.words() + ": suspended " + Figures.duration(before.suspendSeconds()) + " → "
                        + (after.suspendSeconds().isPresent()
                                ? Figures.duration(after.suspendSeconds())
                                : after.outcome().words())
                : change.words() + ": " + words(before) + " → " + words(after);
        return new Sensitivity(
                change.words(),
                before.totalSeconds(),
                after.totalSeconds(),
                before.suspendSeconds(),
                after.suspendSeconds(),
                sentence);
    }

    private static String words(MigrationFigures figures) {
        return figures.totalSeconds().isPresent()
                ? Figures.duration(figures.totalSeconds())
                : figures.outcome().words();
    }

    /** What a guest that does not converge suffers from is its suspension; otherwise the total time counts. */
    private static boolean bySuspension(MigrationFigures before) {
        return !before.converged();
    }

    /** Returns the share of the time that a change saves, 1 when it makes an endless migration end. */
    private static double effect(Sensitivity change, MigrationFigures before) {
        boolean suspension = bySuspension(before) && before.suspendSeconds().isPresent();
        OptionalDouble was = suspension ? change.suspendBefore() : change.totalBefore();
        OptionalDouble is = suspension ? change.suspendAfter() : change.totalAfter();
        if (is.isEmpty()) {
            return 0.0;
        }
        return was.isEmpty() ? 1.0 : was.getAsDouble() > 0 ? 1.0 - is.getAsDouble() / was.getAsDouble() : 0.0;
    }

    private Optional<String> remedy(MigrationOutcome outcome, MigrationFigures figures, List<Sensitivity> found) {
        if (figures.converged() && figures.completed()) {
            return Optional.empty();
        }
        String guest = outcome.guest();
        if (figures.outcome() == MigrationFigures.Outcome.STALLED) {
            return Optional.of(
                    guest + " gets no bandwidth or no CPU. Check load and speed of the network and the cores of both"
                            + " control domains.");
        }
        List<String> ways = new ArrayList<>();
        found.stream()
                .filter(change -> change.change().startsWith("starting the plan"))
                .findFirst()
                .ifPresent(change -> ways.add("start in its quiet phase (" + change.sentence() + ")"));
        WalkedStep walked = scene.walk().steps().get(outcome.step());
        drain(walked).ifPresent(ways::add);
        ways.add("move it cold");
        String what = figures.completed()
                ? guest + " does not converge: it writes memory faster than it can be sent, and stands still for "
                        + Figures.duration(figures.suspendSeconds()) + "."
                : guest + " does not converge: it writes memory faster than it can be sent.";
        return Optional.of(what + " What helps: " + String.join("; or ", ways) + ".");
    }

    private static Optional<String> drain(WalkedStep walked) {
        if (!(walked.step() instanceof Migrate step) || walked.before().isDrained(step.getGuest())) {
            return Optional.empty();
        }
        GuestView guest = walked.before().guest(step.getGuest());
        return guest.application().known().map(Application::getName).map(name -> "drain it from " + name + " first");
    }
}
