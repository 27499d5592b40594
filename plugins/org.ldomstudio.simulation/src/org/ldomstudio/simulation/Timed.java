// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** Something that happens at an instant. At the same instant the lower rank comes first. */
abstract class Timed {
    double time = Double.POSITIVE_INFINITY;
    long rank;
    int heapIndex = -1;
    /** Whether it was put at an instant since it last happened. */
    boolean awaited;
    /** Place among the activities under way. */
    int place;

    abstract void happen(double now);
}
