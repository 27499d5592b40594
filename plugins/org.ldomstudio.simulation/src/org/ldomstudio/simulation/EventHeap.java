// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.Arrays;

/** Binary heap of {@link Timed}, each in it at most once, so that an event can be moved instead of cancelled. */
final class EventHeap {
    private Timed[] items = new Timed[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    Timed first() {
        return items[0];
    }

    /** Lets the first item happen, which may put itself at a later instant. */
    void happen(double now) {
        Timed item = items[0];
        item.awaited = false;
        item.happen(now);
        if (!item.awaited) {
            remove(item);
        }
    }

    /** Puts the item at an instant; infinity takes it out. */
    void put(Timed item, double time) {
        item.awaited = true;
        if (time == Double.POSITIVE_INFINITY) {
            remove(item);
            return;
        }
        if (item.heapIndex < 0) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
            }
            item.time = time;
            place(item, size++);
            rise(item.heapIndex);
        } else if (time != item.time) {
            boolean earlier = time < item.time;
            item.time = time;
            if (earlier) {
                rise(item.heapIndex);
            } else {
                sink(item.heapIndex);
            }
        }
    }

    void remove(Timed item) {
        int hole = item.heapIndex;
        item.time = Double.POSITIVE_INFINITY;
        if (hole < 0) {
            return;
        }
        item.heapIndex = -1;
        Timed last = items[--size];
        if (hole < size) {
            place(last, hole);
            rise(hole);
            sink(last.heapIndex);
        }
    }

    private void place(Timed item, int index) {
        items[index] = item;
        item.heapIndex = index;
    }

    private void rise(int from) {
        Timed item = items[from];
        int index = from;
        while (index > 0) {
            int parent = (index - 1) >>> 1;
            if (!before(item, items[parent])) {
                break;
            }
            place(items[parent], index);
            index = parent;
        }
        place(item, index);
    }

    private void sink(int from) {
        Timed item = items[from];
        int index = from;
        while (true) {
            int child = 2 * index + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && before(items[child + 1], items[child])) {
                child++;
            }
            if (!before(items[child], item)) {
                break;
            }
            place(items[child], index);
            index = child;
        }
        place(item, index);
    }

    private static boolean before(Timed a, Timed b) {
        return a.time < b.time || a.time == b.time && a.rank < b.rank;
    }
}
