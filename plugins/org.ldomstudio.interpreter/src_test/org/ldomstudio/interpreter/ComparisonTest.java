// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ldomstudio.interpreter.Scene.GIB;
import static org.ldomstudio.interpreter.Scene.RATE;
import static org.ldomstudio.interpreter.Scene.control;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.SweepResult;
import org.ldomstudio.interpreter.result.WhatIfResult;
import org.ldomstudio.model.ldom.DirtyLaw;
import org.ldomstudio.model.ldom.Engine;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.RateWrites;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.WhatIf;
import org.ldomstudio.model.values.Quantity;

/** What-ifs, values set from outside, and sweeps. */
class ComparisonTest {
    private final Scene scene = new Scene();
    private final Guest web01 = scene.guest("web01", scene.t5a, "8 GiB");

    @Test
    void aWhatIfRunsThePlanWithOtherValues() {
        scene.migrate(web01, scene.t5b);
        WhatIf faster = whatIf("faster", Scene.setting(SettableProperty.SPEED, scene.lan, "25 Gbit/s"));
        faster.getSettings().add(Scene.setting(SettableProperty.EFFICIENCY, scene.lan, "80 %"));

        PlanResult result = scene.run();
        WhatIfResult whatIf = result.whatIfs().get(0);

        assertThat(whatIf.name()).isEqualTo("faster");
        assertThat(whatIf.settings()).containsExactly("speed of lan to 25 Gbit/s", "efficiency of lan to 80 %");
        assertThat(whatIf.makespanSeconds().orElseThrow()).isCloseTo(8 * GIB / (0.8 * 3.125e9), within(1e-9));
        assertThat(result.makespanSeconds().orElseThrow()).isCloseTo(8 * GIB / RATE, within(1e-9));
    }

    @Test
    void aWhatIfCanChangeTheEngineAndWriteRates() {
        RateWrites hot = Scene.writes("hot", "1 kB/s", "1 GiB", DirtyLaw.LINEAR);
        scene.workload(web01).getWrites().add(hot);
        Engine slow = Scene.NEW.createEngine();
        slow.setName("slow");
        slow.setRateLimit(Quantity.valueOf("1 Gbit/s"));
        slow.getStops().add(Scene.stopAfter("1 rounds"));
        scene.model.getElements().add(slow);
        scene.migrate(web01, scene.t5b);
        Setting engine = Scene.NEW.createSetting();
        engine.setProperty(SettableProperty.ENGINE);
        engine.setEngine(slow);
        whatIf("slow", engine);
        whatIf("busy", Scene.setting(SettableProperty.RATE, hot, "1000 GB/s"));

        List<WhatIfResult> results = scene.run().whatIfs();

        assertThat(results.get(0).settings()).containsExactly("engine to slow");
        assertThat(results.get(0).makespanSeconds().orElseThrow()).isCloseTo(8 * GIB / 1.25e8, within(1e-4));
        assertThat(results.get(1)
                        .migrations()
                        .get(0)
                        .figures()
                        .orElseThrow()
                        .suspendSeconds()
                        .orElseThrow())
                .isCloseTo(GIB / RATE, within(1e-9));
    }

    @Test
    void theJudgeSeesTheChangedValues() {
        scene.migrate(web01, scene.t5b);
        whatIf("small", Scene.setting(SettableProperty.MEMORY, web01, "1 GiB"));

        PlanResult result = new PlanInterpreter(
                        (state, step) -> state.guest(web01).memory().known().orElse(0L) > GIB
                                ? new org.ldomstudio.interpreter.walk.Judgement(
                                        List.of("MIG-MEM-001"), List.of(), List.of())
                                : org.ldomstudio.interpreter.walk.Judgement.FITS)
                .run(scene.request())
                .plans()
                .get(0);

        assertThat(result.migrations().get(0).refusedBy()).containsExactly("MIG-MEM-001");
        assertThat(result.whatIfs().get(0).migrations().get(0).refusedBy()).isEmpty();
    }

    @Test
    void valuesSetFromOutsideHoldForEverything() {
        scene.migrate(web01, scene.t5b);
        Setting speed = Scene.setting(SettableProperty.SPEED, scene.lan, "1 Gbit/s");

        PlanResult result = scene.run(scene.request().changed(List.of(speed), List.of()));

        assertThat(result.makespanSeconds().orElseThrow()).isCloseTo(8 * GIB / 1.25e8, within(1e-9));
    }

    @Test
    void aSettingThatMeansNothingIsReported() {
        Setting nonsense = Scene.setting(SettableProperty.SPEED, web01, "1 Gbit/s");

        assertThat(scene.run(scene.request().changed(List.of(nonsense), List.of()))
                        .notes())
                .containsExactly("set speed of web01 to 1 Gbit/s changes nothing.");
    }

    @Test
    void aSweepRunsBothEndsAndWhatLiesBetween() {
        scene.migrate(web01, scene.t5b);
        SweepRequest sweep = new SweepRequest(Scene.setting(SettableProperty.SPEED, scene.lan, "1..5 Gbit/s"), 5);

        SweepResult result = scene.run(scene.request().changed(List.of(), List.of(sweep)))
                .sweeps()
                .get(0);

        assertThat(result.phrase()).isEqualTo("speed of lan");
        assertThat(result.points())
                .extracting(SweepResult.Point::valueText)
                .containsExactly("1 Gbit/s", "2 Gbit/s", "3 Gbit/s", "4 Gbit/s", "5 Gbit/s");
        assertThat(result.points()).extracting(SweepResult.Point::value).containsExactly(1e9, 2e9, 3e9, 4e9, 5e9);
        assertThat(result.points().get(3).makespanSeconds().orElseThrow()).isCloseTo(8 * GIB / 5e8, within(1e-9));
    }

    @Test
    void aSweepOfWholeNumbersRepeatsNone() {
        scene.engine.setCopy(Quantity.valueOf("100 MB/s"));
        scene.migrate(web01, scene.t5b);
        SweepRequest sweep = new SweepRequest(Scene.setting(SettableProperty.CORES, control(scene.t5a), "1..3"), 10);

        SweepResult result = scene.run(scene.request().changed(List.of(), List.of(sweep)))
                .sweeps()
                .get(0);

        assertThat(result.points()).extracting(SweepResult.Point::valueText).containsExactly("1", "2", "3");
    }

    @Test
    void aSweepHasAtLeastOneStep() {
        Setting setting = Scene.setting(SettableProperty.SPEED, scene.lan, "1..5 Gbit/s");

        assertThatThrownBy(() -> new SweepRequest(setting, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private WhatIf whatIf(String name, Setting setting) {
        WhatIf whatIf = Scene.NEW.createWhatIf();
        whatIf.setName(name);
        whatIf.getSettings().add(setting);
        scene.plan.getWhatIfs().add(whatIf);
        return whatIf;
    }
}
