// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.APPLICATION__DRAIN_TIME;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.APPLICATION__REJOIN_TIME;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__BOOT;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__CHANGE_CORES;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__FREE_MEMORY;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__MOVE_CONFIGURATION;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.ENGINE__SHUTDOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.interpreter.walk.WalkedStep;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.LogicalDomain;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Wait;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.LogicalDomainView;
import org.ldomstudio.model.view.PropertyNames;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.model.view.Value;

/**
 * Says how long steps take that copy no memory. A time that is not stated counts as nothing and is remembered, so that
 * no report calls the sum exact.
 */
final class StepTimes {
    private final Plan plan;
    private final Draw draw;
    private final List<String> uncounted = new ArrayList<>();

    StepTimes(Plan plan, Draw draw) {
        this.plan = plan;
        this.draw = draw;
    }

    /** Returns the times that are not stated and were left out. */
    List<String> uncounted() {
        return uncounted.stream().distinct().toList();
    }

    /** Returns how long draining, stopping, starting and the like take, in seconds. */
    double of(GuestStep step, SiteState before) {
        GuestView guest = before.guest(step.getGuest());
        return switch (step.getVerb()) {
            case DRAIN, REJOIN -> leaveOrEnter(guest, step.getVerb());
            case STOP -> counted(shutdown(guest), "shutdown-time of " + guest.name());
            case START -> counted(boot(guest), "boot-time of " + guest.name());
            case BIND, UNBIND, UNSTATED -> 0.0;
        };
    }

    /**
     * Returns how long a {@code set} step takes: changing cores, or freeing the memory that a running domain gives
     * back.
     */
    double of(Setting setting, WalkedStep walked) {
        return switch (setting.getProperty()) {
            case CORES, VCPUS -> counted(machine(ENGINE__CHANGE_CORES, walked.before()), "change-cores of the engine");
            case MEMORY -> setting.getTarget() instanceof LogicalDomain domain ? freeing(domain, walked) : 0.0;
            default -> 0.0;
        };
    }

    double of(Wait wait) {
        return stated(wait, LdomPackage.Literals.WAIT__DURATION).orElse(0.0);
    }

    double of(ManualStep manual) {
        return counted(
                stated(manual, LdomPackage.Literals.MANUAL_STEP__TAKES),
                "time of \"" + Optional.ofNullable(manual.getText()).orElse("manual") + "\"");
    }

    /** Returns the time that a guest's shutdown takes; empty when neither the guest nor the engine states it. */
    OptionalDouble shutdown(GuestView guest) {
        return own(guest.shutdownTime(), ENGINE__SHUTDOWN, guest.state());
    }

    /** Returns the time from a guest's start to its service; empty when neither the guest nor the engine states it. */
    OptionalDouble boot(GuestView guest) {
        return own(guest.bootTime(), ENGINE__BOOT, guest.state());
    }

    /** Returns the time to move the configuration of a stopped guest; empty when the engine does not state it. */
    OptionalDouble moveConfiguration(SiteState state) {
        return machine(ENGINE__MOVE_CONFIGURATION, state);
    }

    private double leaveOrEnter(GuestView guest, GuestVerb verb) {
        EAttribute feature = verb == GuestVerb.DRAIN ? APPLICATION__DRAIN_TIME : APPLICATION__REJOIN_TIME;
        Optional<Application> application = guest.application().known();
        String owner = application.map(Application::getName).orElse("the application of " + guest.name());
        OptionalDouble time = application.map(known -> stated(known, feature)).orElse(OptionalDouble.empty());
        return counted(time, PropertyNames.of(feature) + " of " + owner);
    }

    private double freeing(LogicalDomain domain, WalkedStep walked) {
        Optional<Long> before = view(domain, walked.before()).memory().known();
        Optional<Long> after = view(domain, walked.after()).memory().known();
        boolean runs = !(domain instanceof Guest guest)
                || walked.before().guest(guest).runState().isKnownAnd(GuestState.ACTIVE::equals);
        if (!runs || before.isEmpty() || after.isEmpty() || after.get() >= before.get()) {
            return 0.0;
        }
        OptionalDouble rate = machine(ENGINE__FREE_MEMORY, walked.before());
        OptionalDouble time = rate.isPresent() && rate.getAsDouble() > 0
                ? OptionalDouble.of((before.get() - after.get()) / rate.getAsDouble())
                : OptionalDouble.empty();
        return counted(time, "free-memory of the engine");
    }

    private OptionalDouble own(Value<Quantity> own, EAttribute ofEngine, SiteState state) {
        OptionalDouble stated = new Facts(draw).optional(own);
        return stated.isPresent() ? stated : machine(ofEngine, state);
    }

    private OptionalDouble machine(EAttribute feature, SiteState state) {
        return state.engineOf(plan)
                .map(engine -> new Facts(draw).optional(engine.quantity(feature)))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble stated(EObject element, EAttribute feature) {
        return new Facts(draw).stated(element, feature);
    }

    private double counted(OptionalDouble time, String fact) {
        if (time.isEmpty()) {
            uncounted.add(fact);
        }
        return time.orElse(0.0);
    }

    private static LogicalDomainView view(LogicalDomain domain, SiteState state) {
        return domain instanceof SystemDomain system ? state.domain(system) : state.guest((Guest) domain);
    }
}
