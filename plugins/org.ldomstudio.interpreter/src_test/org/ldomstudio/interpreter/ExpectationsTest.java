// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ldomstudio.interpreter.result.ExpectationResult;
import org.ldomstudio.interpreter.result.ExpectationResult.Verdict;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.model.ldom.Comparison;
import org.ldomstudio.model.ldom.DirtyLaw;
import org.ldomstudio.model.ldom.Expectation;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Measure;
import org.ldomstudio.model.ldom.Percentile;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.rules.Finding;

class ExpectationsTest {
    private final Scene scene = new Scene();
    private final Guest web01 = scene.guest("web01", scene.t5a, "8 GiB");

    @Test
    void aValueBelowItsLimitIsMetAndAnEqualOneIsNot() {
        scene.engine.setSuspend(Quantity.valueOf("500 ms"));
        scene.migrate(web01, scene.t5b);
        expect(Measure.SUSPEND_TIME, web01, Comparison.BELOW, "600 ms");
        expect(Measure.SUSPEND_TIME, web01, Comparison.BELOW, "500 ms");
        expect(Measure.SUSPEND_TIME, web01, Comparison.ABOVE, "400 ms");

        PlanResult result = scene.run();

        assertThat(result.expectations())
                .extracting(ExpectationResult::verdict)
                .containsExactly(Verdict.MET, Verdict.BROKEN, Verdict.MET);
        assertThat(result.expectations().get(1).value()).hasValue(0.5);
        assertThat(result.expectations().get(1).text()).isEqualTo("suspend-time of web01 below 500 ms");
        assertThat(result.expectations().get(1).message())
                .isEqualTo("suspend-time of web01 is 500 ms, not below 500 ms.");
    }

    @Test
    void allMeasuresAreKnown() {
        scene.migrate(web01, scene.t5b);
        expect(Measure.TOTAL_TIME, web01, Comparison.BELOW, "7 s");
        expect(Measure.OVERHEAD_TIME, web01, Comparison.BELOW, "1 ms");
        expect(Measure.BYTES_SENT, web01, Comparison.ABOVE, "7 GiB");
        expect(Measure.ROUNDS, web01, Comparison.BELOW, "2 rounds");
        expect(Measure.MAKESPAN, null, Comparison.BELOW, "7 s");

        assertThat(scene.run().expectations()).allMatch(result -> result.verdict() == Verdict.MET);
    }

    @Test
    void ofEveryGuestTheWorstDecides() {
        Guest big = scene.guest("big", scene.t5a, "16 GiB");
        scene.migrate(web01, scene.t5b);
        scene.migrate(big, scene.t5b);
        expect(Measure.TOTAL_TIME, null, Comparison.BELOW, "10 s").setEveryGuest(true);

        ExpectationResult result = scene.run().expectations().get(0);

        assertThat(result.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(result.message()).startsWith("total-time of big");
    }

    @Test
    void whatCannotBeSimulatedIsUndecided() {
        web01.setMemory(null);
        scene.migrate(web01, scene.t5b);
        expect(Measure.TOTAL_TIME, web01, Comparison.BELOW, "1 h");
        expect(Measure.MAKESPAN, null, Comparison.BELOW, "1 h");

        PlanResult result = scene.run();

        assertThat(result.expectations()).allMatch(each -> each.verdict() == Verdict.UNDECIDED);
        assertThat(PlanFindings.of(result))
                .extracting(finding -> finding.rule().id())
                .containsExactly("LNG-EXPECT-OPEN", "LNG-EXPECT-OPEN");
        assertThat(PlanFindings.of(result)).allMatch(Finding::undecided);
    }

    @Test
    void aGuestThatThePlanDoesNotMigrateIsUndecided() {
        expect(Measure.TOTAL_TIME, web01, Comparison.BELOW, "1 h");

        assertThat(scene.run().expectations().get(0).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void anUnknownTimeCannotMakeAPlanShorter() {
        scene.waitFor("2 h");
        scene.manual("Look at it", "1 min").setTakes(null);
        expect(Measure.MAKESPAN, null, Comparison.BELOW, "1 h");
        expect(Measure.MAKESPAN, null, Comparison.BELOW, "3 h");
        expect(Measure.MAKESPAN, null, Comparison.ABOVE, "1 h");

        assertThat(scene.run().expectations())
                .extracting(ExpectationResult::verdict)
                .containsExactly(Verdict.BROKEN, Verdict.UNDECIDED, Verdict.MET);
    }

    @Test
    void anEndlessMigrationBreaksEveryUpperLimit() {
        scene.engine.getStops().clear();
        scene.workload(web01).getWrites().add(Scene.writes("hot", "1000 GB/s", "4 GiB", DirtyLaw.LINEAR));
        scene.migrate(web01, scene.t5b);
        expect(Measure.TOTAL_TIME, web01, Comparison.BELOW, "1 h");
        expect(Measure.MAKESPAN, null, Comparison.BELOW, "100 h");

        PlanResult result = scene.run();

        assertThat(result.expectations())
                .allMatch(
                        each -> each.verdict() == Verdict.BROKEN && each.value().isEmpty());
        assertThat(PlanFindings.of(result).get(0).hint())
                .contains("does not converge")
                .contains("move it cold");
    }

    @Test
    void percentilesNeedSamplesAndTheHighestNeedsMany() {
        scene.engine.setSetup(Quantity.valueOf("1..3 s"));
        scene.migrate(web01, scene.t5b);
        Expectation median = expect(Measure.TOTAL_TIME, web01, Comparison.BELOW, "12 s");
        median.setPercentile(Percentile.P50);
        Expectation most = expect(Measure.TOTAL_TIME, web01, Comparison.BELOW, "12 s");
        most.setPercentile(Percentile.P99);
        Expectation plan = expect(Measure.MAKESPAN, null, Comparison.BELOW, "12 s");
        plan.setPercentile(Percentile.P95);

        assertThat(scene.run().expectations()).allMatch(each -> each.verdict() == Verdict.NOT_CHECKED);
        assertThat(scene.run(scene.request().sampled(100, 1)).expectations())
                .extracting(ExpectationResult::verdict)
                .containsExactly(Verdict.MET, Verdict.NOT_CHECKED, Verdict.MET);
        assertThat(scene.run(scene.request().sampled(1000, 1)).expectations())
                .allMatch(each -> each.verdict() == Verdict.MET);
    }

    @Test
    void theShareOfBrokenRunsIsCounted() {
        scene.engine.setSuspend(Quantity.valueOf("0..1000 ms"));
        scene.migrate(web01, scene.t5b);
        expect(Measure.SUSPEND_TIME, web01, Comparison.BELOW, "250 ms");

        double share = scene.run(scene.request().sampled(2000, 5))
                .expectations()
                .get(0)
                .brokenShare()
                .orElseThrow();

        assertThat(share).isBetween(0.72, 0.78);
    }

    @Test
    void aRefusalCanBeWanted() {
        scene.refuse(web01, "MIG-PIO-001", "MIG-CPU-001");
        scene.migrate(web01, scene.t5b);
        refusal(web01, "MIG-CPU-001");

        PlanResult result = scene.run();

        assertThat(result.expectations().get(0).verdict()).isEqualTo(Verdict.MET);
        assertThat(result.migrations().get(0).unwantedRefusal()).isFalse();
        assertThat(PlanFindings.of(result)).isEmpty();
    }

    @Test
    void aRefusalByAnotherRuleIsNotTheWantedOne() {
        scene.refuse(web01, "MIG-PIO-001");
        scene.migrate(web01, scene.t5b);
        refusal(web01, "MIG-CPU-001");

        PlanResult result = scene.run();

        assertThat(result.expectations().get(0).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(result.migrations().get(0).unwantedRefusal()).isTrue();
    }

    @Test
    void aMigrationThatNoRuleRefusesBreaksTheExpectedRefusalUnlessOneIsUndecided() {
        scene.migrate(web01, scene.t5b);
        refusal(web01, "MIG-CPU-001");
        assertThat(scene.run().expectations().get(0).verdict()).isEqualTo(Verdict.BROKEN);

        scene.undecided(web01, "MIG-CPU-001", "cpu-arch of web01");
        assertThat(scene.run().expectations().get(0).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void aRefusedGuestIsLeftOutOfEveryGuestOnlyIfThatIsWanted() {
        Guest stays = scene.guest("stays", scene.t5a, "8 GiB");
        scene.refuse(stays, "MIG-PIO-001");
        scene.migrate(web01, scene.t5b);
        scene.migrate(stays, scene.t5b);
        expect(Measure.TOTAL_TIME, null, Comparison.BELOW, "10 s").setEveryGuest(true);
        assertThat(scene.run().expectations().get(0).verdict()).isEqualTo(Verdict.UNDECIDED);

        refusal(stays, null);
        assertThat(scene.run().expectations().get(0).verdict()).isEqualTo(Verdict.MET);
    }

    private Expectation expect(Measure measure, Guest guest, Comparison comparison, String limit) {
        Expectation expectation = Scene.NEW.createExpectation();
        expectation.setMeasure(measure);
        expectation.setGuest(guest);
        expectation.setComparison(comparison);
        expectation.setLimit(Quantity.valueOf(limit));
        scene.plan.getExpectations().add(expectation);
        return expectation;
    }

    private void refusal(Guest guest, String rule) {
        Expectation expectation = Scene.NEW.createExpectation();
        expectation.setMeasure(Measure.REFUSAL);
        expectation.setGuest(guest);
        expectation.setRuleId(rule);
        scene.plan.getExpectations().add(expectation);
    }
}
