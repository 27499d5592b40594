// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Describe a value that is constant between given instants, for ever or repeated with a period (a day, a week).
 *
 * <p>Before the first step of a schedule without period the first value holds; in a periodic one the last value of the
 * previous period does. Steps at the same instant: the one given last wins. Steps that change nothing are left out.
 *
 * @param steps the values with the instants from which they hold, seconds since the run began; at least one; sorted
 *     here
 * @param periodSeconds length of the period in seconds; below 1 (also NaN) means that nothing is repeated
 * @param <T> kind of value
 */
public record Schedule<T>(List<Step<T>> steps, double periodSeconds) {
    private static final double SHORTEST_PERIOD = 1.0;

    /**
     * State from which instant on a value holds.
     *
     * @param fromSeconds seconds since the run began; in a periodic schedule reduced to one period
     * @param value the value
     * @param <T> kind of value
     */
    public record Step<T>(double fromSeconds, T value) {
        public Step {
            fromSeconds = Amounts.instant(fromSeconds);
        }
    }

    /** @throws IllegalArgumentException without any step: there would be no value */
    public Schedule {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a schedule needs at least one step");
        }
        periodSeconds = periodSeconds >= SHORTEST_PERIOD ? Math.min(periodSeconds, Amounts.MOST) : 0.0;
        steps = normalised(steps, periodSeconds);
    }

    /** Returns the schedule of a value that never changes. */
    public static <T> Schedule<T> constant(T value) {
        return new Schedule<>(List.of(new Step<>(0.0, value)), 0.0);
    }

    /** Returns whether the steps are repeated. */
    public boolean periodic() {
        return periodSeconds > 0;
    }

    /** Returns the value at an instant, seconds since the run began. */
    public T valueAt(double seconds) {
        return steps.get(indexAt(seconds)).value();
    }

    /**
     * Returns this schedule as seen by a run that begins {@code offsetSeconds} later: the value at t of the result is
     * the value at t + offset of this one. Use it to start a run on Sunday at 02:00 in a weekly schedule.
     */
    public Schedule<T> startingAt(double offsetSeconds) {
        double offset = Amounts.instant(offsetSeconds);
        List<Step<T>> moved = new ArrayList<>(steps.size());
        for (Step<T> step : steps) {
            moved.add(new Step<>(step.fromSeconds() - offset, step.value()));
        }
        return new Schedule<>(moved, periodSeconds);
    }

    int indexAt(double seconds) {
        double at = periodic() ? within(seconds, periodSeconds) : seconds;
        int last = steps.size() - 1;
        if (periodic() && at < steps.get(0).fromSeconds()) {
            return last;
        }
        int index = last;
        while (index > 0 && steps.get(index).fromSeconds() > at) {
            index--;
        }
        return index;
    }

    private static double within(double seconds, double period) {
        double rest = seconds - Math.floor(seconds / period) * period;
        return rest >= 0 && rest < period ? rest : 0.0;
    }

    private static <T> List<Step<T>> normalised(List<Step<T>> steps, double period) {
        List<Step<T>> sorted = new ArrayList<>(steps.size());
        for (Step<T> step : steps) {
            sorted.add(period > 0 ? new Step<>(within(step.fromSeconds(), period), step.value()) : step);
        }
        sorted.sort(Comparator.comparingDouble(Step::fromSeconds));
        List<Step<T>> changes = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            boolean last = i + 1 == sorted.size()
                    || sorted.get(i + 1).fromSeconds() > sorted.get(i).fromSeconds();
            boolean differs = changes.isEmpty()
                    || !changes.get(changes.size() - 1)
                            .value()
                            .equals(sorted.get(i).value());
            if (last && differs) {
                changes.add(sorted.get(i));
            }
        }
        return List.copyOf(changes);
    }
}
