// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.ldomstudio.language.validation.CheckedSite.linked;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ldomstudio.model.ldom.CurvePoint;
import org.ldomstudio.model.ldom.Demand;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.MeasuredWrites;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Phase;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.RateWrites;
import org.ldomstudio.model.ldom.Workload;
import org.ldomstudio.model.ldom.WriteClass;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.EngineView;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.rules.Related;
import org.ldomstudio.rules.Words;

/** How memory is written: LNG-PHASES, CURVE, SET, PAGESIZE. */
final class WorkloadChecks implements LanguageCheck {

    @Override
    public void check(CheckedSite site, FindingSink sink) {
        for (Workload workload : site.elements(Workload.class)) {
            checkPhases(workload, sink);
            demands(workload).forEach(demand -> demand.getWrites().forEach(writes -> checkCurve(writes, sink)));
        }
        site.guests().forEach(guest -> checkWorkingSets(guest, sink));
        Set<Object> seen = new HashSet<>();
        for (Plan plan : site.elements(Plan.class)) {
            checkPageSizes(site, plan, seen, sink);
        }
    }

    private static List<Demand> demands(Workload workload) {
        List<Demand> demands = new ArrayList<>(List.of(workload));
        demands.addAll(workload.getPhases());
        return demands;
    }

    private static void checkPhases(Workload workload, FindingSink sink) {
        List<Phase> phases = workload.getPhases();
        List<BitSet> times = phases.stream().map(WeekMinutes::of).toList();
        for (int i = 0; i < phases.size(); i++) {
            for (int j = i + 1; j < phases.size(); j++) {
                boolean both = times.get(i).intersects(times.get(j))
                        || phases.get(i).isOtherwise() && phases.get(j).isOtherwise()
                        || phases.get(i).getAfter() != null
                                && sameTime(
                                        phases.get(i).getAfter(), phases.get(j).getAfter());
                if (both) {
                    reportOverlap(phases.get(i), phases.get(j), sink);
                    reportOverlap(phases.get(j), phases.get(i), sink);
                }
            }
        }
        checkGap(workload, times, sink);
    }

    private static boolean sameTime(Quantity one, Quantity other) {
        return other != null && one.low().compareTo(other.low()) == 0;
    }

    private static void reportOverlap(Phase phase, Phase other, FindingSink sink) {
        sink.report(
                "LNG-PHASES",
                Place.of(phase),
                "Phases " + Labels.simple(phase) + " and " + Labels.simple(other)
                        + " apply at the same time; nobody can know which is meant.",
                "Correct the times.",
                List.of(new Related(Place.of(other), "applies too")));
    }

    /** Outside of all phases the workload's own demand counts; when it has none, that is probably forgotten. */
    private static void checkGap(Workload workload, List<BitSet> times, FindingSink sink) {
        BitSet covered = new BitSet();
        times.forEach(covered::or);
        boolean complete = covered.isEmpty()
                || covered.cardinality() == WeekMinutes.WEEK
                || workload.getPhases().stream().anyMatch(Phase::isOtherwise)
                || !workload.getWrites().isEmpty();
        if (!complete) {
            sink.report(
                    "LNG-PHASES-GAP",
                    Place.of(workload),
                    "No phase of workload " + Labels.simple(workload) + " applies on "
                            + WeekMinutes.name(covered.nextClearBit(0)) + ", so it writes nothing then.",
                    "Add a phase otherwise.",
                    List.of());
        }
    }

    private static void checkCurve(WriteClass writes, FindingSink sink) {
        if (!(writes instanceof MeasuredWrites measured)) {
            return;
        }
        BigDecimal lastTime = BigDecimal.ZERO;
        BigDecimal lastSize = BigDecimal.ZERO;
        BigDecimal lastTimeStep = BigDecimal.ZERO;
        BigDecimal lastSizeStep = BigDecimal.ZERO;
        for (CurvePoint point : measured.getPoints()) {
            if (point.getSize() == null || point.getTime() == null) {
                return;
            }
            BigDecimal timeStep = point.getTime().nominal().subtract(lastTime);
            BigDecimal sizeStep = point.getSize().nominal().subtract(lastSize);
            String at = point.getSize() + " in " + point.getTime();
            if (timeStep.signum() <= 0 || sizeStep.signum() < 0) {
                sink.report(
                        "LNG-CURVE",
                        Place.of(point),
                        "The curve does not increase at " + at + ": unique memory written cannot shrink.");
                return;
            }
            // Steeper than before, without dividing: size/time > last size/last time.
            if (lastTimeStep.signum() > 0
                    && sizeStep.multiply(lastTimeStep).compareTo(lastSizeStep.multiply(timeStep)) > 0) {
                sink.report(
                        "LNG-CURVE",
                        Place.of(point),
                        "The curve becomes steeper before " + at
                                + ": a longer window never shows faster writes, so the measurement is wrong.");
                return;
            }
            lastTime = point.getTime().nominal();
            lastSize = point.getSize().nominal();
            lastTimeStep = timeStep;
            lastSizeStep = sizeStep;
        }
    }

    private static void checkWorkingSets(GuestView guest, FindingSink sink) {
        Optional<Long> memory = guest.memory().known();
        Optional<Workload> workload = guest.workload().known();
        if (memory.isEmpty() || workload.isEmpty()) {
            return;
        }
        BigDecimal untouched = Optional.ofNullable(workload.get().getUntouched())
                .map(Quantity::nominal)
                .orElse(BigDecimal.ZERO);
        BigDecimal room = BigDecimal.valueOf(memory.get()).subtract(untouched);
        for (Demand demand : demands(workload.get())) {
            BigDecimal sets = demand.getWrites().stream()
                    .map(WorkloadChecks::workingSet)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sets.compareTo(room) > 0) {
                Guest element = guest.domain();
                Place place = element.getWorkload() == null ? Place.of(element) : Place.of(element, GUEST__WORKLOAD);
                sink.report(
                        "LNG-SET",
                        place,
                        "The working sets of " + Labels.of(demand) + " are " + Words.size(sets.longValue())
                                + " together, but " + guest.name() + " has " + Words.size(room.longValue())
                                + " that its software touches.",
                        "Correct the working sets, untouched, or the memory of " + guest.name() + ".",
                        List.of(new Related(Place.of(demand), "the working sets")));
                return;
            }
        }
    }

    private static BigDecimal workingSet(WriteClass writes) {
        return switch (writes) {
            case RateWrites rate when rate.getOver() != null -> rate.getOver().low();
            case MeasuredWrites measured
            when !measured.getPoints().isEmpty()
                    && measured.getPoints().getLast().getSize() != null ->
                measured.getPoints().getLast().getSize().low();
            default -> BigDecimal.ZERO;
        };
    }

    private static void checkPageSizes(CheckedSite site, Plan plan, Set<Object> seen, FindingSink sink) {
        Optional<EngineView> engine = site.state().engineOf(plan);
        Optional<Quantity> pages = engine.flatMap(view -> view.pageSize().known());
        if (pages.isEmpty()) {
            return;
        }
        plan.getSteps().stream()
                .filter(Migrate.class::isInstance)
                .flatMap(step -> linked(((Migrate) step).getGuest()).stream())
                .flatMap(guest -> site.state().guest(guest).workload().known().stream())
                .filter(workload -> workload.getPageSize() != null
                        && workload.getPageSize()
                                        .nominal()
                                        .compareTo(pages.get().nominal())
                                != 0)
                .filter(workload -> seen.add(List.of(workload, engine.get().engine())))
                .forEach(workload -> sink.report(
                        "LNG-PAGESIZE",
                        Place.of(workload, WORKLOAD__PAGE_SIZE),
                        "Workload " + Labels.simple(workload) + " was measured with pages of " + workload.getPageSize()
                                + ", but engine " + engine.get().name() + " tracks " + pages.get()
                                + ": what changes is overstated or understated.",
                        "Measure with the engine's page size.",
                        List.of(new Related(Place.of(plan), "the plan that uses both"))));
    }
}
