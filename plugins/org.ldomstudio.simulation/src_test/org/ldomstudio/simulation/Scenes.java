// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small scenarios for tests. */
final class Scenes {
    static final double GIB = 1024.0 * 1024 * 1024;
    static final double RATE = 1.25e9;
    /** Pre-copy that no rule ends. */
    static final Policy FOREVER = Policy.precopy(new StopRule[0]);

    private Scenes() {}

    static Guest guest(double memory, WriteClass... writes) {
        return new Guest(memory, 0, 4096, 1, Workload.constant(Phase.of(writes)));
    }

    static WriteClass linear(double rate, double set) {
        return new WriteClass.Linear("w", rate, set);
    }

    static WriteClass exponential(double rate, double set) {
        return new WriteClass.Exponential("w", rate, set);
    }

    /** One guest over one link, hosts without limit. */
    static Scenario one(double linkRate, Guest guest, Policy policy) {
        return new Scenario(
                List.of(Link.of(linkRate)),
                List.of(Host.unlimited(), Host.unlimited()),
                List.of(guest),
                List.of(),
                List.of(Activity.of(Work.Migration.of(0, 0, 1, List.of(0), policy))));
    }

    /** One guest over one link between hosts of so many cores at a cost per raw byte. */
    static Scenario withCpu(
            double linkRate, double coresSource, double coresTarget, CpuCost cost, Guest guest, Policy policy) {
        Work work =
                new Work.Migration(0, 0, 1, List.of(0), cost, cost, policy, Double.POSITIVE_INFINITY, RoundNoise.NONE);
        return new Scenario(
                List.of(Link.of(linkRate)),
                List.of(new Host(coresSource), new Host(coresTarget)),
                List.of(guest),
                List.of(),
                List.of(Activity.of(work)));
    }

    /** Several guests over one link, all at once. */
    static Scenario together(double linkRate, Policy policy, Guest... guests) {
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < guests.length; i++) {
            activities.add(Activity.of(Work.Migration.of(i, 0, 1, List.of(0), policy)));
        }
        return new Scenario(
                List.of(Link.of(linkRate)),
                List.of(Host.unlimited(), Host.unlimited()),
                Arrays.asList(guests),
                List.of(),
                activities);
    }

    static MigrationResult run(Scenario scenario) {
        return run(scenario, 0);
    }

    static MigrationResult run(Scenario scenario, int index) {
        return (MigrationResult) MigrationSimulator.run(scenario, RunOptions.WITH_ROUNDS)
                .activities()
                .get(index);
    }
}
