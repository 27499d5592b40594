// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ldomstudio.model.ldom.CoreMap;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.DeviceVerb;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestDevice;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.LdomFactory;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Vdisk;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.VirtualFunction;
import org.ldomstudio.model.ldom.Vnet;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.MacAddress;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.values.Quantity;

class SiteStateTest {

    private static final LdomFactory NEW = LdomFactory.eINSTANCE;

    private final LdomModel model = NEW.createLdomModel();
    private final LdomModel catalogue = NEW.createLdomModel();
    private final Server t5a = server("t5a");
    private final Server t5b = server("t5b");
    private final Guest web01 = guest("web01", t5a);

    @BeforeEach
    void describeWeb01() {
        web01.setMemory(Quantity.valueOf("32 GiB"));
        web01.setCores(Count.of(4));
        Platform platform = NEW.createPlatform();
        platform.setName("T5-2");
        platform.setThreadsPerCore(Count.of(8));
        platform.setMaxMemory(Quantity.valueOf("1 TiB"));
        platform.getCpuTypes().add("SPARC-T5");
        platform.getUnverified().add("max-memory");
        catalogue.getElements().add(platform);
        t5a.setPlatform(platform);
    }

    @Test
    void whatIsNotStatedIsUnknownAndNamesTheFact() {
        Value<?> firmware = state().server(t5a).firmware();

        assertThat(firmware.isKnown()).isFalse();
        assertThat(((Unknown<?>) firmware).fact()).isEqualTo("firmware of t5a");
    }

    @Test
    void aDefaultIsKnownAsADefault() {
        Value<CpuArch> arch = state().guest(web01).cpuArch();

        assertThat(arch).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.value()).isEqualTo(CpuArch.NATIVE);
            assertThat(known.origin()).isEqualTo(Origin.DEFAULT);
        });
    }

    @Test
    void anUnverifiedPropertyCarriesThatMark() {
        PlatformView platform = state().server(t5a).platform().known().orElseThrow();

        assertThat(((Known<Long>) platform.maxMemory()).unverified()).isTrue();
        assertThat(((Known<Integer>) platform.threadsPerCore()).unverified()).isFalse();
    }

    @Test
    void theProcessorTypeIsThePlatformsWhenItHasOne() {
        assertThat(state().server(t5a).cpuType().known()).contains("SPARC-T5");
        t5a.getPlatform().getCpuTypes().add("SPARC-T6");
        assertThat(state().server(t5a).cpuType().isKnown()).isFalse();
    }

    @Test
    void likeTakesOverValuesButNotIdentity() {
        web01.setMac(MacAddress.valueOf("00:14:4f:f8:12:34"));
        Guest web02 = guest("web02", t5b);
        web02.setLike(web01);

        GuestView view = state().guest(web02);

        assertThat(view.memory()).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.value()).isEqualTo(32L << 30);
            assertThat(known.origin()).isEqualTo(Origin.TAKEN_OVER);
        });
        assertThat(view.mac().isKnown()).isFalse();
    }

    @Test
    void oneStatedKindOfCpuHidesTheOthersTakenOver() {
        Guest web02 = guest("web02", t5b);
        web02.setLike(web01);
        web02.setVcpus(Count.of(13));

        assertThat(state().guest(web02).cpu().known()).contains(new CpuAllocation.VirtualCpus(13));
    }

    @Test
    void namedCoresAreNotTakenOver() {
        web01.setCores(null);
        web01.setCid(Numbers.valueOf("4, 5"));
        Guest web02 = guest("web02", t5b);
        web02.setLike(web01);

        assertThat(state().guest(web01).cpu().known()).contains(new CpuAllocation.NamedCores(List.of(4, 5)));
        assertThat(state().guest(web02).cpu().isKnown()).isFalse();
    }

    @Test
    void theVolumeOfADiskFollowsTheNewGuestsName() {
        Vds vds = NEW.createVds();
        vds.setName("primary-vds0");
        Vdisk root = NEW.createVdisk();
        root.setName("root");
        root.setVds(vds);
        web01.getVdisks().add(root);
        Guest web02 = guest("web02", t5b);
        web02.setLike(web01);

        VdiskView disk = state().guest(web02).vdisks().getFirst();

        assertThat(disk.volumeName().known()).contains("web02-root");
        assertThat(disk.vdsName().known()).contains("primary-vds0");
    }

    @Test
    void partsAreMergedByName() {
        Vnet net0 = NEW.createVnet();
        net0.setName("net0");
        net0.setPvid(Count.of(101));
        net0.setMtu(Count.of(9000));
        web01.getVnets().add(net0);
        Guest web02 = guest("web02", t5b);
        web02.setLike(web01);
        Vnet own = NEW.createVnet();
        own.setName("net0");
        own.setPvid(Count.of(102));
        web02.getVnets().add(own);

        List<VnetView> nets = state().guest(web02).vnets();

        assertThat(nets).hasSize(1);
        assertThat(nets.getFirst().pvid().known()).contains(102L);
        assertThat(nets.getFirst().mtu().known()).contains(9000L);
    }

    @Test
    void aMigrationMovesTheGuestInTheNextStateOnly() {
        SiteState before = state();
        Migrate step = NEW.createMigrate();
        step.setGuest(web01);
        step.setTarget(t5b);
        step.setNewName("web01-new");

        SiteState after = before.after(step);

        assertThat(before.guestsOn(t5a)).containsExactly(web01);
        assertThat(after.guestsOn(t5a)).isEmpty();
        assertThat(after.guestsOn(t5b)).containsExactly(web01);
        assertThat(after.guest(web01).ldmName()).isEqualTo("web01-new");
        assertThat(before.guest(web01).ldmName()).isEqualTo("web01");
    }

    @Test
    void aGuestThatComesBackStandsOnItsServerOnce() {
        SiteState after = state().after(migration(t5b)).after(migration(t5a));

        assertThat(after.guestsOn(t5a)).containsExactly(web01);
        assertThat(after.guestsOn(t5b)).isEmpty();
    }

    @Test
    void mappedCoresHaveTheirIdsOfTheTarget() {
        web01.setCores(null);
        web01.setCid(Numbers.valueOf("4, 5"));
        Migrate step = migration(t5b);
        CoreMap map = NEW.createCoreMap();
        map.setFrom(Count.of(4));
        map.setTo(Count.of(12));
        step.getCoreMaps().add(map);

        assertThat(state().after(step).guest(web01).cpu().known())
                .contains(new CpuAllocation.NamedCores(List.of(12, 5)));
    }

    @Test
    void stopAndStartChangeTheRunState() {
        SiteState stopped = state().after(step(GuestVerb.STOP));

        assertThat(stopped.guest(web01).runState().known()).contains(GuestState.BOUND);
        assertThat(stopped.after(step(GuestVerb.START)).guest(web01).runState().known())
                .contains(GuestState.ACTIVE);
    }

    @Test
    void aDrainedGuestIsDrainedUntilItRejoins() {
        SiteState drained = state().after(step(GuestVerb.DRAIN));

        assertThat(drained.guest(web01).isDrained()).isTrue();
        assertThat(drained.after(step(GuestVerb.REJOIN)).guest(web01).isDrained())
                .isFalse();
    }

    @Test
    void settingVirtualCpusReplacesCores() {
        Setting setting = NEW.createSetting();
        setting.setProperty(SettableProperty.VCPUS);
        setting.setTarget(web01);
        setting.setValue(Quantity.valueOf("12"));

        assertThat(state().after(setting).guest(web01).cpu().known()).contains(new CpuAllocation.VirtualCpus(12));
    }

    @Test
    void aWhatIfChangesTheLoadOfANetwork() {
        Network network = NEW.createNetwork();
        network.setName("lan");
        model.getElements().add(network);
        Setting setting = NEW.createSetting();
        setting.setProperty(SettableProperty.LOAD);
        setting.setTarget(network);
        setting.setValue(Quantity.valueOf("30 %"));

        assertThat(state().with(setting).network(network).loads())
                .singleElement()
                .satisfies(load -> assertThat(load.value().nominal()).isEqualByComparingTo("0.3"));
    }

    @Test
    void aRemovedDeviceIsGoneUntilItIsAddedAgain() {
        VirtualFunction fast0 = NEW.createVirtualFunction();
        fast0.setName("fast0");
        fast0.setPath("/SYS/MB/NET0/IOVNET.PF0.VF1");
        web01.getPhysicalIo().add(fast0);
        DeviceStep remove = device(fast0, DeviceVerb.REMOVE);
        DeviceStep add = device(fast0, DeviceVerb.ADD);
        add.setPath("/SYS/MB/NET0/IOVNET.PF1.VF0");

        SiteState removed = state().after(remove);

        assertThat(removed.guest(web01).physicalIo()).isEmpty();
        assertThat(removed.after(add).guest(web01).pathOf(fast0)).contains("/SYS/MB/NET0/IOVNET.PF1.VF0");
    }

    private SiteState state() {
        return SiteState.initial(new SiteIndex(List.of(model), List.of(catalogue)));
    }

    private Server server(String name) {
        Server server = NEW.createServer();
        server.setName(name);
        model.getElements().add(server);
        return server;
    }

    private Guest guest(String name, Server server) {
        Guest guest = NEW.createGuest();
        guest.setName(name);
        guest.setServer(server);
        model.getElements().add(guest);
        return guest;
    }

    private Migrate migration(Server target) {
        Migrate step = NEW.createMigrate();
        step.setGuest(web01);
        step.setTarget(target);
        return step;
    }

    private GuestStep step(GuestVerb verb) {
        GuestStep step = NEW.createGuestStep();
        step.setGuest(web01);
        step.setVerb(verb);
        return step;
    }

    private DeviceStep device(GuestDevice device, DeviceVerb verb) {
        DeviceStep step = NEW.createDeviceStep();
        step.setGuest(web01);
        step.setDevice(device);
        step.setVerb(verb);
        return step;
    }
}
