// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.ecore.EReference;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.BootPolicy;
import org.ldomstudio.model.ldom.Console;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.ExecutionPoint;
import org.ldomstudio.model.ldom.FailurePolicy;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.Importance;
import org.ldomstudio.model.ldom.Ipmp;
import org.ldomstudio.model.ldom.KernelZone;
import org.ldomstudio.model.ldom.LogicalDomain;
import org.ldomstudio.model.ldom.MemoryBlock;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.PcieBus;
import org.ldomstudio.model.ldom.PerfCounter;
import org.ldomstudio.model.ldom.PhysicalIo;
import org.ldomstudio.model.ldom.Policy;
import org.ldomstudio.model.ldom.RcAddPolicy;
import org.ldomstudio.model.ldom.Threading;
import org.ldomstudio.model.ldom.Variable;
import org.ldomstudio.model.ldom.Vdisk;
import org.ldomstudio.model.ldom.Vhba;
import org.ldomstudio.model.ldom.Vnet;
import org.ldomstudio.model.ldom.Workload;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Address;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.MacAddress;
import org.ldomstudio.model.values.Quantity;

/** A guest domain in one state of the site, with what it takes over from the guest that it is like. */
public final class GuestView extends LogicalDomainView {

    private final Guest guest;
    private final Memo<Optional<ServerView>> server = new Memo<>(this::findServer);
    private final Memo<Value<GuestState>> runState = new Memo<>(this::findRunState);
    private final Memo<Value<ExecutionPoint>> at = new Memo<>(this::findAt);
    private final Memo<Value<CpuArch>> cpuArch = new Memo<>(this::findCpuArch);
    private final Memo<List<VdiskView>> vdisks = new Memo<>(this::findVdisks);
    private final Memo<List<VnetView>> vnets = new Memo<>(this::findVnets);
    private final Memo<List<VhbaView>> vhbas = new Memo<>(this::findVhbas);

    GuestView(SiteState state, Guest guest) {
        super(state, guest, Optional.ofNullable(guest.getLike()), nameOf(guest));
        this.guest = guest;
    }

    @Override
    public Guest domain() {
        return guest;
    }

    /** Returns its name in the model. */
    public String name() {
        return nameOf(guest);
    }

    /** Returns the name that ldm knows: stated, changed by a migration {@code as}, or its name. */
    public String ldmName() {
        return value(GUEST__LDM_NAME, String.class).known().orElseGet(this::name);
    }

    @Override
    public Optional<ServerView> server() {
        return server.get();
    }

    /** Returns whether it is active, bound or inactive in this state. */
    public Value<GuestState> runState() {
        return runState.get();
    }

    /** Returns whether a step has taken it out of its load balancer or cluster, so that it writes nothing. */
    public boolean isDrained() {
        return state().isDrained(guest);
    }

    /** Returns what runs in it while it is active. */
    public Value<ExecutionPoint> at() {
        return at.get();
    }

    /** Returns the most cores it may get; unknown when it is as ldm sets it. */
    public Value<Long> maxCores() {
        return value(GUEST__MAX_CORES, Count.class).map(Count::value);
    }

    /** Returns the memory that its software really uses, in bytes. */
    public Value<Long> memoryInUse() {
        return value(GUEST__MEMORY_IN_USE, Quantity.class).map(Quantity::nominalLong);
    }

    /** Returns the processors that it can move between. */
    public Value<CpuArch> cpuArch() {
        return cpuArch.get();
    }

    /** Returns whether its clock is set by NTP. */
    public Value<Boolean> ntp() {
        return value(GUEST__NTP, YesNo.class).map(YesNo.YES::equals);
    }

    /** Returns the time that its shutdown takes; the engine's when unknown. */
    public Value<Quantity> shutdownTime() {
        return value(GUEST__SHUTDOWN_TIME, Quantity.class);
    }

    /** Returns the time from its start to service; the engine's when unknown. */
    public Value<Quantity> bootTime() {
        return value(GUEST__BOOT_TIME, Quantity.class);
    }

    /** Returns whether its software uses ADI memory tags. */
    public Value<Boolean> adi() {
        return value(GUEST__ADI, YesNo.class).map(YesNo.YES::equals);
    }

    /** Returns whether processes are bound to CPUs in it. */
    public Value<Boolean> boundProcesses() {
        return value(GUEST__BOUND_PROCESSES, YesNo.class, YesNo.NO).map(YesNo.YES::equals);
    }

    /** Returns whether it runs a routing daemon. */
    public Value<Boolean> routingDaemon() {
        return value(GUEST__ROUTING_DAEMON, YesNo.class, YesNo.NO).map(YesNo.YES::equals);
    }

    /** Returns how IPMP detects failures in it; unknown when it is not said to use IPMP. */
    public Value<Ipmp> ipmp() {
        return value(GUEST__IPMP, Ipmp.class);
    }

    /** Returns how important it is. */
    public Value<Importance> importance() {
        return value(GUEST__IMPORTANCE, Importance.class, Importance.NORMAL);
    }

    /** Returns the application that it belongs to. */
    public Value<Application> application() {
        return value(GUEST__APPLICATION, Application.class);
    }

    /**
     * Returns how its software writes memory; unknown when not stated, which a simulation treats as idle and says so.
     */
    public Value<Workload> workload() {
        return value(GUEST__WORKLOAD, Workload.class);
    }

    /** Returns the largest page size in effect, in bytes. */
    public Value<Long> effectiveMaxPagesize() {
        return value(GUEST__EFFECTIVE_MAX_PAGESIZE, Quantity.class).map(Quantity::nominalLong);
    }

    /** Returns its Ethernet address; unknown when ldm chooses it. */
    public Value<MacAddress> mac() {
        return value(GUEST__MAC, MacAddress.class);
    }

    /** Returns its host id; unknown when ldm chooses it. */
    public Value<Address> hostid() {
        return value(GUEST__HOSTID, Address.class);
    }

    /** Returns its UUID; unknown when ldm chooses it. */
    public Value<String> uuid() {
        return value(GUEST__UUID, String.class);
    }

    /** Returns what its slaves suffer when it fails. */
    public Value<FailurePolicy> failurePolicy() {
        return value(GUEST__FAILURE_POLICY, FailurePolicy.class);
    }

    /** Returns its master domains. */
    public List<LogicalDomain> masters() {
        return values(GUEST__MASTERS, LogicalDomain.class);
    }

    /** Returns whether it has the extended mapin space. */
    public Value<Boolean> extendedMapinSpace() {
        return value(GUEST__EXTENDED_MAPIN_SPACE, YesNo.class).map(YesNo.YES::equals);
    }

    /** Returns its place in the order of shutdown. */
    public Value<Long> shutdownGroup() {
        return value(GUEST__SHUTDOWN_GROUP, Count.class).map(Count::value);
    }

    /** Returns what may be added while a root domain is down. */
    public Value<RcAddPolicy> rcAddPolicy() {
        return value(GUEST__RC_ADD_POLICY, RcAddPolicy.class);
    }

    /** Returns the performance counters that it may use; unknown when not stated. */
    public Value<List<PerfCounter>> perfCounters() {
        return list(GUEST__PERF_COUNTERS, PerfCounter.class);
    }

    /** Returns its verified boot policy. */
    public Value<BootPolicy> bootPolicy() {
        return value(GUEST__BOOT_POLICY, BootPolicy.class);
    }

    /** Returns its threading mode. */
    public Value<Threading> threading() {
        return value(GUEST__THREADING, Threading.class);
    }

    /** Returns its OpenBoot variables. */
    public List<Variable> variables() {
        return values(GUEST__VARIABLES, Variable.class);
    }

    /** Returns its observed memory blocks; unknown when none is stated. */
    public Value<List<MemoryBlock>> memoryBlocks() {
        return list(GUEST__MEMORY_BLOCKS, MemoryBlock.class);
    }

    /** Returns the memory blocks that it asks for by address; empty when it names none. */
    public List<MemoryBlock> namedBlocks() {
        return values(GUEST__NAMED_BLOCKS, MemoryBlock.class);
    }

    /** Returns its console, when one is stated. */
    public Value<Console> console() {
        return value(GUEST__CONSOLE, Console.class);
    }

    /** Returns its dynamic resource management policies. */
    public List<Policy> policies() {
        return merged(
                GUEST__POLICIES, Policy.class, part -> part.own().or(part::like).orElseThrow());
    }

    /** Returns the kernel zones in it. */
    public List<KernelZone> kernelZones() {
        return merged(
                GUEST__KERNEL_ZONES,
                KernelZone.class,
                part -> part.own().or(part::like).orElseThrow());
    }

    /** Returns its virtual disks that are present in this state. */
    public List<VdiskView> vdisks() {
        return vdisks.get();
    }

    /** Returns its virtual network devices that are present in this state. */
    public List<VnetView> vnets() {
        return vnets.get();
    }

    /** Returns its virtual SCSI host bus adapters that are present in this state. */
    public List<VhbaView> vhbas() {
        return vhbas.get();
    }

    /** Returns its physical I/O devices that are present in this state. They are never taken over. */
    public List<PhysicalIo> physicalIo() {
        return guest.getPhysicalIo().stream()
                .filter(device -> state().isPresent(guest, device))
                .toList();
    }

    /**
     * Returns the path of a physical I/O device in this state: that of the step that added it again, else the stated
     * one.
     */
    public Optional<String> pathOf(PhysicalIo device) {
        return state().addedPath(guest, device).or(() -> Optional.ofNullable(device.getPath()));
    }

    /** Returns the PCIe buses that it owns. They are never taken over. */
    public List<PcieBus> buses() {
        return guest.getBuses();
    }

    @Override
    boolean statesCoreIds() {
        return states(GUEST__CID);
    }

    /**
     * A named part stated here, at the guest that this one is like, or at both.
     *
     * @param own the part stated here
     * @param like the part that values are taken over from
     */
    record Part<T>(Optional<T> own, Optional<T> like) {
        /** Returns the element that stands for the part. */
        T element() {
            return own.or(() -> like).orElseThrow();
        }
    }

    /** Merges parts by name: those of the other guest in their order, then those only stated here. */
    private <T extends NamedElement, V> List<V> merged(EReference feature, Class<T> type, Function<Part<T>, V> view) {
        Map<Object, Part<T>> parts = new LinkedHashMap<>();
        like().ifPresent(other -> {
            for (Object each : (List<?>) other.eGet(feature)) {
                T part = type.cast(each);
                parts.put(key(part), new Part<>(Optional.empty(), Optional.of(part)));
            }
        });
        for (Object each : (List<?>) guest.eGet(feature)) {
            T part = type.cast(each);
            Optional<T> taken = Optional.ofNullable(parts.get(key(part))).flatMap(Part::like);
            parts.put(key(part), new Part<>(Optional.of(part), taken));
        }
        List<V> views = new ArrayList<>();
        parts.values().stream()
                .filter(part -> state().isPresent(guest, part.element()))
                .forEach(part -> views.add(view.apply(part)));
        return views;
    }

    private static Object key(NamedElement part) {
        return part.getName() == null ? part : part.getName();
    }

    private Optional<ServerView> findServer() {
        return state().serverOf(guest).map(state()::server);
    }

    private Value<GuestState> findRunState() {
        return value(GUEST__STATE, GuestState.class, GuestState.ACTIVE);
    }

    private Value<ExecutionPoint> findAt() {
        return value(GUEST__AT, ExecutionPoint.class, ExecutionPoint.SOLARIS);
    }

    private Value<CpuArch> findCpuArch() {
        return value(GUEST__CPU_ARCH, CpuArch.class, CpuArch.NATIVE);
    }

    private List<VdiskView> findVdisks() {
        return List.copyOf(merged(GUEST__VDISKS, Vdisk.class, part -> new VdiskView(this, part)));
    }

    private List<VnetView> findVnets() {
        return List.copyOf(merged(GUEST__VNETS, Vnet.class, part -> new VnetView(this, part)));
    }

    private List<VhbaView> findVhbas() {
        return List.copyOf(merged(GUEST__VHBAS, Vhba.class, part -> new VhbaView(this, part)));
    }
}
