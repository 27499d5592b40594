// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.List;
import java.util.Objects;

/** Finds references to things that a scenario does not have: mistakes of the caller, not of a user. */
final class ScenarioCheck {
    private ScenarioCheck() {}

    static void requireIndexes(int links, int hosts, int guests, int limits, List<Activity> activities) {
        for (Activity activity : activities) {
            requireWork(activity.work(), links, hosts, guests);
            requireAll(activity.limits(), limits);
            requireAll(activity.predecessors(), activities.size());
            requireEffects(activity.atStart(), hosts, guests);
            requireEffects(activity.atEnd(), hosts, guests);
        }
    }

    private static void requireWork(Work work, int links, int hosts, int guests) {
        switch (work) {
            case Work.Migration migration -> {
                Objects.checkIndex(migration.guest(), guests);
                Objects.checkIndex(migration.sourceHost(), hosts);
                Objects.checkIndex(migration.targetHost(), hosts);
                requireAll(migration.route(), links);
            }
            case Work.ColdMigration cold -> Objects.checkIndex(cold.guest(), guests);
            case Work.Delay delay -> {}
            case Work.WaitUntil until -> {}
        }
    }

    private static void requireEffects(List<Effect> effects, int hosts, int guests) {
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.SetCores cores -> Objects.checkIndex(cores.host(), hosts);
                case Effect.SetDrained drained -> Objects.checkIndex(drained.guest(), guests);
            }
        }
    }

    private static void requireAll(List<Integer> indexes, int size) {
        for (int index : indexes) {
            Objects.checkIndex(index, size);
        }
    }
}
