// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a migration has used so far: bytes, CPU, time, and which constraint was binding for how long. */
final class Tally {
    int liveRounds;
    double liveSeconds;
    double overheadSeconds;
    double rawBytes;
    double wireBytes;
    double sourceCoreSeconds;
    double targetCoreSeconds;
    double passSeconds;
    double passRaw;
    double passWire;
    private double[] bound = new double[16];
    private int codes;
    /** In this pass: time bound by the last cause, and by those before it. */
    private int lastCode;

    private double lastSeconds;
    private boolean mixed;
    private double[] earlier = new double[16];

    void begin(int resources) {
        liveRounds = 0;
        liveSeconds = 0.0;
        overheadSeconds = 0.0;
        rawBytes = 0.0;
        wireBytes = 0.0;
        sourceCoreSeconds = 0.0;
        targetCoreSeconds = 0.0;
        codes = Flow.FIRST_RESOURCE + resources;
        if (bound.length < codes) {
            bound = new double[codes];
            earlier = new double[codes];
        }
        Arrays.fill(bound, 0, codes, 0.0);
        Arrays.fill(earlier, 0.0);
        mixed = false;
        lastCode = 0;
        lastSeconds = 0.0;
        beginPass();
    }

    void beginPass() {
        passSeconds = 0.0;
        passRaw = 0.0;
        passWire = 0.0;
    }

    void sent(double seconds, double raw, double wire) {
        passSeconds += seconds;
        passRaw += raw;
        passWire += wire;
        rawBytes += raw;
        wireBytes += wire;
    }

    void live(double seconds, double guestSpeed) {
        liveSeconds += seconds;
        overheadSeconds += seconds * (1.0 - guestSpeed);
    }

    void bound(int code, double seconds) {
        if (code != lastCode) {
            earlier[lastCode] += lastSeconds;
            mixed = true;
            lastCode = code;
            lastSeconds = 0.0;
        }
        lastSeconds += seconds;
    }

    /** Books the time of the pass on what was binding, or all of it on the guest's writing. */
    void endPass(boolean guestWrites) {
        int writes = Bottleneck.Kind.GUEST_WRITES.ordinal();
        bound[guestWrites ? writes : lastCode] += lastSeconds;
        lastSeconds = 0.0;
        if (mixed) {
            for (int i = 0; i < codes; i++) {
                bound[guestWrites ? writes : i] += earlier[i];
                earlier[i] = 0.0;
            }
            mixed = false;
        }
    }

    /** Returns the constraints that were binding, the longest first. */
    List<Bottleneck> bottlenecks(Flow flow) {
        double all = 0.0;
        for (int i = 0; i < codes; i++) {
            all += bound[i];
        }
        List<Bottleneck> found = new ArrayList<>(2);
        for (int i = 0; i < codes; i++) {
            if (bound[i] > 0) {
                found.add(flow.bottleneck(i, bound[i] / all));
            }
        }
        if (found.size() > 1) {
            found.sort((a, b) -> Double.compare(b.share(), a.share()));
        }
        return found;
    }
}
