// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.DeviceVerb;
import org.ldomstudio.model.ldom.GuestDevice;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.LdomFactory;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.rules.fixes.Fix;
import org.ldomstudio.rules.fixes.ModelChange;

/**
 * Cures that change the steps of a plan. None is safe: what shall happen is the user's decision. Without a step
 * there is none.
 */
final class StepFixes {

    private StepFixes() {}

    /** Migrates cold. */
    public static List<Fix> cold(String rule, Migration m) {
        return m.options()
                .step()
                .filter(step -> !step.isCold() && m.isLive())
                .map(step -> List.of(new Fix(
                        rule + "/cold",
                        "Migrate " + m.guest().name() + " cold",
                        false,
                        List.of(new ModelChange.Set(step, MIGRATE__COLD, true)))))
                .orElse(List.of());
    }

    /** Removes a device before the migration. */
    public static List<Fix> removeBefore(String rule, Migration m, GuestDevice device) {
        return inPlan(m)
                .map(plan -> {
                    DeviceStep remove = LdomFactory.eINSTANCE.createDeviceStep();
                    remove.setVerb(DeviceVerb.REMOVE);
                    remove.setGuest(m.guest().domain());
                    remove.setDevice(device);
                    return List.of(new Fix(
                            rule + "/remove",
                            "Remove " + m.guest().name() + "/" + device.getName() + " before the migration",
                            false,
                            List.of(before(plan, remove, m.options().step().orElseThrow()))));
                })
                .orElse(List.of());
    }

    /** Lowers memory to what is used before the migration. */
    public static List<Fix> lowerMemoryBefore(String rule, Migration m) {
        return inPlan(m)
                .flatMap(plan -> Fixes.usedMemory(m.guest(), Long.MAX_VALUE).map(size -> {
                    Setting set = LdomFactory.eINSTANCE.createSetting();
                    set.setProperty(SettableProperty.MEMORY);
                    set.setTarget(m.guest().domain());
                    set.setValue(size);
                    return List.of(new Fix(
                            rule + "/memory",
                            "Set memory of " + m.guest().name() + " to " + size + " before the migration",
                            false,
                            List.of(before(plan, set, m.options().step().orElseThrow()))));
                }))
                .orElse(List.of());
    }

    /** Drains the guest before, and lets it rejoin after the migration. */
    public static List<Fix> drainAround(String rule, Migration m) {
        return inPlan(m)
                .map(plan -> {
                    Migrate step = m.options().step().orElseThrow();
                    List<ModelChange> changes = new ArrayList<>();
                    changes.add(before(plan, guestStep(GuestVerb.DRAIN, m), step));
                    int next = plan.getSteps().indexOf(step) + 1;
                    Optional<EObject> follower = next < plan.getSteps().size()
                            ? Optional.of(plan.getSteps().get(next))
                            : Optional.empty();
                    changes.add(new ModelChange.Add(plan, PLAN__STEPS, guestStep(GuestVerb.REJOIN, m), follower));
                    return List.of(new Fix(
                            rule + "/drain",
                            "Drain " + m.guest().name() + " before and let it rejoin after the migration",
                            false,
                            changes));
                })
                .orElse(List.of());
    }

    private static GuestStep guestStep(GuestVerb verb, Migration m) {
        GuestStep step = LdomFactory.eINSTANCE.createGuestStep();
        step.setVerb(verb);
        step.setGuest(m.guest().domain());
        return step;
    }

    /** Gives the guest a name that is free on the target. */
    public static List<Fix> newName(String rule, Migration m) {
        Set<String> taken = Stream.concat(
                        m.target().guests().stream().map(GuestView::ldmName),
                        m.target().domains().stream()
                                .map(domain -> String.valueOf(domain.domain().getName())))
                .collect(Collectors.toSet());
        String name = Stream.iterate(2, number -> number + 1)
                .map(number -> m.guest().ldmName() + "-" + number)
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
        return m.options()
                .step()
                .map(step -> List.of(new Fix(
                        rule + "/name",
                        "Name it " + name + " on " + m.target().name(),
                        false,
                        List.of(new ModelChange.Set(step, MIGRATE__NEW_NAME, name)))))
                .orElse(List.of());
    }

    private static Optional<Plan> inPlan(Migration m) {
        return m.options()
                .step()
                .map(EObject::eContainer)
                .filter(Plan.class::isInstance)
                .map(Plan.class::cast);
    }

    private static ModelChange before(Plan plan, Step added, Step next) {
        return new ModelChange.Add(plan, PLAN__STEPS, added, Optional.of(next));
    }
}
