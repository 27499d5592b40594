// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * Describe how one part of a guest's memory is written. Unique dirty bytes d grow with the time since the last
 * snapshot of the dirty pages, from 0, at the guest's speed u (1 = undisturbed); see the model note, section 3.2.
 * All byte counts are pages touched times page size.
 */
public sealed interface WriteClass {
    /** Returns the name by which a class is found again when the workload's phase changes. */
    String name();

    /** Returns the most bytes that can be dirty at once. */
    double workingSetBytes();

    /**
     * Pages written one after the other: d' = r u until d = W.
     *
     * @param name name of the class
     * @param bytesPerSecond r, bytes per second
     * @param workingSetBytes W, bytes
     */
    record Linear(String name, double bytesPerSecond, double workingSetBytes) implements WriteClass {
        public Linear {
            bytesPerSecond = Amounts.amount(bytesPerSecond);
            workingSetBytes = Amounts.amount(workingSetBytes);
        }
    }

    /**
     * Uniform random writes: d' = r u (1 - d / W).
     *
     * @param name name of the class
     * @param bytesPerSecond r, bytes per second
     * @param workingSetBytes W, bytes
     */
    record Exponential(String name, double bytesPerSecond, double workingSetBytes) implements WriteClass {
        public Exponential {
            bytesPerSecond = Amounts.amount(bytesPerSecond);
            workingSetBytes = Amounts.amount(workingSetBytes);
        }
    }

    /**
     * A measured curve of unique bytes dirtied in a window: linear from the origin through the points, constant after
     * the last one. Points are sorted by time; bytes never decrease (a smaller value is raised to the one before).
     *
     * @param name name of the class
     * @param points at least one
     */
    record Measured(String name, List<CurvePoint> points) implements WriteClass {
        /** @throws IllegalArgumentException without any point */
        public Measured {
            if (points.isEmpty()) {
                throw new IllegalArgumentException("a measured curve needs at least one point");
            }
            points = rising(points);
        }

        @Override
        public double workingSetBytes() {
            return points.get(points.size() - 1).bytes();
        }

        private static List<CurvePoint> rising(List<CurvePoint> points) {
            List<CurvePoint> sorted = new ArrayList<>(points);
            sorted.sort((a, b) -> Double.compare(a.seconds(), b.seconds()));
            double most = 0.0;
            for (int i = 0; i < sorted.size(); i++) {
                most = Math.max(most, sorted.get(i).bytes());
                sorted.set(i, new CurvePoint(sorted.get(i).seconds(), most));
            }
            return List.copyOf(sorted);
        }
    }

    /**
     * One point of a measured curve.
     *
     * @param seconds length of the window
     * @param bytes unique bytes dirtied in it
     */
    record CurvePoint(double seconds, double bytes) {
        public CurvePoint {
            seconds = Amounts.amount(seconds);
            bytes = Amounts.amount(bytes);
        }
    }
}
