// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ldomstudio.interpreter.result.Limiter;
import org.ldomstudio.interpreter.result.MigrationSamples;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.Quantiles;
import org.ldomstudio.model.ldom.Day;
import org.ldomstudio.model.ldom.DirtyLaw;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.StartTime;
import org.ldomstudio.model.ldom.StopKind;
import org.ldomstudio.model.ldom.StopRule;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.TimeOfDay;

class SamplingTest {
    private final Scene scene = new Scene();
    private final Guest web01 = scene.guest("web01", scene.t5a, "8 GiB");

    @BeforeEach
    void makeItUncertain() {
        scene.engine.setSetup(Quantity.valueOf("1..3 s"));
        scene.engine.setNoise(Quantity.valueOf("20 %"));
        scene.engine.getStops().clear();
        scene.engine.getStops().add(Scene.stopAfter("4 rounds"));
        scene.lan.getLoads().add(Scene.load("5..15 %"));
        scene.workload(web01)
                .getWrites()
                .add(Scene.writes("hot", "400 MB/s lognormal 30 %", "1..2 GiB", DirtyLaw.EXPONENTIAL));
        scene.migrate(web01, scene.t5b);
    }

    @Test
    void theSameSeedGivesTheSameNumbersOnAnyNumberOfThreads() {
        double[] one = totals(scene.request().sampled(300, 7).onThreads(1));
        double[] sixteen = totals(scene.request().sampled(300, 7).onThreads(16));
        double[] other = totals(scene.request().sampled(300, 8).onThreads(1));

        assertThat(sixteen).containsExactly(one);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void anotherGuestDoesNotReshuffleTheFirst() {
        double[] alone = totals(scene.request().sampled(200, 7));

        Guest web02 = scene.guest("web02", scene.t5b, "4 GiB");
        scene.workload(web02).getWrites().add(Scene.writes("hot", "1..900 MB/s", "1 GiB", DirtyLaw.LINEAR));
        scene.migrate(web02, scene.t5a);

        assertThat(totals(scene.request().sampled(200, 7))).containsExactly(alone);
    }

    @Test
    void moreRunsKeepTheFirstOnes() {
        double few = samples(scene.request().sampled(10, 7))
                .total()
                .distribution()
                .values()
                .min()
                .orElseThrow();
        double many = samples(scene.request().sampled(400, 7))
                .total()
                .distribution()
                .values()
                .min()
                .orElseThrow();

        assertThat(many).isLessThanOrEqualTo(few);
    }

    @Test
    void quantilesFollowTheDistributionOfAnInput() {
        web01.setWorkload(null);
        scene.lan.getLoads().clear();
        scene.engine.setNoise(null);
        Quantiles total = samples(scene.request().sampled(4000, 5)).total();

        double fixed = 8 * Scene.GIB / Scene.RATE;
        assertThat(total.p50().value().orElseThrow()).isCloseTo(fixed + 2.0, within(0.05));
        assertThat(total.p95().value().orElseThrow()).isCloseTo(fixed + 2.9, within(0.03));
        assertThat(total.p99().value().orElseThrow()).isCloseTo(fixed + 2.98, within(0.02));
        assertThat(total.p95().low().orElseThrow())
                .isLessThan(total.p95().value().orElseThrow());
        assertThat(total.p95().high().orElseThrow())
                .isGreaterThan(total.p95().value().orElseThrow());
        assertThat(total.p99().enoughRuns()).isTrue();
    }

    @Test
    void oneInputThatDecidesEverythingIsRankedFirst() {
        web01.setWorkload(null);
        scene.lan.getLoads().clear();

        assertThat(samples(scene.request().sampled(200, 3)).inputs()).first().satisfies(rank -> {
            assertThat(rank.input()).isEqualTo("setup of plain");
            assertThat(rank.correlation()).isCloseTo(1.0, within(1e-9));
        });
    }

    @Test
    void runsThatDoNotFinishAreCountedAndNeverDropped() {
        scene.engine.getStops().clear();
        scene.engine.getStops().add(Scene.stopBelow("100 ms"));
        scene.engine.setNoise(null);
        scene.lan.getLoads().clear();
        web01.getWorkload().getWrites().clear();
        web01.getWorkload().getWrites().add(Scene.writes("hot", "1000..1500 MB/s", "4 GiB", DirtyLaw.LINEAR));

        MigrationSamples samples = samples(scene.request().sampled(1000, 5));

        // Diverges above the rate of the link, which half of the range is; just below it takes very many rounds.
        assertThat(samples.unfinishedShare()).isBetween(0.45, 0.60);
        assertThat(samples.notConvergedShare()).isEqualTo(samples.unfinishedShare());
        assertThat(samples.total().p95().value()).isEmpty();
        assertThat(samples.total().distribution().runs()).isEqualTo(1000);
    }

    @Test
    void whatLimitedTheRunsIsCounted() {
        web01.setWorkload(null);
        scene.lan.getLoads().clear();
        scene.engine.setCopy(Quantity.valueOf("525..725 MB/s"));

        MigrationSamples samples = samples(scene.request().sampled(1000, 5));

        // Two cores copy 1050 to 1450 MB/s, the network carries 1250.
        assertThat(samples.limiters()).hasSize(2);
        assertThat(samples.limiters()).extracting(Limiter::at).containsExactlyInAnyOrder("t5a/primary", "lan");
        assertThat(samples.limiters().get(0).share() + samples.limiters().get(1).share())
                .isCloseTo(1.0, within(1e-12));
        assertThat(samples.limiters().get(1).share()).isGreaterThan(0.4);
    }

    @Test
    void anUncertainStartIsDrawn() {
        web01.getWorkload().getWrites().clear();
        Scene.phase(web01.getWorkload(), "busy", "1000 GB/s", "4 GiB").setWhen(Scene.when("03:00..04:00"));
        Scene.phase(web01.getWorkload(), "quiet", "1 kB/s", "1 MiB").setOtherwise(true);
        StartTime start = Scene.NEW.createStartTime();
        start.setDay(Day.MON);
        start.setFrom(TimeOfDay.valueOf("02:00"));
        start.setTo(TimeOfDay.valueOf("06:00"));
        scene.plan.setStarting(start);
        scene.engine.setNoise(null);

        MigrationSamples samples = samples(scene.request().sampled(1000, 9));

        assertThat(samples.suspend().distribution().share(seconds -> seconds > 1))
                .isBetween(0.21, 0.29);
    }

    @Test
    void aNominalRunFarFromTheSamplesIsSaidToBe() {
        scene.engine.getStops().clear();
        scene.engine.getStops().add(noProgress());
        scene.engine.setNoise(Quantity.valueOf("20 %"));
        scene.lan.getLoads().clear();
        web01.getWorkload().getWrites().clear();
        web01.getWorkload().getWrites().add(Scene.writes("sweep", "1240 MB/s", "8 GiB", DirtyLaw.LINEAR));

        assertThat(scene.outcome(0).notes()).isEmpty();
        assertThat(scene.run(scene.request().sampled(500, 4))
                        .migrations()
                        .get(0)
                        .notes())
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .contains("lies outside what 98 % of the samples give")
                        .contains("It hovers")
                        .endsWith("Trust the samples."));
    }

    @Test
    void theSamplesQualifyWhatTheNominalRunSaysAboutTheWindow() {
        scene.plan.setWindow(Scene.when("02:00..02:00:08", Day.SUN));
        web01.setWorkload(null);
        scene.lan.getLoads().clear();

        assertThat(scene.run().notes()).containsExactly("The plan ends 872 ms after its window.");
        assertThat(scene.run(scene.request().sampled(1000, 2)).notes())
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .startsWith("The nominal run ends 872 ms after its window; ")
                        .endsWith(" % of the samples end after the window."));
    }

    @Test
    void missingTheWindowHasAShare() {
        scene.plan.setWindow(Scene.when("02:00..02:00:09", Day.SUN));
        web01.setWorkload(null);
        scene.lan.getLoads().clear();

        PlanResult result = scene.run(scene.request().sampled(1000, 2));

        // 6.87 s and 1 to 3 s of setup against 9 s
        assertThat(result.samples().orElseThrow().missesWindowShare().orElseThrow())
                .isBetween(0.39, 0.48);
    }

    @Test
    void aRunCanBeCancelledSoon() {
        AtomicInteger asked = new AtomicInteger();
        SimulationRequest request = scene.request()
                .sampled(1_000_000, 1)
                .onThreads(2)
                .followed(() -> asked.incrementAndGet() > 50, Progress.NONE);

        long start = System.nanoTime();
        assertThatThrownBy(() -> scene.run(request)).isInstanceOf(CancellationException.class);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(5.0);
    }

    @Test
    void progressReachesTheEnd() {
        AtomicLong last = new AtomicLong();
        scene.run(scene.request()
                .sampled(200, 1)
                .followed(() -> false, (done, all) -> last.accumulateAndGet(done, Math::max)));

        assertThat(last).hasValue(200);
    }

    private static StopRule noProgress() {
        StopRule rule = Scene.NEW.createStopRule();
        rule.setKind(StopKind.NO_PROGRESS);
        rule.setLimit(Quantity.valueOf("100 %"));
        return rule;
    }

    private MigrationSamples samples(SimulationRequest request) {
        return scene.run(request).migrations().get(0).samples().orElseThrow();
    }

    private double[] totals(SimulationRequest request) {
        return samples(request).total().distribution().values().toArray();
    }
}
