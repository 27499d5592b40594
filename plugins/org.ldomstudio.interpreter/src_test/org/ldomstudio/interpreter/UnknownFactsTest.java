// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ldomstudio.interpreter.Scene.control;

import org.junit.jupiter.api.Test;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.TimelineEntry;
import org.ldomstudio.model.ldom.CpuCost;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.values.Quantity;

/** What is not stated is never taken for a fact. */
class UnknownFactsTest {
    private final Scene scene = new Scene();
    private final Guest web01 = scene.guest("web01", scene.t5a, "8 GiB");

    @Test
    void withoutTheCoresOfAControlDomainThereIsAReasonAndNoFigure() {
        scene.engine.setCopy(Quantity.valueOf("1 GB/s"));
        control(scene.t5b).setCores(null);
        scene.migrate(web01, scene.t5b);

        PlanResult result = scene.run();
        MigrationOutcome outcome = result.migrations().get(0);

        assertThat(outcome.figures()).isEmpty();
        assertThat(outcome.refusedBy()).isEmpty();
        assertThat(outcome.notSimulated())
                .hasValue("cannot simulate, because not stated: cores or vcpus of t5b/primary");
        assertThat(outcome.missing()).containsExactly("cores or vcpus of t5b/primary");
        assertThat(result.makespanSeconds()).isEmpty();
        assertThat(result.timeline().get(0).state()).isEqualTo(TimelineEntry.State.NOT_SIMULATED);
    }

    @Test
    void coresDoNotMatterToAnEngineThatCostsNoCpu() {
        control(scene.t5b).setCores(null);
        scene.migrate(web01, scene.t5b);

        assertThat(scene.outcome(0).figures()).isPresent();
    }

    @Test
    void everyMissingFactIsNamed() {
        scene.engine.setCopy(Quantity.valueOf("1 GB/s"));
        scene.t5b.getDomains().clear();
        scene.lan.setSpeed(null);
        web01.setMemory(null);
        scene.migrate(web01, scene.t5b);

        assertThat(scene.outcome(0).missing())
                .containsExactly("memory of web01", "speed of lan", "control domain of t5b");
    }

    @Test
    void theProcessorTypeMattersOnlyIfTheEngineHasRatesOfItsOwnForSome() {
        scene.platform.getCpuTypes().clear();
        scene.engine.setCopy(Quantity.valueOf("1 GB/s"));
        scene.migrate(web01, scene.t5b);
        assertThat(scene.outcome(0).figures()).isPresent();

        CpuCost cost = Scene.NEW.createCpuCost();
        cost.setCpuType("SPARC-T3");
        cost.setCopy(Quantity.valueOf("100 MB/s"));
        scene.engine.getCpuCosts().add(cost);
        assertThat(scene.outcome(0).missing()).containsExactly("cpu-type of t5a", "cpu-type of t5b");
    }

    @Test
    void vcpusMatterOnlyIfATrackingFaultTakesTime() {
        web01.setCores(null);
        scene.migrate(web01, scene.t5b);
        assertThat(scene.outcome(0).figures()).isPresent();

        scene.engine.setFault(Quantity.valueOf("2 us"));
        assertThat(scene.outcome(0).missing()).containsExactly("cores or vcpus of web01");
    }

    @Test
    void aGuestWithoutWorkloadIsIdleAndThatIsSaid() {
        scene.migrate(web01, scene.t5b);

        assertThat(scene.outcome(0).notes()).anyMatch(note -> note.contains("treated as idle"));

        scene.workload(web01);
        assertThat(scene.outcome(0).notes()).isEmpty();
    }

    @Test
    void aWayThatNobodyCanKnowGivesNoFigure() {
        Network other = scene.network("other", "10 Gbit/s");
        scene.link(scene.t5a, other);
        scene.link(scene.t5b, other);
        scene.migrate(web01, scene.t5b);
        assertThat(scene.outcome(0).notSimulated())
                .hasValue(
                        "cannot simulate: t5a and t5b have several networks in common (lan, other): state which with \"over\"");

        Network third = scene.network("third", "10 Gbit/s");
        scene.link(scene.t5a, third);
        scene.plan.getOver().add(third);
        assertThat(scene.outcome(0).notSimulated()).hasValue("cannot simulate: t5b has no link to third");

        Server t5c = scene.server("t5c");
        t5c.getLinks().clear();
        scene.plan.getOver().clear();
        scene.plan.getSteps().clear();
        scene.migrate(web01, t5c);
        assertThat(scene.outcome(0).notSimulated())
                .hasValue("cannot simulate: t5a and t5c have no link to a common network");
    }

    @Test
    void timesThatAreNotStatedMakeTheMakespanALowerBound() {
        var shop = Scene.NEW.createApplication();
        shop.setName("shop");
        scene.model.getElements().add(shop);
        web01.setApplication(shop);
        scene.step(GuestVerb.DRAIN, web01);
        scene.waitFor("10 s");
        scene.manual("Tell the team", "1 min").setTakes(null);

        PlanResult result = scene.run();

        assertThat(result.makespanSeconds()).isEmpty();
        assertThat(result.atLeastSeconds()).isEqualTo(10.0);
        assertThat(result.uncounted()).containsExactly("drain-time of shop", "time of \"Tell the team\"");
    }

    @Test
    void aColdMoveNeedsTheTimesOfShutdownAndBoot() {
        scene.migrate(web01, scene.t5b).setCold(true);

        assertThat(scene.outcome(0).missing())
                .containsExactly("shutdown-time of web01", "move-configuration of the engine", "boot-time of web01");

        web01.setState(GuestState.BOUND);
        assertThat(scene.outcome(0).missing()).containsExactly("move-configuration of the engine");
    }

    @Test
    void whatCannotBeSimulatedStillMoves() {
        scene.migrate(web01, scene.t5b);
        web01.setMemory(null);
        scene.migrate(web01, scene.t5a);

        PlanResult result = scene.run();

        assertThat(result.migrations().get(1).from()).isEqualTo("t5b");
    }
}
