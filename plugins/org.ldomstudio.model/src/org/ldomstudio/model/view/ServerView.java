// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ldomstudio.model.ldom.Health;
import org.ldomstudio.model.ldom.Link;
import org.ldomstudio.model.ldom.Login;
import org.ldomstudio.model.ldom.MemoryBlock;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.PowerPolicy;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Storage;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Vcc;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.Vsan;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Version;

/** A server in one state of the site. */
public final class ServerView extends ElementView {

    /** Name of a volume as ldm says it: volume@vds. */
    private record VolumeName(String vds, String volume) {}

    private final Server server;
    private final Memo<Map<VolumeName, Volume>> volumesByName = new Memo<>(this::indexVolumes);
    private final Memo<List<Storage>> sees = new Memo<>(this::findSees);
    private final Memo<Value<PlatformView>> platform = new Memo<>(this::findPlatform);
    private final Memo<Value<Version>> firmware = new Memo<>(this::findFirmware);
    private final Memo<Value<Version>> manager = new Memo<>(this::findManager);
    private final Memo<Value<Integer>> threadsPerCore = new Memo<>(this::findThreadsPerCore);
    private final Memo<Value<String>> cpuType = new Memo<>(this::findCpuType);
    private final Memo<Value<BigDecimal>> frequency = new Memo<>(this::findFrequency);
    private final Memo<List<SystemDomainView>> domains = new Memo<>(this::findDomains);
    private final Memo<List<GuestView>> guests = new Memo<>(this::findGuests);

    ServerView(SiteState state, Server server) {
        super(state, server, Optional.empty(), nameOf(server));
        this.server = server;
    }

    /** Returns the element of the model. */
    public Server server() {
        return server;
    }

    /** Returns its name. */
    public String name() {
        return nameOf(server);
    }

    /** Returns its platform; unknown when it is not stated or not found. */
    public Value<PlatformView> platform() {
        return platform.get();
    }

    /** Returns its system firmware. */
    public Value<Version> firmware() {
        return firmware.get();
    }

    /** Returns its release of Oracle VM Server for SPARC. */
    public Value<Version> manager() {
        return manager.get();
    }

    /** Returns the host name or address that ldm is told; by default the name. */
    public String address() {
        return value(SERVER__ADDRESS, String.class).known().orElseGet(this::name);
    }

    /** Returns the cores fitted. */
    public Value<Long> cores() {
        return value(SERVER__CORES, Count.class).map(Count::value);
    }

    /** Returns the memory fitted, in bytes. */
    public Value<Long> memory() {
        return value(SERVER__MEMORY, Quantity.class).map(Quantity::nominalLong);
    }

    /** Returns the strands of a core, at least 1. */
    public Value<Integer> threadsPerCore() {
        return threadsPerCore.get();
    }

    /** Returns the strands fitted. */
    public Value<Long> strands() {
        return cores().flatMap(cores -> threadsPerCore().map(threads -> cores * threads));
    }

    /** Returns the processor type fitted: stated, or the platform's when it is sold with just one. */
    public Value<String> cpuType() {
        return cpuType.get();
    }

    /** Returns the clock frequency fitted in Hz: stated, or the platform's when it is sold with just one. */
    public Value<BigDecimal> frequency() {
        return frequency.get();
    }

    /** Returns the state of its hardware. */
    public Value<Health> health() {
        return value(SERVER__HEALTH, Health.class, Health.OK);
    }

    /** Returns its power management policy. */
    public Value<PowerPolicy> powerPolicy() {
        return value(SERVER__POWER_POLICY, PowerPolicy.class);
    }

    /** Returns whether ldmd saves the SP configuration after a migration. */
    public Value<Boolean> saveAfterMigration() {
        return value(SERVER__SAVE_AFTER_MIGRATION, YesNo.class, YesNo.NO).map(YesNo.YES::equals);
    }

    /** Returns whether ldmd compares the peer's name with its certificate strictly. */
    public Value<Boolean> tlsHostMatch() {
        return value(SERVER__TLS_HOST_MATCH, YesNo.class, YesNo.NO).map(YesNo.YES::equals);
    }

    /** Returns the name in its certificate; by default the address. */
    public String certificateName() {
        return value(SERVER__CERTIFICATE_NAME, String.class).known().orElseGet(this::address);
    }

    /** Returns the cores that software on it is licensed for. */
    public Value<Long> licensedCores() {
        return value(SERVER__LICENSED_CORES, Count.class).map(Count::value);
    }

    /** Returns how others log in here. */
    public Value<Login> login() {
        return value(SERVER__LOGIN, Login.class);
    }

    /** Returns the servers whose certificates are installed here; unknown when none is stated. */
    public Value<List<Server>> trusts() {
        return list(SERVER__TRUSTS, Server.class);
    }

    /** Returns the storages that it sees: those stated, by default those of its volumes. */
    public List<Storage> sees() {
        return sees.get();
    }

    /** Returns the free memory blocks; unknown when none is stated. */
    public Value<List<MemoryBlock>> freeBlocks() {
        return list(SERVER__FREE_BLOCKS, MemoryBlock.class);
    }

    /** Returns its datalinks. */
    public List<Link> links() {
        return server.getLinks();
    }

    /** Returns its links to a network. */
    public List<Link> linksTo(Network network) {
        return server.getLinks().stream()
                .filter(link -> link.getNetwork() == network)
                .toList();
    }

    /** Returns its control domain and service domains, in written order. */
    public List<SystemDomainView> domains() {
        return domains.get();
    }

    /** Returns its control domain; empty when none is described. */
    public Optional<SystemDomainView> controlDomain() {
        return domains().stream().filter(SystemDomainView::isControl).findFirst();
    }

    /** Returns the guests that stand on it in this state, in the order of the files, those that came later last. */
    public List<GuestView> guests() {
        return guests.get();
    }

    /** Returns the virtual disk server of that name in any of its domains. */
    public Optional<Vds> vds(String name) {
        return find(SystemDomain::getDiskServers, name);
    }

    /** Returns the volume of that name at the virtual disk server of that name. */
    public Optional<Volume> volume(String vdsName, String volumeName) {
        return Optional.ofNullable(volumesByName.get().get(new VolumeName(vdsName, volumeName)));
    }

    /** Returns the virtual switch of that name in any of its domains. */
    public Optional<Vsw> vsw(String name) {
        return find(SystemDomain::getSwitches, name);
    }

    /** Returns the virtual console concentrators of all its domains. */
    public List<Vcc> vccs() {
        return services(SystemDomain::getConsoles).toList();
    }

    /** Returns the virtual storage area network of that name in any of its domains. */
    public Optional<Vsan> vsan(String name) {
        return find(SystemDomain::getVsans, name);
    }

    /** Streams the volumes of all its domains. */
    public Stream<Volume> volumes() {
        return services(SystemDomain::getDiskServers).flatMap(vds -> vds.getVolumes().stream());
    }

    /** Returns whether a reference leads to an element: neither missing nor broken. */
    static boolean isLinked(NamedElement element) {
        return Objects.nonNull(element) && !element.eIsProxy();
    }

    private <S extends NamedElement> Optional<S> find(
            Function<SystemDomain, ? extends Collection<S>> kind, String name) {
        return services(kind).filter(service -> name.equals(service.getName())).findFirst();
    }

    private <S> Stream<S> services(Function<SystemDomain, ? extends Collection<S>> kind) {
        return server.getDomains().stream().flatMap(domain -> kind.apply(domain).stream());
    }

    private List<Storage> findSees() {
        List<Storage> stated = values(SERVER__SEES, Storage.class);
        return stated.isEmpty()
                ? volumes()
                        .map(Volume::getStorage)
                        .filter(ServerView::isLinked)
                        .distinct()
                        .toList()
                : stated;
    }

    private Map<VolumeName, Volume> indexVolumes() {
        Map<VolumeName, Volume> byName = new HashMap<>();
        services(SystemDomain::getDiskServers)
                .forEach(vds -> vds.getVolumes()
                        .forEach(volume -> byName.putIfAbsent(new VolumeName(nameOf(vds), nameOf(volume)), volume)));
        return byName;
    }

    private static <T> Value<T> onlyOne(Value<List<T>> choices, Unknown<T> otherwise) {
        return choices instanceof Known<List<T>> known
                        && known.value().stream().distinct().count() == 1
                ? new Known<>(known.value().getFirst(), Origin.DEFAULT, known.unverified(), known.place())
                : otherwise;
    }

    private Value<PlatformView> findPlatform() {
        return value(SERVER__PLATFORM, Platform.class).map(state()::platform);
    }

    private Value<Version> findFirmware() {
        return value(SERVER__FIRMWARE, Version.class);
    }

    private Value<Version> findManager() {
        return value(SERVER__MANAGER, Version.class);
    }

    private Value<Integer> findThreadsPerCore() {
        return platform().flatMap(PlatformView::threadsPerCore);
    }

    private Value<String> findCpuType() {
        Value<String> stated = value(SERVER__CPU_TYPE, String.class);
        return stated.isKnown()
                ? stated
                : onlyOne(platform().flatMap(PlatformView::cpuTypes), unknown(SERVER__CPU_TYPE));
    }

    private Value<BigDecimal> findFrequency() {
        Value<Quantity> stated = value(SERVER__FREQUENCY, Quantity.class);
        Value<Quantity> frequency = stated.isKnown()
                ? stated
                : onlyOne(platform().flatMap(PlatformView::frequencies), unknown(SERVER__FREQUENCY));
        return frequency.map(Quantity::nominal);
    }

    private List<SystemDomainView> findDomains() {
        return server.getDomains().stream().map(state()::domain).toList();
    }

    private List<GuestView> findGuests() {
        return state().guestsOn(server).stream().map(state()::guest).toList();
    }
}
