// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import java.util.ArrayList;
import java.util.List;
import org.ldomstudio.simulation.Phase;
import org.ldomstudio.simulation.Schedule;
import org.ldomstudio.simulation.Workload;
import org.ldomstudio.simulation.WriteClass;
import org.ldomstudio.simulation.sampling.RandomStream;

/**
 * Makes any way of writing: up to three phases with up to three classes of any law, from idle to far beyond any
 * link.
 */
final class RandomWrites {
    private static final int MOST_PHASES = 3;
    private static final int MOST_CLASSES = 3;
    private static final int LAWS = 3;
    private static final double SLOWEST_EXPONENT = 3.0;
    private static final double EXPONENTS = 10.0;
    private static final double LONGEST_PHASE_SECONDS = 60.0;

    private RandomWrites() {}

    static Workload next(RandomStream random, double memoryBytes, double wireRatio) {
        List<Schedule.Step<Phase>> phases = new ArrayList<>();
        double from = 0.0;
        for (int i = 0; i <= below(random, MOST_PHASES); i++) {
            phases.add(new Schedule.Step<>(from, new Phase(classes(random, memoryBytes), wireRatio, 0.0)));
            from += random.uniform() * LONGEST_PHASE_SECONDS;
        }
        return new Workload.Phased(new Schedule<>(phases, 0.0));
    }

    private static List<WriteClass> classes(RandomStream random, double memoryBytes) {
        List<WriteClass> classes = new ArrayList<>();
        int count = below(random, MOST_CLASSES + 1);
        for (int i = 0; i < count; i++) {
            double set = memoryBytes * random.uniform();
            double rate = StrictMath.pow(10.0, SLOWEST_EXPONENT + EXPONENTS * random.uniform());
            String name = "class " + i;
            classes.add(
                    switch (below(random, LAWS)) {
                        case 0 -> new WriteClass.Linear(name, rate, set);
                        case 1 -> new WriteClass.Exponential(name, rate, set);
                        default ->
                            new WriteClass.Measured(
                                    name,
                                    List.of(
                                            new WriteClass.CurvePoint(0.5 * set / rate, 0.7 * set),
                                            new WriteClass.CurvePoint(2.0 * set / rate, set)));
                    });
        }
        return classes;
    }

    private static int below(RandomStream random, int bound) {
        return (int) (random.uniform() * bound);
    }
}
