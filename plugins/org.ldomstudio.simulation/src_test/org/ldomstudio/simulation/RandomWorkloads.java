// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes random write behaviours of any law, also extreme ones. */
public final class RandomWorkloads {
    private RandomWorkloads() {}

    /**
     * Returns a workload of up to three phases with up to three write classes each.
     *
     * @param random where the choices come from
     * @param memory memory of the guest, bytes
     * @param seconds within this time the phases change
     * @param scale factor of all rates
     */
    public static Workload next(SplittableRandom random, double memory, double seconds, double scale) {
        List<Schedule.Step<Phase>> phases = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            phases.add(new Schedule.Step<>(i == 0 ? 0 : random.nextDouble() * seconds, phase(random, memory, scale)));
        }
        boolean repeated = random.nextBoolean();
        return new Workload.Phased(new Schedule<>(phases, repeated ? seconds * random.nextDouble() : 0));
    }

    private static Phase phase(SplittableRandom random, double memory, double scale) {
        List<WriteClass> writes = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            double set = random.nextInt(8) == 0 ? memory : memory * StrictMath.pow(random.nextDouble(), 3);
            double rate = scale * StrictMath.pow(10, 3 + 10 * random.nextDouble());
            String name = "class" + i;
            writes.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new WriteClass.Linear(name, rate, set);
                        case 1 -> new WriteClass.Exponential(name, rate, set);
                        default -> curve(random, name, rate, set);
                    });
        }
        return new Phase(writes, 1.0, random.nextDouble());
    }

    private static WriteClass curve(SplittableRandom random, String name, double rate, double set) {
        List<WriteClass.CurvePoint> points = new ArrayList<>();
        double seconds = set / rate;
        double at = 0;
        for (int i = 1; i <= 1 + random.nextInt(4); i++) {
            at += seconds * random.nextDouble();
            points.add(new WriteClass.CurvePoint(at, set * (1 - StrictMath.pow(2, -i))));
        }
        return new WriteClass.Measured(name, points);
    }
}
