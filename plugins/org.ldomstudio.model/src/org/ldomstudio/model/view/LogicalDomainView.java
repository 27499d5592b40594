// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.LogicalDomain;
import org.ldomstudio.model.ldom.OperatingSystem;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.values.Quantity;

/** A logical domain in one state of the site: what control, service and guest domains share. */
public abstract sealed class LogicalDomainView extends ElementView permits SystemDomainView, GuestView {

    private static final int MAXIMUM_CORE_IDS = 4096;
    private final Memo<Value<OperatingSystemVersion>> os = new Memo<>(this::findOs);
    private final Memo<Value<Long>> memory = new Memo<>(this::findMemory);
    private final Memo<Value<CpuAllocation>> cpu = new Memo<>(this::findCpu);
    private final Memo<Value<Boolean>> delayedReconfiguration = new Memo<>(this::findDelayedReconfiguration);

    LogicalDomainView(SiteState state, LogicalDomain domain, Optional<? extends EObject> like, String label) {
        super(state, domain, like, label);
    }

    /** Returns the element of the model. */
    public abstract LogicalDomain domain();

    /** Returns the server that it stands on. */
    public abstract Optional<ServerView> server();

    /** Returns its operating system. */
    public final Value<OperatingSystemVersion> os() {
        return os.get();
    }

    /** Returns its memory in bytes. */
    public final Value<Long> memory() {
        return memory.get();
    }

    /**
     * Returns its CPUs. One of cores, vcpus and cid stated here hides all three of the domain that this one is like.
     */
    public final Value<CpuAllocation> cpu() {
        return cpu.get();
    }

    /**
     * Returns how many strands it takes on its own server; unknown when the server or its platform is.
     *
     * @see CpuAllocation#strands
     */
    public final Value<Long> strands() {
        return cpu().flatMap(cpu -> cpu instanceof CpuAllocation.VirtualCpus vcpus
                ? Known.stated(vcpus.vcpus(), Place.of(domain()))
                : server().<Value<Integer>>map(ServerView::threadsPerCore)
                        .orElseGet(() -> unknown(GUEST__SERVER))
                        .map(cpu::strands));
    }

    /** Returns its crypto units (before SPARC T4). */
    public final Value<Long> cryptoUnits() {
        return value(LOGICAL_DOMAIN__CRYPTO_UNITS, Count.class, Count.of(0)).map(Count::value);
    }

    /** Returns whether a delayed reconfiguration waits for a reboot. */
    public final Value<Boolean> delayedReconfiguration() {
        return delayedReconfiguration.get();
    }

    /** Returns the lines of /etc/system that are stated; empty when none is. */
    public final List<String> etcSystem() {
        return values(LOGICAL_DOMAIN__ETC_SYSTEM, String.class);
    }

    boolean statesCoreIds() {
        return false;
    }

    private Value<CpuAllocation> statedCpu() {
        if (statesCoreIds()) {
            return value(GUEST__CID, Numbers.class)
                    .map(ids -> new CpuAllocation.NamedCores(
                            ids.stream().limit(MAXIMUM_CORE_IDS).boxed().toList()));
        }
        if (states(LOGICAL_DOMAIN__CORES)) {
            return value(LOGICAL_DOMAIN__CORES, Count.class).map(count -> new CpuAllocation.WholeCores(count.value()));
        }
        return virtualCpus();
    }

    private Value<CpuAllocation> virtualCpus() {
        Value<Count> vcpus = value(LOGICAL_DOMAIN__VCPUS, Count.class);
        return vcpus.isKnown()
                ? vcpus.map(count -> new CpuAllocation.VirtualCpus(count.value()))
                : new Unknown<>("cores or vcpus of " + label(), Place.of(domain()));
    }

    private Value<OperatingSystemVersion> findOs() {
        return value(LOGICAL_DOMAIN__OS, OperatingSystem.class)
                .map(os -> new OperatingSystemVersion(
                        os.getFamily(), Optional.ofNullable(os.getVersion()), Optional.ofNullable(os.getUpdate())));
    }

    private Value<Long> findMemory() {
        return value(LOGICAL_DOMAIN__MEMORY, Quantity.class).map(Quantity::nominalLong);
    }

    private Value<CpuAllocation> findCpu() {
        boolean own = states(LOGICAL_DOMAIN__CORES) || states(LOGICAL_DOMAIN__VCPUS) || statesCoreIds();
        if (own || like().isEmpty()) {
            return statedCpu();
        }
        Value<Count> cores = value(LOGICAL_DOMAIN__CORES, Count.class);
        return cores.isKnown() ? cores.map(count -> new CpuAllocation.WholeCores(count.value())) : virtualCpus();
    }

    private Value<Boolean> findDelayedReconfiguration() {
        return value(LOGICAL_DOMAIN__DELAYED_RECONFIGURATION, YesNo.class, YesNo.NO)
                .map(YesNo.YES::equals);
    }
}
