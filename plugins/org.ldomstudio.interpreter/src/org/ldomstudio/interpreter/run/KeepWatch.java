// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ldomstudio.interpreter.result.KeepViolation;
import org.ldomstudio.interpreter.result.TimelineEntry;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.SiteState;

/**
 * Watches how many guests of an application run at every instant of a plan. Drained, stopped and cold-moved guests do
 * not count; one that is suspended does.
 */
public final class KeepWatch {
    /** What keeps a guest from serving its application: out of its cluster, or not running. */
    private enum Reason {
        DRAINED,
        STOPPED
    }

    private record Key(Guest guest, Reason reason) {}

    private record Absence(Guest guest, Optional<Step> step, double from, double to) {
        boolean covers(double seconds) {
            return from <= seconds && seconds < to;
        }
    }

    private final SiteState beginning;
    private final List<Absence> absences = new ArrayList<>();
    private final Map<Key, Absence> open = new HashMap<>();

    private KeepWatch(SiteState beginning) {
        this.beginning = beginning;
    }

    /** Returns the steps that leave too few guests running, in written order. */
    public static List<KeepViolation> violations(PlanScene scene, List<TimelineEntry> timeline) {
        KeepWatch watch = new KeepWatch(scene.beginning());
        watch.beginning.index().guests().stream()
                .filter(guest -> !watch.runs(guest))
                .forEach(guest -> watch.leave(guest, Reason.STOPPED, Optional.empty(), Double.NEGATIVE_INFINITY));
        timeline.forEach(watch::follow);
        watch.absences.addAll(watch.open.values());
        List<KeepViolation> violations = new ArrayList<>();
        for (TimelineEntry entry : timeline) {
            watch.absences.stream()
                    .filter(absence -> absence.step()
                            .filter(step -> step == entry.place().element())
                            .isPresent())
                    .forEach(absence -> watch.check(absence).ifPresent(violations::add));
        }
        return violations;
    }

    private void follow(TimelineEntry entry) {
        if (entry.startSeconds().isEmpty()) {
            return;
        }
        double start = entry.startSeconds().getAsDouble();
        double end = entry.endSeconds().orElse(Double.POSITIVE_INFINITY);
        if (entry.place().element() instanceof GuestStep step) {
            Optional<Step> cause = Optional.of(step);
            switch (step.getVerb()) {
                case DRAIN -> leave(step.getGuest(), Reason.DRAINED, cause, start);
                case REJOIN -> comeBack(step.getGuest(), Reason.DRAINED, end);
                case STOP -> leave(step.getGuest(), Reason.STOPPED, cause, start);
                case START -> comeBack(step.getGuest(), Reason.STOPPED, end);
                case BIND, UNBIND, UNSTATED -> {}
            }
        } else if (entry.place().element() instanceof Migrate migrate
                && entry.kind() == TimelineEntry.Kind.COLD_MIGRATION
                && !open.containsKey(new Key(migrate.getGuest(), Reason.STOPPED))) {
            absences.add(new Absence(migrate.getGuest(), Optional.of(migrate), start, end));
        }
    }

    private void leave(Guest guest, Reason reason, Optional<Step> step, double from) {
        open.put(new Key(guest, reason), new Absence(guest, step, from, Double.POSITIVE_INFINITY));
    }

    private void comeBack(Guest guest, Reason reason, double at) {
        Optional.ofNullable(open.remove(new Key(guest, reason)))
                .ifPresent(absence -> absences.add(new Absence(guest, absence.step(), absence.from(), at)));
    }

    private Optional<KeepViolation> check(Absence absence) {
        return applicationOf(absence.guest()).flatMap(application -> {
            long keep = Optional.ofNullable(application.getKeep())
                    .map(count -> count.value())
                    .orElse(0L);
            long running = beginning.index().guests().stream()
                    .filter(guest -> applicationOf(guest)
                            .filter(other -> other == application)
                            .isPresent())
                    .filter(guest -> beginning.serverOf(guest).isPresent())
                    .filter(guest -> absences.stream()
                            .noneMatch(other -> other.guest() == guest && other.covers(absence.from())))
                    .count();
            return running < keep && absence.to() > absence.from()
                    ? Optional.of(new KeepViolation(
                            absence.step().map(Place::of).orElseGet(() -> Place.of(absence.guest())),
                            String.valueOf(absence.guest().getName()),
                            String.valueOf(application.getName()),
                            keep,
                            running,
                            absence.from()))
                    : Optional.empty();
        });
    }

    private Optional<Application> applicationOf(Guest guest) {
        return beginning.guest(guest).application().known();
    }

    private boolean runs(Guest guest) {
        GuestView view = beginning.guest(guest);
        return view.runState().isKnownAnd(GuestState.ACTIVE::equals);
    }
}
