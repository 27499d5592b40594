// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.interpreter.StepWords;
import org.ldomstudio.interpreter.result.Distribution;
import org.ldomstudio.interpreter.result.ExpectationResult;
import org.ldomstudio.interpreter.result.ExpectationResult.Verdict;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.PlanSamples;
import org.ldomstudio.interpreter.result.Quantile;
import org.ldomstudio.model.ldom.Expectation;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Measure;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Percentile;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.view.Place;

/** Compares what a plan expects with what its run gives. What cannot be known is never called met. */
public final class Expectations {
    private final List<MigrationOutcome> migrations;
    private final Makespan makespan;
    private final Optional<PlanSamples> samples;
    private final boolean sampled;

    /**
     * @param migrations what became of the migrations
     * @param makespan what is known about the length of the plan
     * @param samples distribution of the plan's length, if it is known
     * @param sampled whether samples were drawn
     */
    public Expectations(
            List<MigrationOutcome> migrations, Makespan makespan, Optional<PlanSamples> samples, boolean sampled) {
        this.migrations = migrations;
        this.makespan = makespan;
        this.samples = samples;
        this.sampled = sampled;
    }

    /** Returns whether an expectation wants a migration to be refused, and gets it. */
    public static boolean wantsRefusal(Plan plan, MigrationOutcome migration) {
        return plan.getExpectations().stream()
                .filter(expectation -> expectation.getMeasure() == Measure.REFUSAL)
                .filter(expectation -> concerns(expectation, migration))
                .anyMatch(expectation ->
                        expectation.getRuleId() == null || migration.refusedBy().contains(expectation.getRuleId()));
    }

    /** Checks the expectations of a plan, in written order. */
    public List<ExpectationResult> check(Plan plan) {
        return plan.getExpectations().stream().map(this::check).toList();
    }

    /** Gives the expectations of a plan that is not simulated. */
    public static List<ExpectationResult> notChecked(Plan plan, String reason) {
        return plan.getExpectations().stream()
                .map(expectation -> result(
                        expectation, Verdict.NOT_CHECKED, OptionalDouble.empty(), reason, OptionalDouble.empty()))
                .toList();
    }

    private ExpectationResult check(Expectation expectation) {
        return switch (expectation.getMeasure()) {
            case REFUSAL -> refusal(expectation);
            case MAKESPAN -> makespan(expectation);
            case UNSTATED -> undecided(expectation, "It does not say what to measure.");
            case TOTAL_TIME, SUSPEND_TIME, OVERHEAD_TIME, BYTES_SENT, ROUNDS -> measured(expectation);
        };
    }

    private ExpectationResult refusal(Expectation expectation) {
        List<MigrationOutcome> steps = concerned(expectation);
        String guest = name(expectation.getGuest());
        if (steps.isEmpty()) {
            return undecided(expectation, "The plan does not migrate " + guest + ".");
        }
        Optional<MigrationOutcome> refused =
                steps.stream().filter(MigrationOutcome::refused).findFirst();
        if (refused.isEmpty()) {
            List<String> open = steps.stream()
                    .flatMap(step -> step.undecidedBy().stream())
                    .distinct()
                    .toList();
            return open.isEmpty()
                    ? result(
                            expectation,
                            Verdict.BROKEN,
                            OptionalDouble.empty(),
                            "No rule refuses " + guest + ".",
                            OptionalDouble.empty())
                    : undecided(expectation, "Not decided by " + String.join(", ", open) + ".");
        }
        List<String> rules = refused.get().refusedBy();
        boolean wanted = expectation.getRuleId() == null || rules.contains(expectation.getRuleId());
        return result(
                expectation,
                wanted ? Verdict.MET : Verdict.BROKEN,
                OptionalDouble.empty(),
                guest + " is refused by " + String.join(", ", rules)
                        + (wanted ? "." : ", not by " + expectation.getRuleId() + "."),
                OptionalDouble.empty());
    }

    private ExpectationResult makespan(Expectation expectation) {
        Optional<Limit> limit = Limit.of(expectation);
        if (limit.isEmpty()) {
            return undecided(expectation, "It has no limit in a unit of time.");
        }
        OptionalDouble broken = samples.map(known -> OptionalDouble.of(
                        limit.get().brokenShare(known.makespan().distribution())))
                .orElse(OptionalDouble.empty());
        boolean percentile = expectation.getPercentile() != Percentile.UNSTATED;
        if (percentile && !sampled) {
            return notSampled(expectation);
        }
        if (percentile && samples.isPresent()) {
            Quantile quantile = known(samples.get().makespan().distribution(), expectation);
            return percentile(expectation, limit.get(), quantile, "makespan", broken);
        }
        if (makespan.seconds().isPresent() || makespan.endless()) {
            return compared(expectation, limit.get(), makespan.seconds(), "makespan", broken);
        }
        double atLeast = makespan.atLeastSeconds();
        boolean settled = limit.get().below()
                ? atLeast >= limit.get().value()
                : atLeast > limit.get().value();
        if (settled) {
            return result(
                    expectation,
                    limit.get().below() ? Verdict.BROKEN : Verdict.MET,
                    OptionalDouble.empty(),
                    "makespan is at least " + limit.get().words(atLeast) + ".",
                    broken);
        }
        List<String> uncounted = makespan.uncounted();
        return undecided(
                expectation,
                uncounted.isEmpty()
                        ? "Not every migration of the plan can be simulated."
                        : "Not stated: " + String.join(", ", uncounted) + ".");
    }

    private ExpectationResult measured(Expectation expectation) {
        Optional<Limit> limit = Limit.of(expectation);
        if (limit.isEmpty()) {
            return undecided(
                    expectation,
                    "It has no limit in a unit of " + expectation.getMeasure().getLiteral() + ".");
        }
        List<MigrationOutcome> steps = concerned(expectation).stream()
                .filter(step -> !(expectation.isEveryGuest() && step.refused() && step.refusalWanted()))
                .toList();
        if (steps.isEmpty()) {
            return undecided(
                    expectation,
                    expectation.isEveryGuest()
                            ? "The plan migrates no guest."
                            : "The plan does not migrate " + name(expectation.getGuest()) + ".");
        }
        Optional<MigrationOutcome> without =
                steps.stream().filter(step -> step.figures().isEmpty()).findFirst();
        if (without.isPresent()) {
            return undecided(
                    expectation,
                    without.get().guest() + ": "
                            + without.get()
                                    .notSimulated()
                                    .orElseGet(() -> "refused by "
                                            + String.join(", ", without.get().refusedBy()))
                            + ".");
        }
        if (expectation.getPercentile() != Percentile.UNSTATED
                && steps.get(0).samples().isEmpty()) {
            return notSampled(expectation);
        }
        return worst(expectation, limit.get(), steps);
    }

    /** The worst of several guests decides. */
    private static ExpectationResult worst(Expectation expectation, Limit limit, List<MigrationOutcome> steps) {
        Comparator<ExpectationResult> byValue =
                Comparator.comparingDouble(result -> result.value().orElse(Double.POSITIVE_INFINITY));
        return steps.stream()
                .map(step -> ofOne(expectation, limit, step))
                .max(limit.below() ? byValue : byValue.reversed())
                .orElseThrow();
    }

    private static ExpectationResult ofOne(Expectation expectation, Limit limit, MigrationOutcome step) {
        Measure measure = expectation.getMeasure();
        String subject = measure.getLiteral() + " of " + step.guest();
        Optional<Distribution> distribution = step.samples().map(known -> Measures.of(measure, known));
        OptionalDouble broken = distribution
                .map(known -> OptionalDouble.of(limit.brokenShare(known)))
                .orElse(OptionalDouble.empty());
        return expectation.getPercentile() == Percentile.UNSTATED || distribution.isEmpty()
                ? compared(
                        expectation, limit, Measures.of(measure, step.figures().orElseThrow()), subject, broken)
                : percentile(expectation, limit, known(distribution.get(), expectation), subject, broken);
    }

    private static Quantile known(Distribution distribution, Expectation expectation) {
        return distribution.quantile(
                switch (expectation.getPercentile()) {
                    case P50, UNSTATED -> 0.50;
                    case P95 -> 0.95;
                    case P99 -> 0.99;
                });
    }

    private static ExpectationResult percentile(
            Expectation expectation, Limit limit, Quantile quantile, String subject, OptionalDouble broken) {
        if (!quantile.enoughRuns()) {
            return result(
                    expectation,
                    Verdict.NOT_CHECKED,
                    quantile.value(),
                    "Not enough runs for a 99th percentile: " + quantile.runs() + " of at least "
                            + Distribution.ENOUGH_FOR_P99 + ".",
                    broken);
        }
        return compared(
                expectation,
                limit,
                quantile.value(),
                expectation.getPercentile().getLiteral() + " " + subject,
                broken);
    }

    private static ExpectationResult compared(
            Expectation expectation, Limit limit, OptionalDouble value, String subject, OptionalDouble broken) {
        boolean met = limit.isMet(value.orElse(Double.POSITIVE_INFINITY));
        String words =
                value.isPresent() ? subject + " is " + limit.words(value.getAsDouble()) : subject + " has no end";
        return result(
                expectation,
                met ? Verdict.MET : Verdict.BROKEN,
                value,
                words + (met ? ", " : ", not ") + limit.words() + ".",
                broken);
    }

    private static ExpectationResult notSampled(Expectation expectation) {
        return result(
                expectation,
                Verdict.NOT_CHECKED,
                OptionalDouble.empty(),
                "A percentile is not checked without samples.",
                OptionalDouble.empty());
    }

    private static ExpectationResult undecided(Expectation expectation, String reason) {
        return result(expectation, Verdict.UNDECIDED, OptionalDouble.empty(), reason, OptionalDouble.empty());
    }

    private static ExpectationResult result(
            Expectation expectation, Verdict verdict, OptionalDouble value, String message, OptionalDouble broken) {
        return new ExpectationResult(Place.of(expectation), StepWords.of(expectation), verdict, value, message, broken);
    }

    private List<MigrationOutcome> concerned(Expectation expectation) {
        return migrations.stream().filter(step -> concerns(expectation, step)).toList();
    }

    private static boolean concerns(Expectation expectation, MigrationOutcome migration) {
        return expectation.isEveryGuest()
                || migration.place().element() instanceof Migrate step
                        && step.getGuest() != null
                        && step.getGuest() == expectation.getGuest();
    }

    private static String name(EObject guest) {
        return guest instanceof Guest known && !known.eIsProxy() ? String.valueOf(known.getName()) : "?";
    }
}
