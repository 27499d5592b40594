// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ldomstudio.interpreter.StepWords;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.MigrationOutcome.Kind;
import org.ldomstudio.interpreter.result.TimelineEntry;
import org.ldomstudio.interpreter.result.TimelineEntry.State;
import org.ldomstudio.interpreter.translation.StepActivity;
import org.ldomstudio.interpreter.walk.Judgement;
import org.ldomstudio.interpreter.walk.StepFate;
import org.ldomstudio.interpreter.walk.WalkedStep;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.Evacuate;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.simulation.ActivityResult;
import org.ldomstudio.simulation.MigrationResult;

/** Reads what became of each step of a run. */
public final class StepReading {
    private final PlanRun run;

    /** Reads a run. */
    public StepReading(PlanRun run) {
        this.run = run;
    }

    /** Returns the migrations in written order, without explanations and samples. */
    public List<MigrationOutcome> migrations() {
        List<MigrationOutcome> outcomes = new ArrayList<>();
        for (StepActivity step : run.plan().steps()) {
            if (step.walked().step() instanceof Migrate migrate) {
                outcomes.add(outcome(step, migrate));
            }
        }
        return outcomes;
    }

    /** Returns all steps in written order. */
    public List<TimelineEntry> timeline() {
        return run.plan().steps().stream().map(this::entry).toList();
    }

    private MigrationOutcome outcome(StepActivity step, Migrate migrate) {
        WalkedStep walked = step.walked();
        String guest = name(migrate.getGuest());
        Optional<Judgement> judgement = switch (walked.fate()) {
            case StepFate.Allowed allowed -> Optional.of(allowed.judgement());
            case StepFate.Refused refused -> Optional.of(refused.judgement());
            default -> Optional.empty();
        };
        Optional<MigrationFigures> figures = figures(step, guest);
        List<String> notes = new ArrayList<>(step.notes());
        figures.filter(known -> !known.completed())
                .ifPresent(known -> notes.add(
                        guest + " stays on " + from(migrate, walked) + ", but later steps assume that it has moved."));
        judgement
                .filter(known -> !known.refuses() && !known.undecidedBy().isEmpty())
                .ifPresent(known -> notes.add("Whether it is possible is not decided, because not stated: "
                        + String.join(", ", known.missing()) + "."));
        return new MigrationOutcome(
                walked.index(),
                Place.of(migrate),
                guest,
                from(migrate, walked),
                name(migrate.getTarget()),
                isLive(step, migrate) ? Kind.LIVE : Kind.COLD,
                judgement.map(Judgement::refusedBy).orElse(List.of()),
                false,
                judgement.map(Judgement::undecidedBy).orElse(List.of()),
                notSimulated(step, figures),
                step.missing(),
                figures,
                Optional.empty(),
                Optional.empty(),
                notes);
    }

    private Optional<MigrationFigures> figures(StepActivity step, String guest) {
        return run.resultOf(step).flatMap(result -> switch (result) {
            case MigrationResult live -> Optional.of(FigureReading.live(live, step.memoryBytes(), guest, run.plan()));
            case ActivityResult.Cold cold -> Optional.of(FigureReading.cold(cold, step.memoryBytes()));
            case ActivityResult.Done done -> Optional.empty();
            case ActivityResult.NotStarted never -> Optional.empty();
            case ActivityResult.Interrupted interrupted -> Optional.empty();
        });
    }

    /** Why there are no figures; a refused migration has its rules instead. */
    private Optional<String> notSimulated(StepActivity step, Optional<MigrationFigures> figures) {
        if (figures.isPresent()) {
            return Optional.empty();
        }
        return switch (step.walked().fate()) {
            case StepFate.Impossible impossible -> Optional.of(impossible.reason());
            case StepFate.Unlinked unlinked -> Optional.of("It names something that does not exist.");
            case StepFate.Refused refused -> Optional.empty();
            case StepFate.Unplanned unplanned -> Optional.empty();
            case StepFate.Allowed allowed -> step.obstacle().or(() -> neverStarts(step));
            case StepFate.Possible possible -> step.obstacle().or(() -> neverStarts(step));
        };
    }

    private Optional<String> neverStarts(StepActivity step) {
        return run.resultOf(step)
                .filter(ActivityResult.NotStarted.class::isInstance)
                .map(ActivityResult.NotStarted.class::cast)
                .map(never -> switch (never.reason()) {
                    case WAITS_FOR_LATER, PREDECESSOR_NEVER_ENDS ->
                        "never starts: it waits for \"" + words(never.because()) + "\", which never ends";
                    case LIMIT_NEVER_FREE -> "never starts: the plan's \"at most\" never leaves room for it";
                    case EARLIER_NEVER_STARTS ->
                        "never starts: the earlier step \"" + words(never.because()) + "\" never starts";
                    case BEYOND_HORIZON -> "never starts: its time is too far in the future";
                    case RUN_CANCELLED -> "was not simulated: the run was cancelled";
                });
    }

    private String words(int activity) {
        return run.plan().steps().stream()
                .filter(step -> step.activity().isPresent() && step.activity().getAsInt() == activity)
                .map(step -> StepWords.of(step.walked().step()))
                .findFirst()
                .orElse("an earlier step");
    }

    private TimelineEntry entry(StepActivity step) {
        WalkedStep walked = step.walked();
        Optional<ActivityResult> result = run.resultOf(step);
        Optional<MigrationFigures> figures =
                walked.step() instanceof Migrate migrate ? figures(step, name(migrate.getGuest())) : Optional.empty();
        Optional<String> note = switch (walked.fate()) {
            case StepFate.Refused refused ->
                Optional.of(
                        "refused by " + String.join(", ", refused.judgement().refusedBy()));
            case StepFate.Unplanned unplanned -> Optional.of("not planned yet");
            default ->
                notSimulated(step, figures)
                        .or(() -> figures.filter(known -> !known.completed())
                                .map(known -> known.outcome().words() + "; the guest stays where it is"));
        };
        return new TimelineEntry(
                walked.index(),
                Place.of(walked.step()),
                kind(step),
                StepWords.of(walked.step()),
                StepWords.where(walked.step(), walked.before()),
                state(step, figures),
                start(result),
                end(result, figures),
                result.filter(ActivityResult.Done.class::isInstance).isPresent() ? Optional.empty() : note);
    }

    private TimelineEntry.Kind kind(StepActivity step) {
        Step written = step.walked().step();
        return switch (written) {
            case Migrate migrate ->
                isLive(step, migrate) ? TimelineEntry.Kind.LIVE_MIGRATION : TimelineEntry.Kind.COLD_MIGRATION;
            case GuestStep guest -> TimelineEntry.Kind.GUEST_STEP;
            case DeviceStep device -> TimelineEntry.Kind.DEVICE_STEP;
            case Setting setting -> TimelineEntry.Kind.SETTING;
            case ManualStep manual -> TimelineEntry.Kind.MANUAL;
            case Evacuate evacuate -> TimelineEntry.Kind.INTENT;
            default -> TimelineEntry.Kind.WAIT;
        };
    }

    private State state(StepActivity step, Optional<MigrationFigures> figures) {
        return switch (step.walked().fate()) {
            case StepFate.Refused refused -> State.REFUSED;
            case StepFate.Impossible impossible -> State.IMPOSSIBLE;
            case StepFate.Unlinked unlinked -> State.IMPOSSIBLE;
            case StepFate.Unplanned unplanned -> State.NOT_SIMULATED;
            case StepFate.Allowed allowed -> ended(step, figures);
            case StepFate.Possible possible -> ended(step, figures);
        };
    }

    private State ended(StepActivity step, Optional<MigrationFigures> figures) {
        if (step.obstacle().isPresent()) {
            return State.NOT_SIMULATED;
        }
        if (run.resultOf(step)
                .filter(ActivityResult.NotStarted.class::isInstance)
                .isPresent()) {
            return State.NEVER_STARTS;
        }
        return figures.map(MigrationFigures::outcome)
                .map(outcome -> switch (outcome) {
                    case COMPLETED -> State.DONE;
                    case ABORTED, CANCELLED -> State.FAILED;
                    case NOT_CONVERGING, STALLED -> State.ENDLESS;
                })
                .orElse(State.DONE);
    }

    private static OptionalDouble start(Optional<ActivityResult> result) {
        return result.map(known -> switch (known) {
                    case MigrationResult live -> OptionalDouble.of(live.startSeconds());
                    case ActivityResult.Cold cold -> OptionalDouble.of(cold.startSeconds());
                    case ActivityResult.Done done -> OptionalDouble.of(done.startSeconds());
                    case ActivityResult.Interrupted interrupted -> OptionalDouble.of(interrupted.startSeconds());
                    case ActivityResult.NotStarted never -> OptionalDouble.empty();
                })
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble end(Optional<ActivityResult> result, Optional<MigrationFigures> figures) {
        return figures.map(MigrationFigures::endSeconds)
                .orElseGet(() -> result.filter(ActivityResult.Done.class::isInstance)
                        .map(known -> OptionalDouble.of(((ActivityResult.Done) known).endSeconds()))
                        .orElse(OptionalDouble.empty()));
    }

    private boolean isLive(StepActivity step, Migrate migrate) {
        if (migrate.getGuest() == null || migrate.getGuest().eIsProxy()) {
            return !migrate.isCold();
        }
        boolean runs =
                step.walked().before().guest(migrate.getGuest()).runState().isKnownAnd(GuestState.ACTIVE::equals);
        return runs && !migrate.isCold();
    }

    private static String from(Migrate migrate, WalkedStep walked) {
        return Optional.ofNullable(migrate.getGuest())
                .filter(guest -> !guest.eIsProxy())
                .flatMap(walked.before()::serverOf)
                .map(Server::getName)
                .orElse("");
    }

    private static String name(NamedElement element) {
        return Optional.ofNullable(element)
                .filter(known -> !known.eIsProxy())
                .map(NamedElement::getName)
                .orElse("?");
    }
}
