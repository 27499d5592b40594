// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.Arrays;

/** A link or a host's cores, and the flows that use it. A capacity of infinity couples nobody. */
final class Resource {
    final Bottleneck.Kind kind;
    final int index;
    double capacity;
    Flow[] members = new Flow[4];
    int[] places = new int[4];
    int size;
    boolean changed;

    /** Scratch of one filling. */
    int epoch;

    double left;
    double weight;
    int open;
    double level;
    /** Whether the last filling used all of it. */
    boolean full;

    Resource(Bottleneck.Kind kind, int index, double capacity) {
        this.kind = kind;
        this.index = index;
        this.capacity = capacity;
    }

    /** Adds a flow, which has this resource at the given place of its list; returns where it stands here. */
    int add(Flow flow, int place) {
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
            places = Arrays.copyOf(places, size * 2);
        }
        members[size] = flow;
        places[size] = place;
        return size++;
    }

    void remove(int at) {
        size--;
        if (at < size) {
            members[at] = members[size];
            places[at] = places[size];
            members[at].seats[places[at]] = at;
        }
    }
}
