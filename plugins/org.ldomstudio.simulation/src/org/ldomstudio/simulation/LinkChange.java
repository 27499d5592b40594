// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** The next change of a link's capacity or background traffic; asleep while nobody uses the link. */
final class LinkChange extends Timed {
    final Resource resource;
    private final Link link;
    private final Engine engine;
    private final ScheduleCursor capacity;
    private final ScheduleCursor background;
    private final boolean constant;

    LinkChange(Engine engine, Link link, int index, long rank) {
        this.engine = engine;
        this.link = link;
        this.rank = rank;
        capacity = new ScheduleCursor(link.capacity());
        background = new ScheduleCursor(link.background());
        constant =
                link.capacity().steps().size() == 1 && link.background().steps().size() == 1;
        resource = new Resource(Bottleneck.Kind.LINK, index, free());
    }

    private double free() {
        double all =
                Amounts.amount(link.capacity().steps().get(capacity.index()).value());
        double others =
                Amounts.amount(link.background().steps().get(background.index()).value());
        return Math.max(0.0, all - others);
    }

    /** Called before somebody joins. */
    void wake(double now) {
        if (constant || resource.size > 0) {
            return;
        }
        capacity.reset(link.capacity(), now);
        background.reset(link.background(), now);
        resource.capacity = free();
        engine.events.put(this, Math.min(capacity.next(), background.next()));
    }

    @Override
    void happen(double now) {
        if (resource.size == 0) {
            return;
        }
        if (capacity.next() <= now) {
            capacity.advance();
        }
        if (background.next() <= now) {
            background.advance();
        }
        double before = resource.capacity;
        resource.capacity = free();
        engine.events.put(this, Math.min(capacity.next(), background.next()));
        if (resource.capacity != before) {
            engine.shares.change(resource);
        }
    }
}
