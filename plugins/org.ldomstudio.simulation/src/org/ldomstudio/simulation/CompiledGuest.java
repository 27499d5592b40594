// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.List;

/** A guest with its workload as arrays. */
final class CompiledGuest {
    final Guest guest;
    final Schedule<?> schedule;
    final CompiledPhase[] phases;
    /** Whether recorded volumes are replayed instead of a model. */
    final boolean recorded;

    final double[] volumes;
    final int mostClasses;

    CompiledGuest(Guest guest) {
        this.guest = guest;
        switch (guest.workload()) {
            case Workload.Phased phased -> {
                recorded = false;
                volumes = new double[0];
                schedule = phased.phases();
                phases = compile(phased.phases().steps());
            }
            case Workload.Recorded replay -> {
                recorded = true;
                volumes = replay.roundBytes().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                Phase phase = new Phase(List.of(), replay.wireRatio(), 0.0);
                schedule = Schedule.constant(phase);
                phases = new CompiledPhase[] {new CompiledPhase(phase)};
            }
        }
        int most = 0;
        for (CompiledPhase phase : phases) {
            most = Math.max(most, phase.size);
        }
        mostClasses = most;
    }

    private static CompiledPhase[] compile(List<Schedule.Step<Phase>> steps) {
        CompiledPhase[] phases = new CompiledPhase[steps.size()];
        for (int i = 0; i < phases.length; i++) {
            phases[i] = new CompiledPhase(steps.get(i).value());
        }
        return phases;
    }

    /** Returns the volume of a recorded pass, from 1; 0 beyond the last. */
    double volume(int pass) {
        return pass <= volumes.length ? volumes[pass - 1] : 0.0;
    }
}
