// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ldomstudio.interpreter.Scene;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.DeviceVerb;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.VirtualFunction;

class PlanWalkTest {
    private final Scene scene = new Scene();
    private final Guest web01 = scene.guest("web01", scene.t5a, "8 GiB");
    private final Guest web02 = scene.guest("web02", scene.t5a, "8 GiB");

    @Test
    void eachStepSeesTheStateThatEarlierOnesLeave() {
        scene.set(SettableProperty.MEMORY, web01, "2 GiB");
        scene.migrate(web01, scene.t5b);

        PlanWalk walk = walk();

        assertThat(walk.steps().get(0).before().guest(web01).memory().known()).hasValue(8L << 30);
        assertThat(walk.steps().get(1).before().guest(web01).memory().known()).hasValue(2L << 30);
        assertThat(walk.end().serverOf(web01)).hasValue(scene.t5b);
    }

    @Test
    void theJudgeIsAskedAboutTheStateBeforeTheStep() {
        scene.migrate(web01, scene.t5b);
        scene.migrate(web02, scene.t5b);

        PlanWalk walk = PlanWalk.of(
                scene.plan,
                scene.state(),
                (state, step) -> state.guestsOn(scene.t5b).isEmpty()
                        ? Judgement.FITS
                        : new Judgement(List.of("MIG-MEM-001"), List.of(), List.of()));

        assertThat(walk.steps().get(0).fate()).isInstanceOf(StepFate.Allowed.class);
        assertThat(walk.steps().get(1).fate())
                .isEqualTo(new StepFate.Refused(new Judgement(List.of("MIG-MEM-001"), List.of(), List.of())));
    }

    @Test
    void aRefusedMigrationChangesNothingAndTheOthersGoOn() {
        scene.refuse(web01, "MIG-CPU-001");
        scene.migrate(web01, scene.t5b);
        scene.migrate(web02, scene.t5b);

        PlanWalk walk = walk();

        assertThat(walk.end().serverOf(web01)).hasValue(scene.t5a);
        assertThat(walk.end().serverOf(web02)).hasValue(scene.t5b);
    }

    @Test
    void goingWhereTheGuestIsAlreadyIsItsOwnMistakeOrThatOfAnEarlierStep() {
        scene.migrate(web01, scene.t5a);
        scene.migrate(web02, scene.t5b);
        scene.migrate(web02, scene.t5b);

        assertImpossible(0, "LNG-TARGET", "web01 is on t5a already");
        assertImpossible(2, "LNG-STATE", "an earlier step has moved it there");
    }

    @Test
    void aGuestThatStandsNowhereCannotBeMigrated() {
        web01.setServer(null);
        scene.migrate(web01, scene.t5b);

        assertImpossible(0, "LNG-STATE", "stands on no server");
    }

    @Test
    void aGuestIsStartedStoppedBoundAndUnboundInTurn() {
        for (GuestVerb verb : List.of(GuestVerb.STOP, GuestVerb.UNBIND, GuestVerb.BIND, GuestVerb.START)) {
            scene.step(verb, web01);
        }

        assertThat(walk().steps()).allMatch(WalkedStep::happens);
    }

    @Test
    void stepsThatDoNotFitTheStateAreImpossible() {
        scene.step(GuestVerb.START, web01);
        scene.step(GuestVerb.REJOIN, web01);
        scene.step(GuestVerb.UNBIND, web01);
        scene.step(GuestVerb.BIND, web01);
        scene.step(GuestVerb.DRAIN, web01);
        scene.step(GuestVerb.DRAIN, web01);
        web02.setState(GuestState.INACTIVE);
        scene.step(GuestVerb.START, web02);
        scene.step(GuestVerb.STOP, web02);
        scene.step(GuestVerb.UNBIND, web02);

        assertImpossible(0, "LNG-STATE", "web01 runs already");
        assertImpossible(1, "LNG-STATE", "not drained");
        assertImpossible(2, "LNG-STATE", "stop it first");
        assertImpossible(3, "LNG-STATE", "bound already");
        assertThat(walk().steps().get(4).happens()).isTrue();
        assertImpossible(5, "LNG-STATE", "drained already");
        assertImpossible(6, "LNG-STATE", "bind it first");
        assertImpossible(7, "LNG-STATE", "does not run");
        assertImpossible(8, "LNG-STATE", "not bound");
    }

    @Test
    void devicesAreRemovedAndAddedInTurn() {
        VirtualFunction fast = Scene.NEW.createVirtualFunction();
        fast.setName("fast0");
        web01.getPhysicalIo().add(fast);
        device(DeviceVerb.ADD, fast);
        device(DeviceVerb.REMOVE, fast);
        device(DeviceVerb.REMOVE, fast);
        device(DeviceVerb.ADD, fast);

        assertImpossible(0, "LNG-STATE", "web01/fast0 is there already");
        assertThat(walk().steps().get(1).happens()).isTrue();
        assertImpossible(2, "LNG-STATE", "removed already");
        assertThat(walk().steps().get(3).happens()).isTrue();
    }

    @Test
    void aStepThatNamesNothingThatExistsChangesNothing() {
        Migrate broken = Scene.NEW.createMigrate();
        scene.plan.getSteps().add(broken);

        assertThat(walk().steps().get(0).fate()).isEqualTo(new StepFate.Unlinked());
    }

    private void device(DeviceVerb verb, VirtualFunction device) {
        DeviceStep step = Scene.NEW.createDeviceStep();
        step.setVerb(verb);
        step.setGuest(web01);
        step.setDevice(device);
        scene.plan.getSteps().add(step);
    }

    private PlanWalk walk() {
        return PlanWalk.of(scene.plan, scene.state(), scene.judge());
    }

    private void assertImpossible(int step, String rule, String reason) {
        assertThat(walk().steps().get(step).fate()).isInstanceOfSatisfying(StepFate.Impossible.class, fate -> {
            assertThat(fate.ruleId()).isEqualTo(rule);
            assertThat(fate.reason()).contains(reason);
        });
    }
}
