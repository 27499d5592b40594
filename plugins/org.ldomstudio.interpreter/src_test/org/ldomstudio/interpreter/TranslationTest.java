// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ldomstudio.interpreter.Scene.GIB;
import static org.ldomstudio.interpreter.Scene.NEW;
import static org.ldomstudio.interpreter.Scene.RATE;
import static org.ldomstudio.interpreter.Scene.control;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.ldomstudio.interpreter.result.Limiter;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.model.ldom.CpuCost;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.ldom.CurvePoint;
import org.ldomstudio.model.ldom.DirtyLaw;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LastPass;
import org.ldomstudio.model.ldom.LimitScope;
import org.ldomstudio.model.ldom.MeasuredWrites;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.StopKind;
import org.ldomstudio.model.ldom.StopRule;
import org.ldomstudio.model.ldom.Workload;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Quantity;

/** One rule of the translation each, with numbers that were derived by hand. */
class TranslationTest {
    private static final Offset<Double> EXACT = within(1e-9);

    private final Scene scene = new Scene();
    private final Guest web01 = scene.guest("web01", scene.t5a, "8 GiB");

    @Test
    void anIdleGuestTakesItsMemoryOverTheSpeed() {
        scene.migrate(web01, scene.t5b);

        assertThat(scene.total(0)).isCloseTo(8 * GIB / RATE, EXACT);
    }

    @Test
    void onlyTheEfficientPartOfTheSpeedCarriesMemory() {
        scene.lan.setEfficiency(null);
        scene.migrate(web01, scene.t5b);

        assertThat(scene.total(0)).isCloseTo(8 * GIB / (0.94 * RATE), EXACT);
    }

    @Test
    void aLinkOfItsOwnSpeedReplacesThatOfTheNetwork() {
        scene.t5b.getLinks().get(0).setSpeed(Quantity.valueOf("1 Gbit/s"));
        scene.migrate(web01, scene.t5b);

        assertThat(scene.total(0)).isCloseTo(8 * GIB / 1.25e8, EXACT);
    }

    @Test
    void theFastestOfSeveralLinksIsUsed() {
        scene.link(scene.t5b, scene.lan).setSpeed(Quantity.valueOf("1 Gbit/s"));
        scene.migrate(web01, scene.t5b);

        assertThat(scene.total(0)).isCloseTo(8 * GIB / RATE, EXACT);
    }

    @Test
    void otherTrafficGoesFirstAsAShareOrAsARate() {
        scene.migrate(web01, scene.t5b);
        scene.lan.getLoads().add(Scene.load("40 %"));
        assertThat(scene.total(0)).isCloseTo(8 * GIB / (0.6 * RATE), EXACT);

        scene.lan.getLoads().clear();
        scene.lan.getLoads().add(Scene.load("4 Gbit/s"));
        assertThat(scene.total(0)).isCloseTo(8 * GIB / (0.6 * RATE), EXACT);
    }

    @Test
    void aBackboneCapsTheSumOverPairsOfServers() {
        Server t5c = scene.server("t5c");
        Server t5d = scene.server("t5d");
        Guest web02 = scene.guest("web02", t5c, "8 GiB");
        scene.lan.setBackbone(Quantity.valueOf("10 Gbit/s"));
        scene.migrate(web01, scene.t5b);
        scene.migrate(web02, t5d);

        assertThat(scene.total(0)).isCloseTo(16 * GIB / RATE, EXACT);
        assertThat(scene.total(1)).isCloseTo(16 * GIB / RATE, EXACT);
    }

    @Test
    void whatLeavesAServerDoesNotHinderWhatComesIn() {
        Server t5c = scene.server("t5c");
        Guest web02 = scene.guest("web02", t5c, "8 GiB");
        scene.atMost(2, LimitScope.PER_SERVER);
        scene.migrate(web01, scene.t5b);
        scene.migrate(web02, scene.t5a);

        assertThat(scene.total(1)).isCloseTo(8 * GIB / RATE, EXACT);
    }

    @Test
    void theControlDomainsFreeCoresLimitTheRate() {
        scene.engine.setCopy(Quantity.valueOf("500 MB/s"));
        control(scene.t5a).setLoad(Quantity.valueOf("10 %"));
        control(scene.t5b).setCores(Count.of(8));
        scene.migrate(web01, scene.t5b);

        MigrationFigures figures = scene.figures(0);

        assertThat(figures.totalSeconds().orElseThrow()).isCloseTo(8 * GIB / (2 * 0.9 * 500e6), EXACT);
        assertThat(figures.limiter()).hasValueSatisfying(limiter -> {
            assertThat(limiter.kind()).isEqualTo(Limiter.Kind.CONTROL_DOMAIN_CPU);
            assertThat(limiter.at()).isEqualTo("t5a/primary");
        });
    }

    @Test
    void strandsOfAControlDomainCountAsPartsOfCores() {
        scene.engine.setCopy(Quantity.valueOf("500 MB/s"));
        control(scene.t5b).setCores(null);
        control(scene.t5b).setVcpus(Count.of(4));
        scene.migrate(web01, scene.t5b);

        assertThat(scene.total(0)).isCloseTo(8 * GIB / (0.5 * 500e6), EXACT);
    }

    @Test
    void copyingCompressingAndEncryptingAddUpOnACore() {
        scene.engine.setCopy(Quantity.valueOf("1000 MB/s"));
        scene.engine.setCompress(Quantity.valueOf("500 MB/s"));
        scene.engine.setEncrypt(Quantity.valueOf("250 MB/s"));
        Workload workload = scene.workload(web01);
        workload.setCompressesTo(Quantity.valueOf("50 %"));
        scene.migrate(web01, scene.t5b);

        // per byte: 1/1000 + 1/500 + 0.5/250 us = 0.005 us, on 2 cores
        assertThat(scene.total(0)).isCloseTo(8 * GIB * 0.005e-6 / 2, EXACT);
        assertThat(scene.figures(0).bytesSent().orElseThrow()).isCloseTo(4 * GIB, EXACT);
    }

    @Test
    void theRatesOfAProcessorTypeReplaceThoseOfTheEngine() {
        scene.engine.setCopy(Quantity.valueOf("1000 MB/s"));
        CpuCost cost = cost("SPARC-T5");
        cost.setCopy(Quantity.valueOf("100 MB/s"));
        scene.migrate(web01, scene.t5b);

        assertThat(scene.total(0)).isCloseTo(8 * GIB / 200e6, EXACT);
    }

    @Test
    void cryptoUnitsAddToWhatTheCoresEncrypt() {
        scene.platform.setCrypto(CryptoKind.UNITS);
        CpuCost cost = cost("SPARC-T5");
        cost.setEncrypt(Quantity.valueOf("60 MB/s"));
        cost.setCryptoUnit(Quantity.valueOf("200 MB/s"));
        control(scene.t5a).setCryptoUnits(Count.of(2));
        control(scene.t5b).setCryptoUnits(Count.of(8));
        scene.migrate(web01, scene.t5b);

        assertThat(scene.total(0)).isCloseTo(8 * GIB / (2 * 60e6 + 2 * 200e6), EXACT);
    }

    @Test
    void processorsThatEncryptInThePipelineHaveNoUnits() {
        CpuCost cost = cost("SPARC-T5");
        cost.setEncrypt(Quantity.valueOf("60 MB/s"));
        cost.setCryptoUnit(Quantity.valueOf("200 MB/s"));
        control(scene.t5a).setCryptoUnits(Count.of(2));
        control(scene.t5b).setCryptoUnits(Count.of(8));
        scene.migrate(web01, scene.t5b);

        assertThat(scene.total(0)).isCloseTo(8 * GIB / (2 * 60e6), EXACT);
    }

    @Test
    void threadsCapTheCoresOfOneMigration() {
        scene.engine.setCopy(Quantity.valueOf("500 MB/s"));
        scene.engine.setThreads(Count.of(1));
        scene.migrate(web01, scene.t5b);

        assertThat(scene.total(0)).isCloseTo(8 * GIB / 500e6, EXACT);
    }

    @Test
    void theRateLimitHoldsForRoundsAndForTheLastPassOnlyIfItIsToldSo() {
        scene.engine.setRateLimit(Quantity.valueOf("1 Gbit/s"));
        scene.workload(web01).getWrites().add(Scene.writes("hot", "1000 GB/s", "1 GiB", DirtyLaw.LINEAR));
        scene.migrate(web01, scene.t5b);

        assertThat(scene.figures(0).suspendSeconds().orElseThrow()).isCloseTo(GIB / RATE, EXACT);
        assertThat(scene.total(0)).isCloseTo(8 * GIB / 1.25e8 + GIB / RATE, EXACT);

        scene.engine.setLastPass(LastPass.AS_ROUNDS);
        assertThat(scene.figures(0).suspendSeconds().orElseThrow()).isCloseTo(GIB / 1.25e8, EXACT);

        scene.engine.setLastPass(LastPass.RATE);
        scene.engine.setLastPassRate(Quantity.valueOf("4 Gbit/s"));
        assertThat(scene.figures(0).suspendSeconds().orElseThrow()).isCloseTo(GIB / 5e8, EXACT);
    }

    @Test
    void theRateLimitRisesStepByStep() {
        scene.engine.getStops().clear();
        scene.engine.getStops().add(Scene.stopAfter("3 rounds"));
        scene.engine.setRateLimit(Quantity.valueOf("1 Gbit/s"));
        scene.engine.setRateStep(Quantity.valueOf("2 Gbit/s"));
        scene.engine.setRateUpTo(Quantity.valueOf("4 Gbit/s"));
        scene.workload(web01).getWrites().add(Scene.writes("hot", "1000 GB/s", "1 GiB", DirtyLaw.LINEAR));
        scene.migrate(web01, scene.t5b);

        assertThat(scene.figures(0).rounds())
                .extracting(round -> round.bandwidthBytesPerSecond())
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(1.25e8, within(1e-3)),
                        second -> assertThat(second).isCloseTo(3.75e8, within(1e-3)),
                        third -> assertThat(third).isCloseTo(5e8, within(1e-3)));
    }

    @Test
    void fixedPartsAreAddedToTotalAndSuspension() {
        scene.engine.setSetup(Quantity.valueOf("3 s"));
        scene.engine.setSuspend(Quantity.valueOf("200 ms"));
        scene.engine.setDevices(Quantity.valueOf("100 ms"));
        scene.engine.setResume(Quantity.valueOf("100..300 ms"));
        scene.engine.setCleanup(Quantity.valueOf("5 s"));
        scene.migrate(web01, scene.t5b);

        assertThat(scene.figures(0).suspendSeconds().orElseThrow()).isCloseTo(0.5, EXACT);
        assertThat(scene.total(0)).isCloseTo(3.5 + 8 * GIB / RATE, EXACT);
        assertThat(scene.run().makespanSeconds().orElseThrow()).isCloseTo(8.5 + 8 * GIB / RATE, EXACT);
    }

    @Test
    void untouchedMemoryIsNotSent() {
        scene.workload(web01).setUntouched(Quantity.valueOf("6 GiB"));
        scene.migrate(web01, scene.t5b);

        assertThat(scene.total(0)).isCloseTo(2 * GIB / RATE, EXACT);
    }

    @Test
    void largerTrackingPagesRaiseRateAndWorkingSet() {
        scene.engine.setPageSize(Quantity.valueOf("8 KiB"));
        Workload workload = scene.workload(web01);
        workload.setPageSize(Quantity.valueOf("4 KiB"));
        workload.getWrites().add(Scene.writes("sweep", "10 MB/s", "7 GiB", DirtyLaw.LINEAR));
        scene.migrate(web01, scene.t5b);

        double round = 8 * GIB / RATE;
        assertThat(scene.figures(0).rounds().get(0).bytesDirtied()).isCloseTo(20e6 * round, within(1e-3));

        workload.getWrites().clear();
        workload.getWrites().add(Scene.writes("sweep", "1000 GB/s", "7 GiB", DirtyLaw.LINEAR));
        assertThat(scene.figures(0).rounds().get(0).bytesDirtied()).isCloseTo(8 * GIB, within(1e-3));
    }

    @Test
    void smallerTrackingPagesChangeNothing() {
        scene.engine.setPageSize(Quantity.valueOf("4 KiB"));
        Workload workload = scene.workload(web01);
        workload.setPageSize(Quantity.valueOf("8 KiB"));
        workload.getWrites().add(Scene.writes("sweep", "10 MB/s", "7 GiB", DirtyLaw.LINEAR));
        scene.migrate(web01, scene.t5b);

        assertThat(scene.figures(0).rounds().get(0).bytesDirtied()).isCloseTo(10e6 * 8 * GIB / RATE, within(1e-3));
    }

    @Test
    void writesAreExponentialUnlessToldOtherwise() {
        scene.workload(web01).getWrites().add(Scene.writes("hot", "1 GiB/s", "2 GiB", DirtyLaw.UNSTATED));
        scene.migrate(web01, scene.t5b);

        double round = 8 * GIB / RATE;
        assertThat(scene.figures(0).rounds().get(0).bytesDirtied())
                .isCloseTo(2 * GIB * (1 - StrictMath.exp(-round / 2)), within(1e-3));
    }

    @Test
    void aMeasuredCurveIsFollowed() {
        MeasuredWrites heap = NEW.createMeasuredWrites();
        heap.setName("heap");
        heap.getPoints().add(point("1 s", "100 MiB"));
        heap.getPoints().add(point("100 s", "1090 MiB"));
        scene.workload(web01).getWrites().add(heap);
        scene.migrate(web01, scene.t5b);

        double round = 8 * GIB / RATE;
        assertThat(scene.figures(0).rounds().get(0).bytesDirtied())
                .isCloseTo((100 + 10 * (round - 1)) * (1 << 20), within(1e-3));
    }

    @Test
    void stopRulesAreTranslatedByKindAndUnit() {
        scene.workload(web01).getWrites().add(Scene.writes("sweep", "125 MB/s", "8 GiB", DirtyLaw.LINEAR));
        scene.migrate(web01, scene.t5b);

        assertThat(roundsWith(Scene.stopBelow("100 ms"))).isEqualTo(2);
        assertThat(roundsWith(Scene.stopBelow("10000 pages"))).isEqualTo(3);
        assertThat(roundsWith(Scene.stopBelow("100 MiB"))).isEqualTo(2);
        StopRule memory = Scene.stopAfter("105 %");
        memory.setOfMemory(true);
        assertThat(roundsWith(memory)).isEqualTo(2);
        StopRule stuck = NEW.createStopRule();
        stuck.setKind(StopKind.NO_PROGRESS);
        stuck.setLimit(Quantity.valueOf("5 %"));
        stuck.setRounds(Count.of(4));
        assertThat(roundsWith(stuck)).isEqualTo(4);
    }

    @Test
    void severalNetworksMeanTheFirstThatBothServersHave() {
        Network other = scene.network("other", "1 Gbit/s");
        Network fast = scene.network("fast", "40 Gbit/s");
        scene.link(scene.t5a, other);
        scene.link(scene.t5a, fast);
        scene.link(scene.t5b, fast);
        scene.plan.getOver().add(other);
        scene.plan.getOver().add(fast);
        scene.migrate(web01, scene.t5b);

        assertThat(scene.total(0)).isCloseTo(8 * GIB / 5e9, EXACT);
    }

    @Test
    void aStepsOwnNetworkAndEngineGoFirst() {
        Network fast = scene.network("fast", "40 Gbit/s");
        scene.link(scene.t5a, fast);
        scene.link(scene.t5b, fast);
        scene.plan.getOver().add(scene.lan);
        var slow = NEW.createEngine();
        slow.setName("slow");
        slow.setRateLimit(Quantity.valueOf("1 Gbit/s"));
        scene.model.getElements().add(slow);
        var step = scene.migrate(web01, scene.t5b);

        step.getOver().add(fast);
        assertThat(scene.total(0)).isCloseTo(8 * GIB / 5e9, EXACT);

        step.setEngine(slow);
        assertThat(scene.total(0)).isCloseTo(8 * GIB / 1.25e8, EXACT);
    }

    private int roundsWith(StopRule rule) {
        scene.engine.getStops().clear();
        scene.engine.getStops().add(rule);
        return scene.figures(0).liveRounds();
    }

    private CpuCost cost(String cpuType) {
        CpuCost cost = NEW.createCpuCost();
        cost.setCpuType(cpuType);
        scene.engine.getCpuCosts().add(cost);
        return cost;
    }

    private static CurvePoint point(String time, String size) {
        CurvePoint point = NEW.createCurvePoint();
        point.setTime(Quantity.valueOf(time));
        point.setSize(Quantity.valueOf(size));
        return point;
    }
}
