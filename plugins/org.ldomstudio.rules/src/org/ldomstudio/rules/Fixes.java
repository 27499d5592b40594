// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.Limit;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Unit;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SystemDomainView;
import org.ldomstudio.rules.fixes.Fix;
import org.ldomstudio.rules.fixes.ModelChange;

/**
 * Cures that change guests, domains and servers.
 *
 * <p>A fix is safe only when it says nothing about the world that the user has not said: nearly none is, because a
 * model describes
 * machines, and changing the text does not change them.
 */
final class Fixes {

    private static final long MEMORY_STEP = 256L << 20;
    private static final List<CpuArch> BEST_FIRST =
            List.of(CpuArch.MIGRATION_CLASS1, CpuArch.SPARC64_CLASS1, CpuArch.GENERIC);

    private Fixes() {}

    /**
     * Changes cpu-arch to the class that costs least and that both servers and both managers have; none when there
     * is none.
     */
    public static List<Fix> bestCommonArch(String rule, Migration m) {
        return BEST_FIRST.stream()
                .filter(arch -> hasArch(m.source(), arch) && hasArch(m.target(), arch))
                .findFirst()
                .map(arch -> setArch(rule, m.guest(), arch))
                .orElse(List.of());
    }

    private static boolean hasArch(ServerView server, CpuArch arch) {
        String since = arch == CpuArch.GENERIC ? "2.2" : "3.1";
        return server.platform().isKnownAnd(platform -> platform.cpuClasses().contains(arch))
                && server.manager()
                        .isKnownAnd(manager -> manager.isAtLeast(since).orElse(false));
    }

    /** Sets cpu-arch of a guest. */
    public static List<Fix> setArch(String rule, GuestView guest, CpuArch arch) {
        return List.of(new Fix(
                rule + "/cpu-arch",
                "Set cpu-arch of " + guest.name() + " to " + arch.getLiteral(),
                false,
                List.of(new ModelChange.Set(guest.domain(), GUEST__CPU_ARCH, arch))));
    }

    /** Lowers a guest's memory to what it uses, when that is known and at most {@code limit} bytes. */
    public static List<Fix> giveMemoryBack(String rule, GuestView guest, long limit) {
        return usedMemory(guest, limit)
                .map(size -> List.of(new Fix(
                        rule + "/memory",
                        "Lower memory of " + guest.name() + " to " + size,
                        false,
                        List.of(new ModelChange.Set(guest.domain(), LOGICAL_DOMAIN__MEMORY, size)))))
                .orElse(List.of());
    }

    static Optional<Quantity> usedMemory(GuestView guest, long limit) {
        return guest.memoryInUse()
                .known()
                .map(used -> Math.ceilDiv(used, MEMORY_STEP) * MEMORY_STEP)
                .filter(bytes ->
                        bytes <= limit && bytes < guest.memory().known().orElse(0L))
                .map(Fixes::size);
    }

    /** Rounds a guest's memory up to a multiple of {@code step} bytes. */
    public static List<Fix> roundMemoryUp(String rule, GuestView guest, long step) {
        return guest.memory()
                .known()
                .map(memory -> size(Math.ceilDiv(memory, step) * step))
                .map(size -> List.of(new Fix(
                        rule + "/memory",
                        "Raise memory of " + guest.name() + " to " + size,
                        false,
                        List.of(new ModelChange.Set(guest.domain(), LOGICAL_DOMAIN__MEMORY, size)))))
                .orElse(List.of());
    }

    private static Quantity size(long bytes) {
        long gib = 1L << 30;
        return bytes % gib == 0 ? Quantity.of(bytes / gib, Unit.GIBIBYTE) : Quantity.of(bytes >> 20, Unit.MEBIBYTE);
    }

    /** Takes the statement of crypto units away. */
    public static List<Fix> noCryptoUnits(String rule, GuestView guest, boolean safe) {
        if (!guest.domain().eIsSet(LOGICAL_DOMAIN__CRYPTO_UNITS)) {
            return List.of();
        }
        return List.of(new Fix(
                rule + "/crypto-units",
                "Delete crypto-units of " + guest.name(),
                safe,
                List.of(new ModelChange.Remove(
                        guest.domain(),
                        LOGICAL_DOMAIN__CRYPTO_UNITS,
                        guest.domain().getCryptoUnits()))));
    }

    /** Gives a control domain one crypto unit. */
    public static List<Fix> cryptoUnits(String rule, SystemDomainView control) {
        return List.of(new Fix(
                rule + "/crypto-units",
                "Give " + control.label() + " a crypto unit",
                false,
                List.of(new ModelChange.Set(control.domain(), LOGICAL_DOMAIN__CRYPTO_UNITS, Count.of(1)))));
    }

    /** States that NTP sets a guest's clock. */
    public static List<Fix> ntp(String rule, GuestView guest) {
        return List.of(new Fix(
                rule + "/ntp",
                "State ntp yes for " + guest.name(),
                false,
                List.of(new ModelChange.Set(guest.domain(), GUEST__NTP, YesNo.YES))));
    }

    /** Gives a control domain whole cores, instead of virtual CPUs if it has those. */
    public static List<Fix> controlDomainCores(String rule, SystemDomainView control, long cores) {
        SystemDomain domain = control.domain();
        List<ModelChange> changes = new ArrayList<>();
        if (domain.eIsSet(LOGICAL_DOMAIN__VCPUS)) {
            changes.add(new ModelChange.Remove(domain, LOGICAL_DOMAIN__VCPUS, domain.getVcpus()));
        }
        changes.add(new ModelChange.Set(domain, LOGICAL_DOMAIN__CORES, Count.of(cores)));
        return List.of(
                new Fix(rule + "/cores", "Give " + control.label() + " " + Words.count(cores, "core"), false, changes));
    }

    /** States that one server trusts another. */
    public static List<Fix> trust(String rule, ServerView server, Server other) {
        return List.of(new Fix(
                rule + "/trusts",
                "State that " + server.name() + " trusts " + other.getName(),
                false,
                List.of(new ModelChange.Add(server.server(), SERVER__TRUSTS, other))));
    }

    /** Limits migrations to one at a time. */
    public static List<Fix> oneAtATime(String rule, Limit limit) {
        return List.of(new Fix(
                rule + "/limit",
                "Write at most 1 per server",
                false,
                List.of(new ModelChange.Set(limit, LIMIT__COUNT, Count.of(1)))));
    }

    /** Lets a plan save configurations. */
    public static List<Fix> saveConfig(String rule, Plan plan) {
        return List.of(new Fix(
                rule + "/save-config",
                "Delete save-config no of " + plan.getName(),
                false,
                List.of(new ModelChange.Remove(plan, PLAN__SAVE_CONFIG, plan.getSaveConfig()))));
    }

    /** Lets the plan of a migration save configurations. */
    public static List<Fix> saveConfig(String rule, Migration m) {
        Optional<EObject> owner = m.options().step().map(EObject::eContainer);
        return owner.filter(Plan.class::isInstance)
                .map(plan -> saveConfig(rule, (Plan) plan))
                .orElse(List.of());
    }
}
