// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ldomstudio.interpreter.result.PlanClock;
import org.ldomstudio.interpreter.walk.PlanWalk;
import org.ldomstudio.interpreter.walk.WalkedStep;
import org.ldomstudio.model.ldom.ControlDomain;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Wait;
import org.ldomstudio.model.values.TimeOfDay;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.simulation.Activity;
import org.ldomstudio.simulation.Effect;
import org.ldomstudio.simulation.Scenario;
import org.ldomstudio.simulation.Work;

/**
 * Translates a walked plan into a scenario: each step that happens becomes an activity, in written order. Uncertain
 * inputs are read through a {@link Draw}, so that the same code gives the nominal run and every sample.
 */
public final class PlanTranslation {
    private final PlanWalk walk;
    private final PlanClock clock;
    private final StepTimes times;
    private final HostTable hosts;
    private final LinkTable links;
    private final MigrationTranslation migrations;
    private final StepOrder order = new StepOrder();
    private final LimitTable limits;
    private final Map<Guest, List<Integer>> guestsOfSteps = new HashMap<>();
    private final List<Activity> activities = new ArrayList<>();
    private double lastInstant;

    private PlanTranslation(PlanWalk walk, SiteState beginning, Draw draw, NoiseSource noise, Tweaks tweaks) {
        Plan plan = walk.plan();
        this.walk = walk;
        this.clock = tweaks.startSecondOfWeek().isPresent()
                ? PlanStart.at(plan, tweaks.startSecondOfWeek().getAsDouble())
                : PlanStart.of(plan, draw);
        this.times = new StepTimes(plan, draw);
        this.hosts = new HostTable(beginning, tweaks, draw);
        this.links = new LinkTable(tweaks, clock.startSecondOfWeek());
        this.limits = new LimitTable(plan);
        this.migrations =
                new MigrationTranslation(plan, draw, noise, tweaks, clock.startSecondOfWeek(), hosts, links, times);
    }

    /**
     * Translates a plan.
     *
     * @param walk the plan, walked from {@code beginning}
     * @param beginning the state in which it begins
     * @param draw gives a number for each uncertain quantity
     * @param noise varies the dirty sets from round to round
     * @param tweaks inputs to change
     */
    public static TranslatedPlan of(PlanWalk walk, SiteState beginning, Draw draw, NoiseSource noise, Tweaks tweaks) {
        return new PlanTranslation(walk, beginning, draw, noise, tweaks).translate();
    }

    private TranslatedPlan translate() {
        List<MigrationTranslation.Translated> moves = new ArrayList<>();
        for (WalkedStep step : walk.steps()) {
            Optional<MigrationTranslation.Translated> move = step.happens() && step.step() instanceof Migrate migrate
                    ? Optional.of(migrations.translate(migrate, step))
                    : Optional.empty();
            move.ifPresent(translated -> {
                moves.add(translated);
                if (step.step() instanceof Migrate migrate) {
                    translated
                            .guestIndex()
                            .ifPresent(index -> guestsOfSteps
                                    .computeIfAbsent(migrate.getGuest(), guest -> new ArrayList<>())
                                    .add(index));
                }
            });
        }
        List<StepActivity> steps = new ArrayList<>();
        int next = 0;
        for (WalkedStep step : walk.steps()) {
            if (!step.happens()) {
                steps.add(StepActivity.none(step));
            } else if (step.step() instanceof Migrate migrate) {
                steps.add(migration(step, migrate, moves.get(next++)));
            } else {
                steps.add(other(step));
            }
        }
        Scenario scenario =
                new Scenario(links.links(), hosts.hosts(), migrations.guests(), limits.limits(), activities);
        return new TranslatedPlan(scenario, steps, clock, links.names(), hosts.names(), times.uncounted());
    }

    private StepActivity migration(WalkedStep step, Migrate migrate, MigrationTranslation.Translated move) {
        if (move.work().isEmpty()) {
            return new StepActivity(step, OptionalInt.empty(), move.obstacle(), move.missing(), move.notes(), 0.0);
        }
        List<Integer> held = step.before()
                .serverOf(migrate.getGuest())
                .map(source -> limits.of(source, migrate.getTarget(), move.network()))
                .orElse(List.of());
        int activity = add(step, move.work().get(), held, List.of(), List.of());
        return new StepActivity(
                step, OptionalInt.of(activity), Optional.empty(), List.of(), move.notes(), move.memoryBytes());
    }

    private StepActivity other(WalkedStep step) {
        int activity = switch (step.step()) {
            case GuestStep guestStep ->
                add(
                        step,
                        new Work.Delay(times.of(guestStep, step.before())),
                        List.of(),
                        drained(guestStep, GuestVerb.REJOIN),
                        drained(guestStep, GuestVerb.DRAIN));
            case Setting setting ->
                add(step, new Work.Delay(times.of(setting, step)), List.of(), List.of(), coresAfter(setting, step));
            case Wait wait
            when wait.getUntil() != null && wait.getUntil().isWellFormed() ->
                add(step, new Work.WaitUntil(instant(wait.getUntil())), List.of(), List.of(), List.of());
            case Wait wait -> add(step, new Work.Delay(times.of(wait)), List.of(), List.of(), List.of());
            case ManualStep manual -> add(step, new Work.Delay(times.of(manual)), List.of(), List.of(), List.of());
            default -> add(step, new Work.Delay(0.0), List.of(), List.of(), List.of());
        };
        return new StepActivity(step, OptionalInt.of(activity), Optional.empty(), List.of(), List.of(), 0.0);
    }

    private int add(WalkedStep step, Work work, List<Integer> held, List<Effect> atStart, List<Effect> atEnd) {
        int activity = activities.size();
        List<Integer> before = order.predecessors(step, activity);
        activities.add(new Activity(work, before, held, 0.0, atStart, atEnd));
        return activity;
    }

    /** A guest stops writing when it has been drained, and writes again as soon as it begins to rejoin. */
    private List<Effect> drained(GuestStep step, GuestVerb verb) {
        if (step.getVerb() != verb) {
            return List.of();
        }
        return guestsOfSteps.getOrDefault(step.getGuest(), List.of()).stream()
                .<Effect>map(index -> new Effect.SetDrained(index, verb == GuestVerb.DRAIN))
                .toList();
    }

    private List<Effect> coresAfter(Setting setting, WalkedStep step) {
        boolean cores =
                setting.getProperty() == SettableProperty.CORES || setting.getProperty() == SettableProperty.VCPUS;
        if (!cores || !(setting.getTarget() instanceof ControlDomain domain) || !hosts.knows(domain.getServer())) {
            return List.of();
        }
        OptionalDouble available = hosts.cores(step.after().server(domain.getServer()));
        return available.isPresent()
                ? List.of(new Effect.SetCores(hosts.index(domain.getServer()), available.getAsDouble()))
                : List.of();
    }

    /** The next such time of day after the plan's start, or after the instant of the last wait before this one. */
    private double instant(TimeOfDay until) {
        double since = clock.startSecondOfWeek() + lastInstant;
        double rest = until.secondOfDay() - since % TimeOfDay.DAY;
        lastInstant += rest >= 0 ? rest : rest + TimeOfDay.DAY;
        return lastInstant;
    }
}
