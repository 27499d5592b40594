// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** The next change of a link's capacity or background traffic. */
final class LinkChange extends Timed {
    private final Link link;
    private final Resource resource;
    private final Engine engine;
    private final ScheduleCursor capacity;
    private final ScheduleCursor background;

    LinkChange(Engine engine, Link link, Resource resource, long rank) {
        this.engine = engine;
        this.link = link;
        this.resource = resource;
        this.rank = rank;
        capacity = new ScheduleCursor(link.capacity());
        background = new ScheduleCursor(link.background());
        capacity.reset(link.capacity(), 0.0);
        background.reset(link.background(), 0.0);
    }

    void begin() {
        set();
    }

    private void set() {
        double all = Amounts.amount(link.capacity().steps().get(capacity.index()).value());
        double others = Amounts.amount(link.background().steps().get(background.index()).value());
        resource.capacity = Math.max(0.0, all - others);
        engine.events.put(this, Math.min(capacity.next(), background.next()));
    }

    @Override
    void happen(double now) {
        if (capacity.next() <= now) {
            capacity.advance();
        }
        if (background.next() <= now) {
            background.advance();
        }
        double before = resource.capacity;
        set();
        if (resource.capacity != before) {
            engine.shares.change(resource);
        }
    }
}
