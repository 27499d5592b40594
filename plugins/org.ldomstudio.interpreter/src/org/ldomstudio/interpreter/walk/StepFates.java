// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.walk;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.DeviceVerb;
import org.ldomstudio.model.ldom.Evacuate;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.Wait;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.SiteState;

/** Decides what happens to a step in the state in which a plan comes to it. */
final class StepFates {
    private static final StepFate POSSIBLE = new StepFate.Possible();
    private static final StepFate UNLINKED = new StepFate.Unlinked();

    private StepFates() {}

    static StepFate of(SiteState beginning, SiteState state, Step step, MigrationJudge judge) {
        return switch (step) {
            case Migrate migrate -> migrate(beginning, state, migrate, judge);
            case GuestStep guestStep -> guestStep(state, guestStep);
            case DeviceStep device -> deviceStep(state, device);
            case Setting setting -> setting(setting);
            case ManualStep manual -> isBroken(manual.getGuest()) ? UNLINKED : POSSIBLE;
            case Wait wait -> POSSIBLE;
            case Evacuate evacuate -> new StepFate.Unplanned();
            default -> POSSIBLE;
        };
    }

    private static StepFate migrate(SiteState beginning, SiteState state, Migrate step, MigrationJudge judge) {
        Guest guest = step.getGuest();
        Server target = step.getTarget();
        if (!isLinked(guest) || !isLinked(target)) {
            return UNLINKED;
        }
        String name = name(guest);
        Optional<Server> stands = state.serverOf(guest);
        if (stands.isEmpty()) {
            return impossible(name + " stands on no server, so it cannot be migrated.");
        }
        if (stands.get() == target) {
            boolean moved =
                    beginning.serverOf(guest).filter(server -> server == target).isEmpty();
            return moved
                    ? impossible(name + " is on " + target.getName() + " already: an earlier step has moved it there.")
                    : new StepFate.Impossible("LNG-TARGET", name + " is on " + target.getName() + " already.");
        }
        Judgement judgement = judge.judge(state, step);
        return judgement.refuses() ? new StepFate.Refused(judgement) : new StepFate.Allowed(judgement);
    }

    private static StepFate guestStep(SiteState state, GuestStep step) {
        if (!isLinked(step.getGuest())) {
            return UNLINKED;
        }
        GuestView guest = state.guest(step.getGuest());
        GuestState runs = guest.runState().known().orElse(GuestState.ACTIVE);
        boolean drained = guest.isDrained();
        return switch (step.getVerb()) {
            case DRAIN -> unless(drained, guest.name() + " is drained already.");
            case REJOIN -> unless(!drained, guest.name() + " is not drained, so it cannot rejoin.");
            case STOP -> unless(runs != GuestState.ACTIVE, guest.name() + " does not run, so it cannot be stopped.");
            case START ->
                switch (runs) {
                    case BOUND -> POSSIBLE;
                    case INACTIVE ->
                        impossible(guest.name() + " is inactive: bind it first, ldm starts only bound domains.");
                    case ACTIVE, UNSTATED -> impossible(guest.name() + " runs already.");
                };
            case BIND -> unless(runs != GuestState.INACTIVE, guest.name() + " is bound already.");
            case UNBIND ->
                switch (runs) {
                    case BOUND -> POSSIBLE;
                    case INACTIVE -> impossible(guest.name() + " is not bound.");
                    case ACTIVE, UNSTATED ->
                        impossible(guest.name() + " runs: stop it first, ldm unbinds only stopped domains.");
                };
            case UNSTATED -> UNLINKED;
        };
    }

    private static StepFate deviceStep(SiteState state, DeviceStep step) {
        if (!isLinked(step.getGuest()) || !isLinked(step.getDevice())) {
            return UNLINKED;
        }
        boolean present = state.isPresent(step.getGuest(), step.getDevice());
        String device = name(step.getGuest()) + "/" + step.getDevice().getName();
        return step.getVerb() == DeviceVerb.REMOVE
                ? unless(!present, device + " has been removed already.")
                : unless(present, device + " is there already.");
    }

    private static StepFate setting(Setting setting) {
        boolean linked = setting.getProperty() == SettableProperty.ENGINE
                ? isLinked(setting.getEngine())
                : isLinked(setting.getTarget());
        return linked ? POSSIBLE : UNLINKED;
    }

    private static StepFate unless(boolean impossible, String reason) {
        return impossible ? impossible(reason) : POSSIBLE;
    }

    private static StepFate impossible(String reason) {
        return new StepFate.Impossible("LNG-STATE", reason);
    }

    private static boolean isLinked(EObject element) {
        return element != null && !element.eIsProxy();
    }

    private static boolean isBroken(EObject element) {
        return element != null && element.eIsProxy();
    }

    private static String name(Guest guest) {
        return Optional.ofNullable(guest.getName()).orElse("the guest");
    }
}
