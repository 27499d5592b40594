// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.view.CpuAllocation;
import org.ldomstudio.model.view.LogicalDomainView;
import org.ldomstudio.model.view.PlatformView;
import org.ldomstudio.model.view.ServerView;

/** Makes the commands that give CPUs, memory and crypto units to a domain. What the model does not state gives nothing. */
final class ResourceCommands {

    private final LdmCommands ldm;
    private final ServerView server;
    private final String domain;

    ResourceCommands(LdmCommands ldm, ServerView server, String domain) {
        this.ldm = ldm;
        this.server = server;
        this.domain = domain;
    }

    /** Gives the CPUs that a domain states. */
    Optional<Action.Run> cpus(EObject origin, LogicalDomainView view) {
        return LdmCommands.stated(view.cpu()).map(cpu -> cpus(origin, cpu));
    }

    /** Gives CPUs. */
    Action.Run cpus(EObject origin, CpuAllocation cpu) {
        return switch (cpu) {
            case CpuAllocation.WholeCores whole -> ldm.ldm(origin, "set-core", Long.toString(whole.cores()), domain);
            case CpuAllocation.VirtualCpus vcpus -> ldm.ldm(origin, "set-vcpu", Long.toString(vcpus.vcpus()), domain);
            case CpuAllocation.NamedCores named ->
                ldm.ldm(
                        origin,
                        "set-core",
                        named.ids().stream()
                                .map(id -> Integer.toString(id))
                                .collect(Collectors.joining(",", "cid=", "")),
                        domain);
        };
    }

    /** Returns how many virtual CPUs {@code ldm list} shows for an allocation; empty when the platform does not tell. */
    Optional<String> shown(CpuAllocation cpu) {
        return cpu instanceof CpuAllocation.VirtualCpus vcpus
                ? Optional.of(Long.toString(vcpus.vcpus()))
                : server.threadsPerCore().known().map(threads -> Long.toString(cpu.strands(threads)));
    }

    /** Gives memory. */
    Action.Run memory(EObject origin, long bytes) {
        return ldm.ldm(origin, "set-memory", Words.size(bytes), domain);
    }

    /** Gives crypto units. */
    Action.Run crypto(EObject origin, long units) {
        return ldm.ldm(origin, "set-crypto", Long.toString(units), domain);
    }

    /** Returns whether crypto units can be assigned on the server: before SPARC T4 only. */
    boolean hasCryptoUnits() {
        return server.platform().flatMap(PlatformView::crypto).isKnownAnd(CryptoKind.UNITS::equals);
    }

    /** Tests whether a domain shows what it states; {@code -} stands for what it does not state. */
    Test hasStated(LogicalDomainView view) {
        Optional<String> cpus = LdmCommands.stated(view.cpu()).flatMap(this::shown);
        Optional<String> bytes = LdmCommands.stated(view.memory()).map(value -> Long.toString(value));
        return Test.of("has_resources", ldm.server(), domain, cpus.orElse("-"), bytes.orElse("-"));
    }

    /** Gives a domain that does not run yet what it states. Crypto units follow the cores that they belong to. */
    List<Action> define(EObject origin, LogicalDomainView view) {
        List<Action> actions = new ArrayList<>();
        LdmCommands.stated(view.cpu()).ifPresent(cpu -> {
            Action set = cpus(origin, cpu);
            actions.add(shown(cpu)
                    .<Action>map(count -> unlessInactive(Test.of("has_cpus", ldm.server(), domain, count), set))
                    .orElse(set));
        });
        LdmCommands.stated(view.memory())
                .ifPresent(bytes -> actions.add(unlessInactive(
                        Test.of("has_memory", ldm.server(), domain, Long.toString(bytes)), memory(origin, bytes))));
        LdmCommands.stated(view.cryptoUnits())
                .filter(units -> units > 0 && hasCryptoUnits())
                .ifPresent(units -> actions.add(unlessInactive(
                        Test.of("has_crypto", ldm.server(), domain, Long.toString(units)), crypto(origin, units))));
        return actions;
    }

    private Action unlessInactive(Test test, Action action) {
        return LdmCommands.unless(test, new Action.Need(Test.of("is_state", ldm.server(), domain, "inactive")), action);
    }
}
