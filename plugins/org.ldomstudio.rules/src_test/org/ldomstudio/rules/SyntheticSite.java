// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.ArrayList;
import java.util.List;
import org.ldomstudio.model.ldom.CertificateLogin;
import org.ldomstudio.model.ldom.ControlDomain;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LdomFactory;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.Link;
import org.ldomstudio.model.ldom.LogicalDomain;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.OpenBlocked;
import org.ldomstudio.model.ldom.OperatingSystem;
import org.ldomstudio.model.ldom.OsFamily;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.PowerPolicy;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Storage;
import org.ldomstudio.model.ldom.StorageKind;
import org.ldomstudio.model.ldom.Vcc;
import org.ldomstudio.model.ldom.Vdisk;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.Vendor;
import org.ldomstudio.model.ldom.Vnet;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Version;
import org.ldomstudio.model.view.SiteIndex;
import org.ldomstudio.model.view.SiteState;

/** A site without a fault: equal servers on one SAN, guests spread evenly, every disk exported everywhere. */
final class SyntheticSite {

    private static final LdomFactory FACTORY = LdomFactory.eINSTANCE;

    final LdomModel model = FACTORY.createLdomModel();
    final List<Server> servers = new ArrayList<>();
    final List<Guest> guests = new ArrayList<>();
    final Network network = FACTORY.createNetwork();
    final Storage storage = FACTORY.createStorage();
    final Platform platform = FACTORY.createPlatform();

    SyntheticSite(int serverCount, int guestCount) {
        network.setName("lan");
        network.setSpeed(Quantity.valueOf("10 Gbit/s"));
        network.setMigrationPorts(OpenBlocked.OPEN);
        storage.setName("san");
        storage.setKind(StorageKind.FC);
        platform.setName("T5-2");
        platform.setVendor(Vendor.ORACLE);
        platform.getCpuTypes().add("SPARC-T5");
        platform.getFrequencies().add(Quantity.valueOf("3.6 GHz"));
        platform.setMaxChips(Count.of(2));
        platform.setCoresPerChip(Count.of(16));
        platform.setThreadsPerCore(Count.of(8));
        platform.setCrypto(CryptoKind.PIPELINE);
        platform.getCpuClasses().addAll(List.of(CpuArch.NATIVE, CpuArch.GENERIC, CpuArch.MIGRATION_CLASS1));
        platform.setFirmwareFamily("9");
        model.getElements().addAll(List.of(network, storage, platform));
        for (int i = 0; i < serverCount; i++) {
            servers.add(server("s" + i, guestCount));
        }
        model.getElements().addAll(servers);
        servers.forEach(server -> server.getTrusts().addAll(servers));
        for (int i = 0; i < guestCount; i++) {
            guests.add(guest("g" + i, servers.get(i % serverCount)));
        }
        model.getElements().addAll(guests);
    }

    SiteState state() {
        return SiteState.initial(new SiteIndex(List.of(model), List.of()));
    }

    /** Adds a plan that migrates the first guest to the second server. */
    Plan plan() {
        Plan plan = FACTORY.createPlan();
        plan.setName("move");
        Migrate migrate = FACTORY.createMigrate();
        migrate.setGuest(guests.getFirst());
        migrate.setTarget(servers.get(1));
        plan.getSteps().add(migrate);
        model.getElements().add(plan);
        return plan;
    }

    private Server server(String name, int volumes) {
        Server server = FACTORY.createServer();
        server.setName(name);
        server.setPlatform(platform);
        server.setFirmware(Version.valueOf("9.6.22.c"));
        server.setManager(Version.valueOf("3.6"));
        server.setCores(Count.of(128));
        server.setMemory(Quantity.valueOf("1 TiB"));
        server.setPowerPolicy(PowerPolicy.PERFORMANCE);
        CertificateLogin login = FACTORY.createCertificateLogin();
        server.setLogin(login);
        Link link = FACTORY.createLink();
        link.setName("net0");
        link.setNetwork(network);
        server.getLinks().add(link);
        ControlDomain control = FACTORY.createControlDomain();
        system(control);
        control.setCores(Count.of(2));
        control.setMemory(Quantity.valueOf("16 GiB"));
        Vds vds = FACTORY.createVds();
        vds.setName("primary-vds0");
        for (int i = 0; i < volumes; i++) {
            Volume volume = FACTORY.createVolume();
            volume.setName("g" + i + "-root");
            volume.setStorage(storage);
            volume.setPath("/dev/dsk/c0t" + i + "d0s2");
            vds.getVolumes().add(volume);
        }
        control.getDiskServers().add(vds);
        Vsw vsw = FACTORY.createVsw();
        vsw.setName("primary-vsw0");
        vsw.setNetDev(link);
        vsw.setVlans(Numbers.valueOf("101"));
        control.getSwitches().add(vsw);
        Vcc vcc = FACTORY.createVcc();
        vcc.setName("primary-vcc0");
        vcc.setPorts(Numbers.valueOf("5000..6500"));
        control.getConsoles().add(vcc);
        server.getDomains().add(control);
        return server;
    }

    private Guest guest(String name, Server server) {
        Guest guest = FACTORY.createGuest();
        guest.setName(name);
        guest.setServer(server);
        system(guest);
        guest.setVcpus(Count.of(16));
        guest.setMemory(Quantity.valueOf("32 GiB"));
        guest.setNtp(YesNo.YES);
        Vdisk disk = FACTORY.createVdisk();
        disk.setName("root");
        disk.setVds(server.getDomains().getFirst().getDiskServers().getFirst());
        guest.getVdisks().add(disk);
        Vnet vnet = FACTORY.createVnet();
        vnet.setName("net0");
        vnet.setVsw(server.getDomains().getFirst().getSwitches().getFirst());
        vnet.setPvid(Count.of(101));
        guest.getVnets().add(vnet);
        return guest;
    }

    private static void system(LogicalDomain domain) {
        OperatingSystem os = FACTORY.createOperatingSystem();
        os.setFamily(OsFamily.SOLARIS);
        os.setVersion(Version.valueOf("11.4.62"));
        domain.setOs(os);
    }
}
