// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ldomstudio.model.ldom.CurvePoint;
import org.ldomstudio.model.ldom.DirtyLaw;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.MeasuredWrites;
import org.ldomstudio.model.ldom.Phase;
import org.ldomstudio.model.ldom.RateWrites;
import org.ldomstudio.model.ldom.Workload;
import org.ldomstudio.model.ldom.WriteClass;
import org.ldomstudio.model.view.DemandView;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.simulation.MigrationSimulator;
import org.ldomstudio.simulation.Schedule;

/**
 * Translates a workload: its write classes at the engine's page size and its phases on the plan's clock.
 *
 * <p>A phase {@code after} a time holds from then on, whatever the clock says. Before that the first phase whose days
 * and times apply holds; if none does, the one that is {@code otherwise}; else the workload's own demand.
 */
final class Workloads {
    private final SiteState state;
    private final Facts facts;
    private final double memoryBytes;
    private final double pageBytes;
    private final double writeFactor;

    /**
     * @param state the state in which it is read
     * @param facts reads its numbers
     * @param memoryBytes memory of the guest: no working set is larger
     * @param pageBytes page size of the engine
     * @param writeFactor factor of all write rates
     */
    Workloads(SiteState state, Facts facts, double memoryBytes, double pageBytes, double writeFactor) {
        this.state = state;
        this.facts = facts;
        this.memoryBytes = memoryBytes;
        this.pageBytes = pageBytes;
        this.writeFactor = writeFactor;
    }

    /** Returns the workload as seen by a plan that starts at an instant of the week. */
    org.ldomstudio.simulation.Workload of(Workload workload, double startSecondOfWeek) {
        Schedule<org.ldomstudio.simulation.Phase> clock = onClock(workload).startingAt(startSecondOfWeek);
        List<Phase> later = workload.getPhases().stream()
                .filter(phase -> phase.getAfter() != null)
                .sorted(Comparator.comparingDouble(this::after))
                .toList();
        return new org.ldomstudio.simulation.Workload.Phased(later.isEmpty() ? clock : withLater(clock, later));
    }

    /** Returns the demand in force at an instant of the week, before any phase {@code after} a time. */
    static DemandView demandAt(Workload workload, SiteState state, double secondOfWeek) {
        return state.demand(workload.getPhases().stream()
                .filter(phase ->
                        phase.getWhen() != null && WeekTimes.of(phase.getWhen()).contains(secondOfWeek))
                .findFirst()
                .or(() ->
                        workload.getPhases().stream().filter(Phase::isOtherwise).findFirst())
                .<org.ldomstudio.model.ldom.Demand>map(phase -> phase)
                .orElse(workload));
    }

    private Schedule<org.ldomstudio.simulation.Phase> onClock(Workload workload) {
        TreeSet<Double> instants = new TreeSet<>(List.of(0.0));
        workload.getPhases().stream()
                .flatMap(phase -> Optional.ofNullable(phase.getWhen()).stream())
                .forEach(when -> instants.addAll(WeekTimes.of(when).boundaries()));
        List<Schedule.Step<org.ldomstudio.simulation.Phase>> steps = new ArrayList<>();
        DemandView last = demandAt(workload, state, instants.last());
        for (double instant : instants) {
            DemandView demand = demandAt(workload, state, instant);
            if (demand != last || instants.size() == 1) {
                steps.add(new Schedule.Step<>(instant, phase(demand)));
            }
            last = demand;
        }
        return steps.isEmpty() || steps.size() == 1
                ? Schedule.constant(phase(last))
                : new Schedule<>(steps, WeekTimes.WEEK);
    }

    private Schedule<org.ldomstudio.simulation.Phase> withLater(
            Schedule<org.ldomstudio.simulation.Phase> clock, List<Phase> later) {
        double first = after(later.get(0));
        List<Schedule.Step<org.ldomstudio.simulation.Phase>> steps = new ArrayList<>();
        steps.add(new Schedule.Step<>(0.0, clock.valueAt(0.0)));
        double lastNeeded = Math.min(first, MigrationSimulator.HORIZON_SECONDS);
        for (double week = 0.0; clock.periodic() && week < lastNeeded; week += WeekTimes.WEEK) {
            for (Schedule.Step<org.ldomstudio.simulation.Phase> step : clock.steps()) {
                double instant = week + step.fromSeconds();
                if (instant > 0 && instant < first) {
                    steps.add(new Schedule.Step<>(instant, step.value()));
                }
            }
        }
        later.forEach(phase -> steps.add(new Schedule.Step<>(after(phase), phase(state.demand(phase)))));
        return new Schedule<>(steps, 0.0);
    }

    private double after(Phase phase) {
        return facts.stated(phase, LdomPackage.Literals.PHASE__AFTER).orElse(0.0);
    }

    private org.ldomstudio.simulation.Phase phase(DemandView demand) {
        double scale = facts.optional(demand.pageSize()).stream()
                .map(own -> Math.max(1.0, pageBytes / own))
                .findFirst()
                .orElse(1.0);
        List<org.ldomstudio.simulation.WriteClass> writes = new ArrayList<>();
        for (WriteClass each : demand.writes()) {
            switch (each) {
                case RateWrites rate -> writes.add(rateWrites(demand, rate, scale));
                case MeasuredWrites measured -> measured(measured, scale).ifPresent(writes::add);
                default -> {}
            }
        }
        return new org.ldomstudio.simulation.Phase(
                writes, facts.need(demand.compressesTo()), facts.need(demand.virtualIo()));
    }

    /** A touched page counts whole: larger tracking pages raise rate and working set alike (model note, 3.2). */
    private org.ldomstudio.simulation.WriteClass rateWrites(DemandView demand, RateWrites writes, double scale) {
        double rate = facts.need(demand.rate(writes)) * scale * writeFactor;
        double set = Math.min(memoryBytes, facts.need(demand.over(writes)) * scale);
        return demand.law(writes) == DirtyLaw.LINEAR
                ? new org.ldomstudio.simulation.WriteClass.Linear(name(writes), rate, set)
                : new org.ldomstudio.simulation.WriteClass.Exponential(name(writes), rate, set);
    }

    private Optional<org.ldomstudio.simulation.WriteClass> measured(MeasuredWrites writes, double scale) {
        List<org.ldomstudio.simulation.WriteClass.CurvePoint> points = new ArrayList<>();
        for (CurvePoint point : writes.getPoints()) {
            facts.stated(point, LdomPackage.Literals.CURVE_POINT__TIME)
                    .ifPresent(seconds -> facts.stated(point, LdomPackage.Literals.CURVE_POINT__SIZE)
                            .ifPresent(bytes -> points.add(new org.ldomstudio.simulation.WriteClass.CurvePoint(
                                    seconds, Math.min(memoryBytes, bytes * scale * writeFactor)))));
        }
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new org.ldomstudio.simulation.WriteClass.Measured(name(writes), points));
    }

    private static String name(WriteClass writes) {
        return Optional.ofNullable(writes.getName()).orElse("");
    }
}
