// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LdomFactory;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.SiteIndex;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.rules.MemoryLayout.Block;
import org.ldomstudio.rules.MemoryLayout.Result;
import org.ldomstudio.rules.MemoryLayout.Segment;

/** Placing memory blocks, compared with a search that tries every address. */
class MemoryLayoutTest {

    private static final long SEED = 20260707L;
    private static final int TRIALS = 3000;

    @Test
    void theExampleOfThe32GuideFails() {
        MemoryLayout layout = layout(
                List.of(new Block(0, 2048), new Block(2048, 6144)),
                List.of(new Segment(0, 5632), new Segment(10_000, 2048), new Segment(20_000, 512)));
        assertThat(layout.placeWhole(1)).isEqualTo(Result.FAILS);
    }

    @Test
    void enoughMemoryAtAddressesThatAreNotCongruentFails() {
        MemoryLayout layout = layout(List.of(new Block(0, 8)), List.of(new Segment(3, 10)));
        assertThat(layout.placeWhole(1)).isEqualTo(Result.FITS);
        assertThat(layout.placeWhole(8)).isEqualTo(Result.FAILS);
        assertThat(layout(List.of(new Block(3, 8)), List.of(new Segment(3, 10))).placeWhole(8))
                .isEqualTo(Result.FITS);
    }

    @Test
    void aPlacementIsFoundExactlyWhenOneExists() {
        Random random = new Random(SEED);
        for (int trial = 0; trial < TRIALS; trial++) {
            List<Block> blocks = new ArrayList<>();
            long ra = 0;
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                long size = random.nextInt(1, 7);
                blocks.add(new Block(ra, size));
                ra += size + random.nextInt(3);
            }
            List<Segment> free = new ArrayList<>();
            long pa = random.nextInt(4);
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                long size = random.nextInt(1, 12);
                free.add(new Segment(pa, size));
                pa += size + random.nextInt(1, 4);
            }
            int page = random.nextInt(1, 5);
            boolean exists = exists(blocks, 0, free, new ArrayList<>(), page);
            assertThat(layout(blocks, free).placeWhole(page))
                    .as("seed %d, trial %d: %s into %s modulo %d", SEED, trial, blocks, free, page)
                    .isEqualTo(exists ? Result.FITS : Result.FAILS);
        }
    }

    @Test
    void splitPagesGoWhereTheirRemainderFits() {
        MemoryLayout layout = layout(List.of(new Block(0, 8)), List.of(new Segment(0, 4), new Segment(12, 4)), 4);
        assertThat(layout.placeWhole(8)).isEqualTo(Result.FAILS);
        assertThat(layout.placeSplit(8, Reasons.of(Severity.ERROR))).isEqualTo(Result.FITS);
        MemoryLayout same = layout(List.of(new Block(0, 8)), List.of(new Segment(0, 4), new Segment(16, 4)), 4);
        assertThat(same.placeSplit(8, Reasons.of(Severity.ERROR))).isEqualTo(Result.FAILS);
    }

    @Test
    void aPageSizeThatIsNotStatedLeavesTheSplitUndecided() {
        MemoryLayout layout = layout(List.of(new Block(0, 8)), List.of(new Segment(0, 16)));
        Reasons reasons = Reasons.of(Severity.ERROR);
        assertThat(layout.placeSplit(8, reasons)).isEqualTo(Result.UNDECIDED);
        assertThat(reasons.isClear()).isFalse();
    }

    private static boolean exists(List<Block> blocks, int next, List<Segment> free, List<Segment> taken, int page) {
        if (next == blocks.size()) {
            return true;
        }
        Block block = blocks.get(next);
        for (Segment segment : free) {
            for (long pa = segment.pa(); pa + block.size() <= segment.pa() + segment.size(); pa++) {
                long start = pa;
                boolean clear = taken.stream()
                        .noneMatch(other -> start < other.pa() + other.size() && other.pa() < start + block.size());
                if (clear && Math.floorMod(pa - block.ra(), page) == 0) {
                    taken.add(new Segment(pa, block.size()));
                    if (exists(blocks, next + 1, free, taken, page)) {
                        return true;
                    }
                    taken.removeLast();
                }
            }
        }
        return false;
    }

    private static MemoryLayout layout(List<Block> blocks, List<Segment> free) {
        return layout(blocks, free, 0);
    }

    private static MemoryLayout layout(List<Block> blocks, List<Segment> free, long effectivePage) {
        LdomFactory factory = LdomFactory.eINSTANCE;
        LdomModel model = factory.createLdomModel();
        Server source = factory.createServer();
        Server target = factory.createServer();
        Guest guest = factory.createGuest();
        guest.setServer(source);
        if (effectivePage > 0) {
            guest.setEffectiveMaxPagesize(Quantity.valueOf(effectivePage + " B"));
        }
        model.getElements().addAll(List.of(source, target, guest));
        SiteFacts site = SiteFacts.of(SiteState.initial(new SiteIndex(List.of(model), List.of())));
        return new MemoryLayout(
                Migration.of(site, guest, target, MigrationKind.LIVE, MigrationOptions.NONE)
                        .orElseThrow(),
                blocks,
                free);
    }
}
