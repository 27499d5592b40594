// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.walk.PlanWalk;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.Evacuate;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.LimitScope;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.rules.Finding;

class PlanFindingsTest {
    private final Scene scene = new Scene();
    private final Guest web01 = scene.guest("web01", scene.t5a, "8 GiB");
    private final Guest web02 = scene.guest("web02", scene.t5b, "8 GiB");
    private final Application shop = Scene.NEW.createApplication();

    @BeforeEach
    void twoGuestsOfWhichOneMustRun() {
        shop.setName("shop");
        shop.setKeep(Count.of(1));
        shop.setDrainTime(Quantity.valueOf("10 s"));
        shop.setRejoinTime(Quantity.valueOf("10 s"));
        scene.model.getElements().add(shop);
        web01.setApplication(shop);
        web02.setApplication(shop);
        scene.workload(web01);
        scene.workload(web02);
        scene.engine.setShutdown(Quantity.valueOf("1 min"));
        scene.engine.setMoveConfiguration(Quantity.valueOf("5 s"));
        scene.engine.setBoot(Quantity.valueOf("3 min"));
    }

    @Test
    void whatTheWalkShowsIsFoundAtItsStep() {
        Guest lonely = scene.guest("lonely", scene.t5a, "8 GiB");
        scene.step(GuestVerb.START, web01);
        scene.migrate(web01, scene.t5a);
        scene.step(GuestVerb.DRAIN, lonely);
        scene.migrate(lonely, scene.t5b);
        Server far = scene.server("far");
        far.getLinks().clear();
        scene.migrate(web01, far);

        List<Finding> findings = PlanFindings.of(PlanWalk.of(scene.plan, scene.state(), scene.judge()));

        assertThat(findings)
                .extracting(finding -> finding.rule().id())
                .containsExactly("LNG-STATE", "LNG-TARGET", "LNG-DRAIN", "LNG-NOWORK", "LNG-ROUTE");
        assertThat(findings.get(4).place().element())
                .isSameAs(scene.plan.getSteps().get(4));
        assertThat(findings.get(3).concerning()).containsExactly(lonely);
    }

    @Test
    void anIntentIsListedWithItsGuestsAndNothingIsSimulated() {
        Evacuate evacuate = Scene.NEW.createEvacuate();
        evacuate.setServer(scene.t5a);
        scene.plan.getSteps().add(evacuate);
        scene.migrate(web02, scene.t5a);

        PlanResult result = scene.run();

        assertThat(result.simulated()).isFalse();
        assertThat(result.migrations()).isEmpty();
        assertThat(result.unplanned().get(0).guests())
                .singleElement()
                .satisfies(guest -> assertThat(guest.guest()).isEqualTo("web01"));
        assertThat(PlanFindings.of(PlanWalk.of(scene.plan, scene.state(), scene.judge()))
                        .get(0)
                        .message())
                .contains("not planned yet")
                .contains("web01");
    }

    @Test
    void oneOfTwoMayBeAway() {
        scene.step(GuestVerb.DRAIN, web01);
        scene.migrate(web01, scene.t5b);
        scene.step(GuestVerb.REJOIN, web01);
        scene.waitFor("1 s");
        scene.migrate(web02, scene.t5a).setCold(true);

        assertThat(scene.run().keepViolations()).isEmpty();
    }

    @Test
    void aDrainedAndAStoppedOneTogetherAreTooMany() {
        scene.step(GuestVerb.DRAIN, web01);
        scene.migrate(web02, scene.t5a).setCold(true);
        scene.step(GuestVerb.REJOIN, web01);

        PlanResult result = scene.run();

        assertThat(result.keepViolations())
                .extracting(violation -> violation.guest())
                .contains("web02");
        assertThat(PlanFindings.of(result).get(0).rule().id()).isEqualTo("LNG-KEEP");
        assertThat(PlanFindings.of(result).get(0).message())
                .startsWith("shop must keep 1 running, but when this step takes ")
                .endsWith(" away, none is left.");
    }

    @Test
    void coldMovesThatOverlapInTimeAreTooMany() {
        Server t5c = scene.server("t5c");
        Server t5d = scene.server("t5d");
        scene.migrate(web01, t5c).setCold(true);
        scene.migrate(web02, t5d).setCold(true);
        assertThat(scene.run().keepViolations()).isNotEmpty();

        scene.atMost(1, LimitScope.IN_ALL);
        assertThat(scene.run().keepViolations()).isEmpty();
    }

    @Test
    void aSuspendedGuestCountsAsRunningAndABoundOneDoesNot() {
        web02.setState(GuestState.BOUND);
        scene.migrate(web01, scene.t5b);
        assertThat(scene.run().keepViolations()).isEmpty();

        scene.step(GuestVerb.STOP, web01);
        assertThat(scene.run().keepViolations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.running()).isZero());
    }

    @Test
    void startingTheOtherOneFirstKeepsTheApplication() {
        web02.setState(GuestState.BOUND);
        scene.step(GuestVerb.START, web02);
        scene.waitFor("1 s");
        scene.step(GuestVerb.STOP, web01);

        assertThat(scene.run().keepViolations()).isEmpty();
    }
}
