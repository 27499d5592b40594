// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.List;

/** The write classes of a phase as arrays, for the inner loop. */
final class CompiledPhase {
    static final byte LINEAR = 0;
    static final byte EXPONENTIAL = 1;
    static final byte MEASURED = 2;

    final int size;
    final String[] names;
    final byte[] laws;
    final double[] rates;
    final double[] sets;
    final double[][] curveSeconds;
    final double[][] curveBytes;
    final double totalSet;
    final double wireRatio;
    final double virtualIoShare;

    CompiledPhase(Phase phase) {
        List<WriteClass> writes = phase.writes();
        size = writes.size();
        names = new String[size];
        laws = new byte[size];
        rates = new double[size];
        sets = new double[size];
        curveSeconds = new double[size][];
        curveBytes = new double[size][];
        double total = 0.0;
        for (int i = 0; i < size; i++) {
            WriteClass write = writes.get(i);
            names[i] = write.name();
            sets[i] = write.workingSetBytes();
            total += sets[i];
            switch (write) {
                case WriteClass.Linear linear -> rates[i] = linear.bytesPerSecond();
                case WriteClass.Exponential exponential -> {
                    laws[i] = EXPONENTIAL;
                    rates[i] = exponential.bytesPerSecond();
                }
                case WriteClass.Measured measured -> {
                    laws[i] = MEASURED;
                    compileCurve(i, measured.points());
                }
            }
        }
        totalSet = total;
        wireRatio = phase.wireRatio();
        virtualIoShare = phase.virtualIoShare();
    }

    private void compileCurve(int i, List<WriteClass.CurvePoint> points) {
        curveSeconds[i] = new double[points.size() + 1];
        curveBytes[i] = new double[points.size() + 1];
        for (int j = 0; j < points.size(); j++) {
            curveSeconds[i][j + 1] = points.get(j).seconds();
            curveBytes[i][j + 1] = points.get(j).bytes();
        }
    }

    /** Returns the dirty bytes of class i that had d dirty bytes, after so many seconds at full speed. */
    double dirtyAfter(int i, double d, double seconds) {
        double set = sets[i];
        if (laws[i] == LINEAR) {
            return Math.min(set, d + rates[i] * seconds);
        }
        if (laws[i] == MEASURED) {
            return curve(i, busyTime(i, d) + seconds);
        }
        if (set <= d) {
            return set;
        }
        // d + (W - d) (1 - e^-x): written with expm1, short windows keep all their digits.
        return Math.min(set, d - (set - d) * StrictMath.expm1(-rates[i] * seconds / set));
    }

    /** Returns the bytes of a measured curve at a time. */
    double curve(int i, double seconds) {
        double[] at = curveSeconds[i];
        double[] bytes = curveBytes[i];
        int last = at.length - 1;
        if (seconds >= at[last]) {
            return bytes[last];
        }
        int next = 1;
        while (at[next] <= seconds) {
            next++;
        }
        double part = (seconds - at[next - 1]) / (at[next] - at[next - 1]);
        return bytes[next - 1] + part * (bytes[next] - bytes[next - 1]);
    }

    /** Returns the time at which a measured curve reaches so many bytes. */
    double busyTime(int i, double d) {
        double[] at = curveSeconds[i];
        double[] bytes = curveBytes[i];
        int last = at.length - 1;
        if (d >= bytes[last]) {
            return at[last];
        }
        int next = 1;
        while (bytes[next] <= d) {
            next++;
        }
        double part = (d - bytes[next - 1]) / (bytes[next] - bytes[next - 1]);
        return at[next - 1] + part * (at[next] - at[next - 1]);
    }

    /** Returns the class of that name, or -1. */
    int find(String name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the mean share of class i's pages that are not dirtied before their turn, in a round that goes on for so
     * long at full speed: (1 - e^-x) / x with x = r T / W (model note, section 3.2). For a measured class the share of
     * pages not on the curve, and the curve goes on from a time.
     */
    double notDirtiedAgain(int i, double from, double seconds) {
        if (sets[i] <= 0) {
            return 1.0;
        }
        if (laws[i] == MEASURED) {
            return 1.0 - (seconds > 0 ? curveArea(i, from, from + seconds) / seconds : curve(i, from)) / sets[i];
        }
        double x = rates[i] * seconds / sets[i];
        return x < 1e-300 ? 1.0 : -StrictMath.expm1(-x) / x;
    }

    private double curveArea(int i, double from, double to) {
        double[] at = curveSeconds[i];
        double area = 0.0;
        double done = from;
        for (int next = 1; next < at.length && done < to; next++) {
            double until = Math.min(at[next], to);
            if (until > done) {
                area += (until - done) * 0.5 * (curve(i, done) + curve(i, until));
                done = until;
            }
        }
        return area + Math.max(0.0, to - done) * sets[i];
    }
}
