// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Evidence.UNVERIFIED;
import static org.ldomstudio.rules.MigrationKind.BOUND;
import static org.ldomstudio.rules.MigrationKind.INACTIVE;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.INFO;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.List;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.DeviceVerb;
import org.ldomstudio.model.ldom.DirectIo;
import org.ldomstudio.model.ldom.PcieBus;
import org.ldomstudio.model.ldom.PhysicalIo;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.VirtualFunction;
import org.ldomstudio.model.ldom.VnetMode;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.VnetView;

/** PIO: physical I/O. */
final class PhysicalIoRules {

    private PhysicalIoRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-PIO-001", "The guest owns no PCIe bus")
                        .error(LIVE, BOUND)
                        .means("The guest is no root domain: it owns no PCIe bus.")
                        .why("The bus is part of the machine and cannot move; the migration is refused.")
                        .hints(
                                "Stop the guest, remove the bus and use virtual devices.",
                                "Or unbind it: an inactive guest moves, but"
                                        + " cannot be bound on the target while it asks for the bus.")
                        .source(Source.A34, "iodomainoverview")
                        .source(Source.A32, "physicalio")
                        .source(Source.SEED)
                        .onMigration(PhysicalIoRules::noBus),
                Rule.named("MIG-PIO-002", "The guest has no direct I/O")
                        .error(LIVE, BOUND)
                        .means("No PCIe endpoint is assigned to the guest. An inactive guest may have one.")
                        .why("The endpoint is part of the machine; the migration is refused.")
                        .hints(
                                "Remove the endpoint before the move and use a virtual device.",
                                "Or stop and unbind the guest first.")
                        .source(Source.A32, "migratingdirectio")
                        .source(Source.A32, "migrateactivedio")
                        .onMigration(PhysicalIoRules::noDirectIo),
                Rule.named("MIG-PIO-003", "The guest has no virtual function")
                        .error(LIVE, BOUND)
                        .means("No SR-IOV virtual function is assigned to the guest.")
                        .why("Migration is disabled for a domain with one.")
                        .hints("Remove the virtual function before the move, rely on the vnet of the same IPMP group,"
                                + " and add one on the target afterwards (MIG-PIO-007).")
                        .source(Source.A32, "sriovlimitations")
                        .source(Source.A35, "sriovlimitations")
                        .onMigration(PhysicalIoRules::noVirtualFunction),
                Rule.named("MIG-PIO-004", "The guest is no I/O domain")
                        .error(LIVE)
                        .means("The guest has no direct access to devices. Virtual devices backed by physical ones"
                                + " are fine.")
                        .why("The devices are part of the machine; the migration is refused.")
                        .hints("Remove the devices before the move.")
                        .source(Source.A32, "physicalio")
                        .source(Source.L13, "physicalio")
                        .notEvaluated(
                                Subject.MIGRATION,
                                "MIG-PIO-001, MIG-PIO-002 and MIG-PIO-003 name every kind of direct access that"
                                        + " a guest can have."),
                Rule.named("MIG-PIO-005", "Hybrid I/O may not be honoured on the target")
                        .warning(LIVE)
                        .releases(Releases.before("3.1"))
                        .means("No vnet of the guest asks for NIU hybrid I/O.")
                        .why("It is a wish: the guest migrates and keeps the setting, but runs without when the"
                                + " target has no free NIU resources.")
                        .hints("Check the target's free NIU resources, or accept the slower network.")
                        .holdsFor("T2, T2 Plus and T3.")
                        .source(Source.L13, "niuhybridio")
                        .onMigration(PhysicalIoRules::hybrid),
                Rule.named("MIG-PIO-006", "The control domain stays")
                        .error(LIVE, BOUND, INACTIVE)
                        .means("The domain to move is not primary.")
                        .why("It owns the root complex and runs the manager that would migrate it.")
                        .hints("Move the guests; the control domain belongs to the machine.")
                        .source(Source.A34, "iodomainoverview")
                        .evidence(UNVERIFIED)
                        .onMigration(m -> "primary".equals(m.guest().ldmName())
                                ? Reasons.of(ERROR)
                                        .problem(
                                                "%s is the control domain of %s."
                                                        .formatted(
                                                                m.guest().name(),
                                                                m.source().name()),
                                                Place.of(m.guest().domain()))
                                        .answer()
                                : Answer.FITS),
                Rule.named("MIG-PIO-007", "A guest without its virtual function still has a network")
                        .info()
                        .means("A step that removes a guest's last virtual function leaves it a vnet, as a member of"
                                + " the same IPMP group.")
                        .why("Until a virtual function is added on the target the guest has no network at all.")
                        .hints("Give the guest a vnet in one IPMP group with the virtual function before the plan"
                                + " begins.")
                        .source(Source.A32, "sriovlimitations")
                        .evidence(UNVERIFIED)
                        .cannotSee("Which devices form an IPMP group in the guest.")
                        .onStep(PhysicalIoRules::networkRemains));
    }

    private static Answer noBus(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        for (PcieBus bus : m.guest().buses()) {
            reasons.problem(
                    "%s owns the PCIe bus %s of %s."
                            .formatted(
                                    m.guest().name(), bus.getName(), m.source().name()),
                    Place.of(bus));
        }
        return reasons.answer();
    }

    private static Answer noDirectIo(Migration m) {
        return devices(m, DirectIo.class, "has direct I/O %s (%s)");
    }

    private static Answer noVirtualFunction(Migration m) {
        return devices(m, VirtualFunction.class, "has the virtual function %s (%s)");
    }

    private static Answer devices(Migration m, Class<? extends PhysicalIo> kind, String what) {
        Reasons reasons = Reasons.of(ERROR);
        String rule = kind == DirectIo.class ? "MIG-PIO-002" : "MIG-PIO-003";
        for (PhysicalIo device : m.guest().physicalIo()) {
            if (kind.isInstance(device)) {
                String path = m.guest().pathOf(device).orElse("no path stated");
                reasons.problem(
                        "%s %s.".formatted(m.guest().name(), what.formatted(device.getName(), path)),
                        Place.of(device),
                        List.of(),
                        StepFixes.removeBefore(rule, m, device));
            }
        }
        return reasons.answer();
    }

    private static Answer hybrid(Migration m) {
        Reasons reasons = Reasons.of(WARNING);
        List<VnetView> hybrid = m.guest().vnets().stream()
                .filter(vnet -> vnet.mode().isKnownAnd(VnetMode.HYBRID::equals))
                .toList();
        if (hybrid.isEmpty()
                || !Generation.needed(reasons, m.source())
                        .map(Generation::isT2OrT3)
                        .orElse(false)) {
            return reasons.answer();
        }
        hybrid.forEach(vnet -> reasons.problem(
                "%s asks for hybrid I/O; %s may have no free NIU resources for it."
                        .formatted(vnet.label(), m.target().name()),
                vnet.mode().place()));
        return reasons.answer();
    }

    private static Answer networkRemains(SiteFacts before, Step step) {
        boolean removesFunction = step instanceof DeviceStep device
                && device.getVerb() == DeviceVerb.REMOVE
                && device.getDevice() instanceof VirtualFunction
                && device.getGuest() != null
                && !device.getGuest().eIsProxy();
        if (!removesFunction) {
            return Answer.NOT_APPLICABLE;
        }
        GuestView guest = before.state().after(step).guest(((DeviceStep) step).getGuest());
        boolean left = guest.physicalIo().stream().anyMatch(VirtualFunction.class::isInstance);
        return left || !guest.vnets().isEmpty()
                ? Answer.FITS
                : Reasons.of(INFO)
                        .problem(
                                "After this step %s has neither a virtual function nor a vnet: it has no network."
                                        .formatted(guest.name()),
                                Place.of(step),
                                new Related(Place.of(guest.domain()), "its devices"))
                        .answer();
    }
}
