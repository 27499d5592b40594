// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ldomstudio.model.ldom.MemoryBlock;
import org.ldomstudio.model.values.Address;
import org.ldomstudio.model.view.PlatformView;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.model.view.Value;

/**
 * Places a guest's memory blocks into the free blocks of a target (3.6 guide, migration-requirements-memory).
 *
 * @param m the migration
 * @param blocks blocks of the guest, largest first
 * @param free free memory of the target
 */
record MemoryLayout(Migration m, List<Block> blocks, List<Segment> free) {

    private static final int MAXIMUM_TRIES = 20_000;
    private static final long MAXIMUM_PAGES = 4_000_000;

    /** Whether a placement exists. */
    enum Result {
        FITS,
        FAILS,
        UNDECIDED
    }

    /** A block of the guest: real address and length in bytes. */
    record Block(long ra, long size) {}

    /** Free memory of the target: physical address and length in bytes. */
    record Segment(long pa, long size) {}

    MemoryLayout {
        blocks = blocks.stream()
                .sorted(Comparator.comparingLong(Block::size).reversed())
                .toList();
        free = List.copyOf(free);
    }

    /** Makes the layout when the model states usable blocks on both sides. */
    static Optional<MemoryLayout> of(Migration m) {
        List<MemoryBlock> stated = m.guest().memoryBlocks().known().orElse(List.of());
        List<MemoryBlock> holes = m.target().freeBlocks().known().orElse(List.of());
        List<Block> blocks = new ArrayList<>();
        for (MemoryBlock block : stated) {
            Optional<Long> ra = address(block.getRa());
            if (ra.isEmpty() || block.getSize() == null) {
                return Optional.empty();
            }
            blocks.add(new Block(ra.get(), block.getSize().nominalLong()));
        }
        List<Segment> segments = new ArrayList<>();
        for (MemoryBlock hole : holes) {
            Optional<Long> pa = address(hole.getPa());
            if (pa.isEmpty() || hole.getSize() == null) {
                return Optional.empty();
            }
            segments.add(new Segment(pa.get(), hole.getSize().nominalLong()));
        }
        return blocks.isEmpty() || segments.isEmpty()
                ? Optional.empty()
                : Optional.of(new MemoryLayout(m, blocks, segments));
    }

    static Optional<Long> address(Address address) {
        boolean usable = address != null
                && address.isWellFormed()
                && address.value().compareTo(BigInteger.valueOf(Long.MAX_VALUE)) <= 0;
        return usable ? Optional.of(address.value().longValueExact()) : Optional.empty();
    }

    /**
     * Returns whether the captured blocks are out of date: those of the guest are not its memory, or earlier steps
     * have changed its
     * memory or what the target's domains hold.
     */
    boolean isStale() {
        long sum = blocks.stream().mapToLong(Block::size).sum();
        if (!m.guest().memory().isKnownAnd(memory -> memory == sum)) {
            return true;
        }
        SiteFacts captured = SiteFacts.of(SiteState.initial(m.site().state().index()));
        long then = captured.resources(captured.state().server(m.target().server()))
                .memory()
                .atMost();
        boolean guestChanged = !captured.state()
                .guest(m.guest().domain())
                .memory()
                .known()
                .equals(m.guest().memory().known());
        return guestChanged
                || then != m.site().resources(m.target()).memory().atMost()
                || captured.state().guestsOn(m.target().server()).size()
                        != m.site().state().guestsOn(m.target().server()).size();
    }

    /** Returns whether one of the managers is certainly 3.2 or older, so that MIG-MEM-002 holds. */
    boolean isUpTo32() {
        return m.managers().stream()
                .anyMatch(manager ->
                        manager.isKnownAnd(release -> !release.isAtLeast("3.3").orElse(true)));
    }

    /** Returns the largest page size of the target's hardware in bytes. */
    Value<Long> hardwarePage() {
        return m.target().platform().flatMap(PlatformView::hardwareMaxPagesize);
    }

    /** Returns whether blocks may be split: from release 3.3 on, for a guest with Solaris 11.3 or newer. */
    Optional<Boolean> maySplit(Reasons reasons) {
        if (isUpTo32()) {
            return Optional.of(false);
        }
        Optional<Boolean> system = reasons.need(m.guest().os())
                .flatMap(os -> reasons.need(
                        os.isSolarisAtLeast("11.3"),
                        () -> "exact system of " + m.guest().name(),
                        m.guest().os().place()));
        List<Optional<Boolean>> managers = m.managers().stream()
                .map(manager -> reasons.need(manager)
                        .flatMap(release -> reasons.need(
                                release.isAtLeast("3.3"),
                                () -> "exact release behind manager " + release,
                                manager.place())))
                .toList();
        if (system.equals(Optional.of(false))) {
            return system;
        }
        return system.isPresent() && managers.stream().allMatch(Optional::isPresent)
                ? Optional.of(true)
                : Optional.empty();
    }

    /**
     * Places every block as a whole, largest first, at a physical address congruent to its real address.
     *
     * @param page modulus in bytes; 1 leaves congruency out
     */
    Result placeWhole(long page) {
        int[] tries = {MAXIMUM_TRIES};
        boolean placed = place(0, new ArrayList<>(free), Math.max(1, page), tries);
        if (placed) {
            return Result.FITS;
        }
        return tries[0] > 0 ? Result.FAILS : Result.UNDECIDED;
    }

    private boolean place(int next, List<Segment> segments, long page, int[] tries) {
        if (next == blocks.size()) {
            return true;
        }
        Block block = blocks.get(next);
        for (int i = 0; i < segments.size() && tries[0] > 0; i++) {
            Segment segment = segments.get(i);
            long lowest = segment.pa() + Math.floorMod(block.ra() - segment.pa(), page);
            long end = segment.pa() + segment.size() - block.size();
            if (lowest > end) {
                continue;
            }
            long highest = end - Math.floorMod(end - block.ra(), page);
            for (long pa : lowest == highest ? new long[] {lowest} : new long[] {lowest, highest}) {
                tries[0]--;
                List<Segment> rest = new ArrayList<>(segments);
                rest.remove(i);
                addIfNotEmpty(rest, segment.pa(), pa);
                addIfNotEmpty(rest, pa + block.size(), segment.pa() + segment.size());
                if (place(next + 1, rest, page, tries)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void addIfNotEmpty(List<Segment> segments, long from, long to) {
        if (to > from) {
            segments.add(new Segment(from, to - from));
        }
    }

    /**
     * Places blocks split at multiples of the guest's effective largest page size. Every such page can go to any free
     * page with the
     * same remainder modulo the hardware's page size, so counting remainders decides exactly.
     *
     * @param page largest page size of the hardware in bytes
     * @param reasons remembers what is not stated
     */
    Result placeSplit(long page, Reasons reasons) {
        Optional<Long> stated = reasons.need(m.guest().effectiveMaxPagesize());
        if (stated.isEmpty() || stated.get() <= 0 || page % stated.get() != 0) {
            return Result.UNDECIDED;
        }
        long step = stated.get();
        boolean aligned = blocks.stream().allMatch(block -> block.ra() % step == 0 && block.size() % step == 0);
        long pages = free.stream().mapToLong(Segment::size).sum() / step;
        if (!aligned || pages > MAXIMUM_PAGES) {
            return Result.UNDECIDED;
        }
        Map<Long, Long> available = new HashMap<>();
        for (Segment segment : free) {
            long first = Math.ceilDiv(segment.pa(), step) * step;
            for (long pa = first; pa + step <= segment.pa() + segment.size(); pa += step) {
                available.merge(pa % page, 1L, Long::sum);
            }
        }
        for (Block block : blocks) {
            for (long ra = block.ra(); ra < block.ra() + block.size(); ra += step) {
                if (available.merge(ra % page, -1L, Long::sum) < 0) {
                    return Result.FAILS;
                }
            }
        }
        return Result.FITS;
    }

    /** Returns the blocks for messages: "2 GiB and 6 GiB into free 5.5 GiB, 2 GiB and 512 MiB". */
    String text() {
        return Words.list(blocks.stream().map(block -> Words.size(block.size())).toList()) + " into free "
                + Words.list(
                        free.stream().map(segment -> Words.size(segment.size())).toList());
    }
}
