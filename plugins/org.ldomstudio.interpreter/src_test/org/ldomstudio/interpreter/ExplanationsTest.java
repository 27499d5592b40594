// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ldomstudio.interpreter.Scene.GIB;
import static org.ldomstudio.interpreter.Scene.control;

import org.junit.jupiter.api.Test;
import org.ldomstudio.interpreter.result.Explanation;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.Sensitivity;
import org.ldomstudio.interpreter.result.StopReason;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.Day;
import org.ldomstudio.model.ldom.DirtyLaw;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Quantity;

class ExplanationsTest {
    private final Scene scene = new Scene();
    private final Guest db = scene.guest("db", scene.t5a, "8 GiB");

    @Test
    void theControlDomainThatHasTooFewCoresIsNamedWithWhatTwoMoreWouldDo() {
        scene.engine.setCopy(Quantity.valueOf("100 MB/s"));
        control(scene.t5b).setCores(Count.of(16));
        scene.migrate(db, scene.t5b);

        Explanation explanation = explain();

        assertThat(explanation.limitedBy()).isEqualTo("Limited by the CPU of control domain t5a/primary.");
        assertThat(explanation.mostEffective()).hasValueSatisfying(change -> {
            assertThat(change.sentence()).isEqualTo("two more control-domain cores on t5a: 43 s → 21 s");
            assertThat(change.totalBefore().orElseThrow()).isCloseTo(8 * GIB / 200e6, within(1e-9));
            assertThat(change.totalAfter().orElseThrow()).isCloseTo(8 * GIB / 400e6, within(1e-9));
        });
    }

    @Test
    void extraCoresCountOnTopOfThoseThatThePlanSets() {
        scene.engine.setCopy(Quantity.valueOf("100 MB/s"));
        control(scene.t5b).setCores(Count.of(16));
        scene.set(SettableProperty.CORES, control(scene.t5a), "4");
        scene.engine.setChangeCores(Quantity.valueOf("0 s"));
        scene.migrate(db, scene.t5b);

        assertThat(explain().mostEffective().orElseThrow().totalAfter().orElseThrow())
                .isCloseTo(8 * GIB / 600e6, within(1e-9));
    }

    @Test
    void aFullNetworkIsNamedWithWhatTheNextSpeedWouldDo() {
        scene.migrate(db, scene.t5b);

        Explanation explanation = explain();

        assertThat(explanation.limitedBy()).isEqualTo("Limited by lan.");
        assertThat(explanation.mostEffective().orElseThrow().change()).isEqualTo("lan at 25 Gbit/s");
    }

    @Test
    void bothEndsTogetherHelpWhereOneAloneDoesNot() {
        scene.engine.setCopy(Quantity.valueOf("100 MB/s"));
        scene.migrate(db, scene.t5b);

        assertThat(explain().sensitivities())
                .extracting(Sensitivity::change)
                .containsExactly("two more control-domain cores on t5a and on t5b");
    }

    @Test
    void whyPreCopyStoppedIsSaid() {
        scene.engine.getStops().clear();
        scene.engine.getStops().add(Scene.stopAfter("3 rounds"));
        scene.workload(db).getWrites().add(Scene.writes("hot", "1000 GB/s", "1 GiB", DirtyLaw.LINEAR));
        scene.migrate(db, scene.t5b);

        assertThat(explain().stoppedBecause())
                .hasValue("Pre-copy stopped after 3 rounds because the engine's limit of rounds was reached.");
    }

    @Test
    void aGuestThatDoesNotConvergeIsNamedWithTheRemedyInsteadOfANumber() {
        coldTimes();
        scene.engine.getStops().clear();
        scene.engine.getStops().add(Scene.stopBelow("50 pages"));
        scene.workload(db).getWrites().add(Scene.writes("hot", "1000 GB/s", "4 GiB", DirtyLaw.LINEAR));
        Application rac = Scene.NEW.createApplication();
        rac.setName("rac");
        scene.model.getElements().add(rac);
        db.setApplication(rac);
        scene.migrate(db, scene.t5b);

        MigrationOutcome outcome =
                scene.run(scene.request().explained(true)).migrations().get(0);
        MigrationFigures figures = outcome.figures().orElseThrow();
        Explanation explanation = outcome.explanation().orElseThrow();

        assertThat(figures.outcome()).isEqualTo(MigrationFigures.Outcome.NOT_CONVERGING);
        assertThat(figures.converged()).isFalse();
        assertThat(figures.totalSeconds()).isEmpty();
        assertThat(figures.rounds()).hasSizeLessThanOrEqualTo(1000);
        assertThat(explanation.remedy())
                .hasValue("db does not converge: it writes memory faster than it can be sent."
                        + " What helps: drain it from rac first; or move it cold.");
        assertThat(explanation.mostEffective().orElseThrow().sentence())
                .isEqualTo("moving db cold: does not converge → 4 min 5 s");
    }

    @Test
    void aQuietPhaseIsOffered() {
        scene.engine.getStops().clear();
        scene.engine.getStops().add(Scene.stopBelow("50 pages"));
        scene.engine.getStops().add(Scene.stopAfter("30 rounds"));
        scene.workload(db);
        Scene.phase(db.getWorkload(), "busy", "1000 GB/s", "4 GiB").setWhen(Scene.when("08:00..18:00"));
        Scene.phase(db.getWorkload(), "quiet", "1 MB/s", "1 GiB").setOtherwise(true);
        scene.starting(Day.MON, "10:00");
        scene.migrate(db, scene.t5b);

        Explanation explanation = explain();

        assertThat(explanation.remedy().orElseThrow())
                .contains("stands still for 3.4 s")
                .contains("starting the plan at mon 18:00:00, in phase quiet of db: suspended 3.4 s → ");
        assertThat(explanation.mostEffective().orElseThrow().change())
                .isEqualTo("starting the plan at mon 18:00:00, in phase quiet of db");
    }

    @Test
    void aGuestThatIsSuspendedLongIsJudgedByItsSuspension() {
        scene.engine.getStops().clear();
        scene.engine.getStops().add(Scene.stopAfter("5 rounds"));
        scene.workload(db).getWrites().add(Scene.writes("hot", "1000 GB/s", "4 GiB", DirtyLaw.LINEAR));
        scene.migrate(db, scene.t5b);

        Explanation explanation = explain();

        assertThat(scene.figures(0).stopReason()).hasValue(StopReason.MAX_ROUNDS);
        assertThat(explanation.mostEffective().orElseThrow().sentence())
                .isEqualTo("lan at 25 Gbit/s: suspended 3.4 s → 1.4 s");
        assertThat(explanation.remedy().orElseThrow()).contains("stands still for 3.4 s");
    }

    @Test
    void withoutBandwidthItStallsAndThatIsSaid() {
        scene.lan.getLoads().add(Scene.load("100 %"));
        scene.migrate(db, scene.t5b);

        MigrationOutcome outcome = scene.outcome(0);

        assertThat(outcome.figures().orElseThrow().outcome()).isEqualTo(MigrationFigures.Outcome.STALLED);
        assertThat(outcome.explanation().orElseThrow().remedy().orElseThrow()).contains("no bandwidth");
    }

    private void coldTimes() {
        scene.engine.setShutdown(Quantity.valueOf("1 min"));
        scene.engine.setMoveConfiguration(Quantity.valueOf("5 s"));
        scene.engine.setBoot(Quantity.valueOf("3 min"));
    }

    private Explanation explain() {
        return scene.run(scene.request().explained(true))
                .migrations()
                .get(0)
                .explanation()
                .orElseThrow();
    }
}
