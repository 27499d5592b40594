// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ldomstudio.model.ldom.Demand;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Phase;
import org.ldomstudio.model.ldom.Workload;
import org.ldomstudio.model.view.SiteState;

/** Finds when the phases of a workload that are not in force begin next. */
public final class QuietPhases {
    private QuietPhases() {}

    /**
     * The next beginning of a phase.
     *
     * @param phase name of the phase
     * @param secondOfWeek when it begins, seconds since Monday 00:00
     */
    public record Begin(String phase, double secondOfWeek) {}

    /** Returns for each phase that is not in force at an instant when it begins next, the earliest first. */
    public static List<Begin> after(Workload workload, SiteState state, double secondOfWeek) {
        TreeSet<Double> waits = new TreeSet<>();
        for (Phase phase : workload.getPhases()) {
            if (phase.getWhen() != null) {
                WeekTimes.of(phase.getWhen())
                        .boundaries()
                        .forEach(boundary -> waits.add(WeekTimes.floorMod(boundary - secondOfWeek)));
            }
        }
        Set<Demand> seen = new HashSet<>(
                Set.of(Workloads.demandAt(workload, state, secondOfWeek).demand()));
        List<Begin> begins = new ArrayList<>();
        for (double wait : waits) {
            double instant = WeekTimes.floorMod(secondOfWeek + wait);
            Demand demand = Workloads.demandAt(workload, state, instant).demand();
            if (seen.add(demand) && demand instanceof NamedElement named && named.getName() != null) {
                begins.add(new Begin(named.getName(), instant));
            }
        }
        return begins;
    }
}
