// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.Segment;
import org.ldomstudio.interpreter.result.TimelineEntry;
import org.ldomstudio.model.ldom.DirtyLaw;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.LimitScope;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Quantity;

/** Whatever a plan says, its result is consistent. The seed is the name of the test. */
class RandomPlansTest {
    private static final int PLANS = 200;

    static LongStream seeds() {
        return LongStream.range(0, PLANS).map(i -> 20260000 + i);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void resultsAreConsistent(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scene scene = scene(random);
        PlanResult result = scene.run(scene.request().sampled(3, seed));

        assertThat(result.timeline()).hasSameSizeAs(scene.plan.getSteps());
        result.migrations().forEach(RandomPlansTest::assertConsistent);
        assertStartsInOrder(result.timeline());
        assertOnePerServer(result, scene);
        double last = result.timeline().stream()
                .mapToDouble(entry -> entry.endSeconds().orElse(0))
                .max()
                .orElse(0);
        assertThat(result.atLeastSeconds()).isGreaterThanOrEqualTo(last - 1e-9);
        result.makespanSeconds()
                .ifPresent(makespan -> assertThat(makespan).isFinite().isEqualTo(result.atLeastSeconds()));
    }

    private static void assertConsistent(MigrationOutcome outcome) {
        boolean figures = outcome.figures().isPresent();
        assertThat(figures ? 1 : 0)
                .isEqualTo(1
                        - (outcome.refused() ? 1 : 0)
                        - (outcome.notSimulated().isPresent() ? 1 : 0));
        outcome.figures().ifPresent(RandomPlansTest::assertConsistent);
    }

    private static void assertConsistent(MigrationFigures figures) {
        assertThat(figures.startSeconds()).isFinite().isGreaterThanOrEqualTo(0);
        if (figures.completed()) {
            double total = figures.totalSeconds().orElseThrow();
            assertThat(total).isFinite();
            assertThat(figures.suspendSeconds().orElseThrow()).isBetween(0.0, total + 1e-9);
            assertThat(figures.overheadSeconds().orElseThrow())
                    .isGreaterThanOrEqualTo(figures.suspendSeconds().orElseThrow() - 1e-9);
            assertThat(figures.endSeconds().orElseThrow() - figures.startSeconds())
                    .isCloseTo(total, org.assertj.core.api.Assertions.within(1e-6 * (1 + total)));
        } else {
            assertThat(figures.totalSeconds()).isEmpty();
        }
        double before = figures.startSeconds();
        for (Segment segment : figures.segments()) {
            assertThat(segment.startSeconds()).isGreaterThanOrEqualTo(before - 1e-6);
            assertThat(segment.endSeconds()).isGreaterThanOrEqualTo(segment.startSeconds());
            before = segment.startSeconds();
        }
    }

    private static void assertStartsInOrder(List<TimelineEntry> timeline) {
        double last = 0;
        for (TimelineEntry entry : timeline) {
            if (entry.startSeconds().isPresent()) {
                assertThat(entry.startSeconds().getAsDouble()).isGreaterThanOrEqualTo(last - 1e-9);
                last = entry.startSeconds().getAsDouble();
            }
        }
    }

    private static void assertOnePerServer(PlanResult result, Scene scene) {
        if (!scene.plan.getLimits().isEmpty()) {
            return;
        }
        List<MigrationOutcome> done = result.migrations().stream()
                .filter(outcome -> outcome.figures()
                        .filter(figures -> figures.endSeconds().isPresent())
                        .isPresent())
                .toList();
        for (int i = 0; i < done.size(); i++) {
            for (int j = i + 1; j < done.size(); j++) {
                if (sharesServer(done.get(i), done.get(j))) {
                    assertThat(done.get(j).figures().orElseThrow().startSeconds())
                            .isGreaterThanOrEqualTo(done.get(i)
                                            .figures()
                                            .orElseThrow()
                                            .endSeconds()
                                            .orElseThrow()
                                    - 1e-9);
                }
            }
        }
    }

    private static boolean sharesServer(MigrationOutcome first, MigrationOutcome second) {
        return List.of(first.from(), first.to()).contains(second.from())
                || List.of(first.from(), first.to()).contains(second.to());
    }

    private static Scene scene(SplittableRandom random) {
        Scene scene = new Scene();
        List<Server> servers = new ArrayList<>(List.of(scene.t5a, scene.t5b, scene.server("t5c"), scene.server("t5d")));
        describeEngine(scene, random);
        if (random.nextInt(3) == 0) {
            scene.lan.getLoads().add(Scene.load(random.nextInt(120) % 101 + " %"));
        }
        for (Server server : servers) {
            int cores = random.nextInt(6);
            Scene.control(server).setCores(cores == 5 ? null : Count.of(cores));
        }
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            guests.add(guest(scene, i, servers.get(random.nextInt(servers.size())), random));
        }
        if (random.nextInt(4) == 0) {
            scene.atMost(random.nextInt(4), LimitScope.IN_ALL);
        }
        int steps = random.nextInt(12);
        for (int i = 0; i < steps; i++) {
            step(scene, guests.get(random.nextInt(guests.size())), servers, random);
        }
        return scene;
    }

    private static void describeEngine(Scene scene, SplittableRandom random) {
        if (random.nextBoolean()) {
            scene.engine.setCopy(Quantity.valueOf(random.nextInt(900) + " MB/s"));
        }
        if (random.nextBoolean()) {
            scene.engine.setSetup(Quantity.valueOf("1..3 s"));
            scene.engine.setNoise(Quantity.valueOf("20 %"));
            scene.engine.setFault(Quantity.valueOf("2 us"));
        }
        if (random.nextBoolean()) {
            scene.engine.setShutdown(Quantity.valueOf("1 min"));
            scene.engine.setBoot(Quantity.valueOf("2 min"));
            scene.engine.setMoveConfiguration(Quantity.valueOf("0 s"));
            scene.engine.setChangeCores(Quantity.valueOf("5 s"));
            scene.engine.setFreeMemory(Quantity.valueOf("500 MB/s"));
        }
        switch (random.nextInt(4)) {
            case 0 -> scene.engine.getStops().clear();
            case 1 -> scene.engine.getStops().add(Scene.stopBelow("300 ms"));
            case 2 -> {
                scene.engine.getStops().clear();
                var stop = Scene.stopAfter("30 s");
                stop.setAbort(true);
                scene.engine.getStops().add(stop);
            }
            default -> {}
        }
    }

    private static Guest guest(Scene scene, int number, Server server, SplittableRandom random) {
        Guest guest = scene.guest("guest" + number, server, (1 + random.nextInt(64)) + " GiB");
        switch (random.nextInt(5)) {
            case 0 -> guest.setMemory(null);
            case 1 -> scene.refuse(guest, "MIG-PIO-001");
            case 2 -> {}
            default ->
                scene.workload(guest)
                        .getWrites()
                        .add(Scene.writes(
                                "hot",
                                random.nextInt(2000) + " MB/s",
                                random.nextInt(64) + " GiB",
                                random.nextBoolean() ? DirtyLaw.LINEAR : DirtyLaw.EXPONENTIAL));
        }
        return guest;
    }

    private static void step(Scene scene, Guest guest, List<Server> servers, SplittableRandom random) {
        switch (random.nextInt(9)) {
            case 0 -> scene.step(GuestVerb.VALUES.get(random.nextInt(GuestVerb.VALUES.size())), guest);
            case 1 -> scene.waitFor(random.nextInt(100) + " s");
            case 2 -> scene.waitUntil("0" + random.nextInt(10) + ":30");
            case 3 -> scene.set(SettableProperty.MEMORY, guest, (1 + random.nextInt(32)) + " GiB");
            case 4 ->
                scene.set(
                        SettableProperty.CORES, Scene.control(servers.get(random.nextInt(4))), "" + random.nextInt(8));
            case 5 -> scene.manual("Look", random.nextInt(10) + " min").setGuest(random.nextBoolean() ? guest : null);
            case 6 -> scene.migrate(guest, servers.get(random.nextInt(4))).setCold(true);
            default -> scene.migrate(guest, servers.get(random.nextInt(4)));
        }
    }
}
