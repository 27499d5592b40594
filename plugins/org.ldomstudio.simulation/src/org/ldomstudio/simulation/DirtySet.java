// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The pages of one guest during a migration, as bytes per write class: in the snapshot that the current round sends,
 * and dirtied since that snapshot.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE}) // begin fills the fields, for one migration after the other
final class DirtySet {
    private CompiledPhase phase;
    private double memory;
    /** Dirtied since the snapshot, per class; for a measured class the busy time instead, which gives the bytes. */
    private double[] dirty = new double[4];

    private double[] snapshot = new double[4];
    private double[] scratch = new double[4];
    private double[] scratchSnapshot = new double[4];
    /** Dirtied since the snapshot by classes that the present phase does not have. */
    private double stray;

    void begin(CompiledGuest guest, CompiledPhase first) {
        phase = first;
        memory = guest.guest.memoryBytes();
        stray = 0.0;
        if (dirty.length < guest.mostClasses) {
            dirty = new double[guest.mostClasses];
            snapshot = new double[guest.mostClasses];
            scratch = new double[guest.mostClasses];
            scratchSnapshot = new double[guest.mostClasses];
        }
        Arrays.fill(dirty, 0.0);
        double sent = memory - guest.guest.untouchedBytes();
        double fit = first.totalSet > sent ? sent / first.totalSet : 1.0;
        for (int i = 0; i < first.size; i++) {
            snapshot[i] = first.sets[i] * fit;
        }
    }

    CompiledPhase phase() {
        return phase;
    }

    /** Lets the guest write for so many seconds at full speed. */
    void write(double busySeconds) {
        CompiledPhase now = phase;
        for (int i = 0; i < now.size; i++) {
            if (now.laws[i] == CompiledPhase.LINEAR) {
                dirty[i] = Math.min(now.sets[i], dirty[i] + now.rates[i] * busySeconds);
            } else if (now.laws[i] == CompiledPhase.MEASURED) {
                dirty[i] += busySeconds;
            } else {
                dirty[i] = now.dirtyAfter(i, dirty[i], busySeconds);
            }
        }
    }

    /** Returns what {@link #bytes()} would grow by after so many seconds at full speed. */
    double growth(double busySeconds) {
        double growth = 0.0;
        for (int i = 0; i < phase.size; i++) {
            double after = phase.laws[i] == CompiledPhase.MEASURED
                    ? phase.curve(i, dirty[i] + busySeconds)
                    : phase.dirtyAfter(i, dirty[i], busySeconds);
            growth += after - bytes(i);
        }
        return growth;
    }

    /** Returns the unique bytes dirtied in a window of so many seconds at full speed, from a clean start. */
    double curve(double busySeconds) {
        double sum = 0.0;
        for (int i = 0; i < phase.size; i++) {
            sum += phase.laws[i] == CompiledPhase.MEASURED
                    ? phase.curve(i, busySeconds)
                    : phase.dirtyAfter(i, 0.0, busySeconds);
        }
        return Math.min(sum, memory);
    }

    /** Returns the unique bytes dirtied since the snapshot. */
    double bytes() {
        double sum = stray;
        for (int i = 0; i < phase.size; i++) {
            sum += bytes(i);
        }
        return Math.min(sum, memory);
    }

    /**
     * Returns the bytes that are dirty or still unsent. Both are taken as independent within a class: q + d - q d / W.
     *
     * @param bytes bytes in the snapshot
     * @param share share of them whose turn has not come
     */
    double bytesWithUnsent(double bytes, double share) {
        double sum = stray + cold(bytes) * share;
        for (int i = 0; i < phase.size; i++) {
            sum += union(snapshot[i] * share, bytes(i), phase.sets[i]);
        }
        return Math.min(sum, memory);
    }

    private double cold(double bytes) {
        double cold = bytes;
        for (int i = 0; i < phase.size; i++) {
            cold -= snapshot[i];
        }
        return Math.max(0.0, cold);
    }

    /**
     * Takes a new snapshot of what is dirty and, where a share of the old one was unsent, of that too.
     *
     * @param share unsent share of the old snapshot
     * @param scale factor by which the bytes are scaled (noise, limit by the memory)
     */
    void snapshot(double share, double scale) {
        for (int i = 0; i < phase.size; i++) {
            double d = bytes(i);
            snapshot[i] =
                    Math.min(phase.sets[i], (share > 0 ? union(snapshot[i] * share, d, phase.sets[i]) : d) * scale);
            dirty[i] = 0.0;
        }
        stray = 0.0;
    }

    /** Goes on with another phase: dirty bytes keep their class by name; what does not fit stays dirty without one. */
    void change(CompiledPhase next) {
        Arrays.fill(scratch, 0.0);
        Arrays.fill(scratchSnapshot, 0.0);
        for (int i = 0; i < phase.size; i++) {
            double d = bytes(i);
            int to = next.find(phase.names[i]);
            if (to < 0) {
                stray += d;
                continue;
            }
            double kept = Math.min(d, next.sets[to]);
            stray += d - kept;
            scratch[to] = next.laws[to] == CompiledPhase.MEASURED ? next.busyTime(to, kept) : kept;
            scratchSnapshot[to] = Math.min(snapshot[i], next.sets[to]);
        }
        System.arraycopy(scratch, 0, dirty, 0, next.size);
        System.arraycopy(scratchSnapshot, 0, snapshot, 0, next.size);
        phase = next;
    }

    /**
     * Returns how many of a round's bytes are yet to be sent when pages dirtied again before their turn are skipped:
     * R T, where T solves T = sum S_k s(r_k u T / W_k) / R over the pages whose turn has not come.
     *
     * @param bytes bytes in the snapshot
     * @param share share of them whose turn has not come
     * @param rawRate R, raw bytes per second
     * @param speed u
     */
    double bytesNotSkipped(double bytes, double share, double rawRate, double speed) {
        double low = 0.0;
        double high = bytes * share;
        for (int step = 0; step < 200; step++) {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) {
                break;
            }
            if (share * sentOf(bytes, speed * middle / rawRate) > middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double sentOf(double bytes, double busySeconds) {
        double sent = cold(bytes);
        for (int i = 0; i < phase.size; i++) {
            if (phase.laws[i] == CompiledPhase.MEASURED) {
                sent += snapshot[i] * phase.notDirtiedAgain(i, dirty[i], busySeconds);
            } else if (phase.sets[i] > 0) {
                sent += snapshot[i] * (1.0 - dirty[i] / phase.sets[i]) * phase.notDirtiedAgain(i, 0.0, busySeconds);
            }
        }
        return sent;
    }

    private double bytes(int i) {
        return phase.laws[i] == CompiledPhase.MEASURED ? phase.curve(i, dirty[i]) : dirty[i];
    }

    private static double union(double unsent, double dirtied, double set) {
        double both = set > 0 ? unsent * dirtied / set : 0.0;
        return Math.max(Math.max(unsent, dirtied), unsent + dirtied - both);
    }
}
