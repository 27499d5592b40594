// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.ClusterKind;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.ExecutionPoint;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.Health;
import org.ldomstudio.model.ldom.Importance;
import org.ldomstudio.model.ldom.Ipmp;
import org.ldomstudio.model.ldom.LdomFactory;
import org.ldomstudio.model.ldom.Media;
import org.ldomstudio.model.ldom.OpenBlocked;
import org.ldomstudio.model.ldom.PerfCounter;
import org.ldomstudio.model.ldom.PhysicalIo;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.PowerPolicy;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Storage;
import org.ldomstudio.model.ldom.StorageKind;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.VolumeOption;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.MacAddress;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Version;

/**
 * Plants one defect after the other into a faultless site. Each is found by its rule, and by others only when they
 * follow from it.
 */
class MutationTest {

    private static final LdomFactory FACTORY = LdomFactory.eINSTANCE;

    /** What a defect changes: the site with its first guest, that guest's server, the target and the plan. */
    private record Scene(SyntheticSite site, Guest guest, Server source, Server target, Plan plan) {
        SystemDomain there() {
            return target.getDomains().getFirst();
        }

        SystemDomain here() {
            return source.getDomains().getFirst();
        }

        Volume volume(Server server) {
            return vds(server).getVolumes().getFirst();
        }

        Vds vds(Server server) {
            return server.getDomains().getFirst().getDiskServers().getFirst();
        }

        Vsw vsw() {
            return there().getSwitches().getFirst();
        }

        Guest neighbour() {
            return site.guests.get(1);
        }
    }

    /**
     * A defect.
     *
     * @param rule the rule that must find it
     * @param follows rules that really follow from it
     */
    private record Defect(String rule, String what, Consumer<Scene> plant, Set<String> follows) {}

    private final List<Defect> defects = new ArrayList<>();

    private void defect(String rule, String what, Consumer<Scene> plant, String... follows) {
        defects.add(new Defect(rule, what, plant, Set.of(follows)));
    }

    @Test
    void eachDefectIsFoundByItsRuleAndOnlyByRulesThatFollow() {
        list();
        StringBuilder table =
                new StringBuilder("%-13s %-45s %-6s %s%n".formatted("planted", "defect", "found", "extra"));
        List<String> wrong = new ArrayList<>();
        for (Defect defect : defects) {
            Set<String> found = plant(defect);
            boolean hit = found.remove(defect.rule());
            Set<String> unexplained = new TreeSet<>(found);
            unexplained.removeAll(defect.follows());
            table.append("%-13s %-45s %-6s %s%n"
                    .formatted(
                            defect.rule(),
                            defect.what(),
                            hit ? "yes" : "NO",
                            found.isEmpty() ? "-" : String.join(", ", found)));
            if (!hit || !unexplained.isEmpty() || !found.containsAll(defect.follows())) {
                wrong.add(defect.rule() + " (" + defect.what() + "): found " + hit + ", unexplained " + unexplained
                        + ", others " + found);
            }
        }
        System.out.println(table + "%d defects planted".formatted(defects.size()));
        assertThat(wrong).isEmpty();
    }

    @Test
    void theSiteIsFaultlessBefore() {
        assertThat(plant(new Defect("none", "nothing", scene -> {}, Set.of()))).isEmpty();
    }

    private static Set<String> plant(Defect defect) {
        SyntheticSite site = new SyntheticSite(3, 6);
        Plan plan = site.plan();
        defect.plant()
                .accept(new Scene(site, site.guests.getFirst(), site.servers.getFirst(), site.servers.get(1), plan));
        return SiteCheck.of(site.state()).stream()
                .map(finding -> finding.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void list() {
        defect("MIG-VER-001", "target two releases behind", s -> s.target().setManager(Version.valueOf("3.4")));
        defect("MIG-VER-002", "Solaris 10 10/09", s -> os(s, "10", "10/09"), "MIG-VER-008", "MIG-MEM-006");
        defect(
                "MIG-VER-005",
                "firmware without GPT on both",
                s -> s.site().servers.forEach(server -> server.setFirmware(Version.valueOf("8.3.0"))));
        defect("MIG-VER-008", "Solaris 10 9/10", s -> os(s, "10", "9/10"), "MIG-MEM-006");
        defect("MIG-CPU-002", "another processor on the target", s -> s.target().setCpuType("SPARC-M6"));
        defect("MIG-CPU-003", "class1 to a platform outside of it", s -> {
            s.guest().setCpuArch(CpuArch.MIGRATION_CLASS1);
            Platform other = EcoreUtil.copy(s.site().platform);
            other.setName("T5-x");
            other.getCpuClasses().remove(CpuArch.MIGRATION_CLASS1);
            s.site().model.getElements().add(other);
            s.target().setPlatform(other);
        });
        defect("MIG-CPU-006", "old firmware on a T4", s -> {
            s.guest().setCpuArch(CpuArch.MIGRATION_CLASS1);
            s.source().setCpuType("SPARC-T4");
            s.source().setFirmware(Version.valueOf("8.6"));
        });
        defect(
                "MIG-CPU-007",
                "Solaris 10 on another clock",
                s -> {
                    os(s, "10", "1/13");
                    s.target().setFrequency(Quantity.valueOf("3.0 GHz"));
                },
                "MIG-MEM-006");
        defect("MIG-CPU-008", "too few virtual CPUs", s -> s.guest().setVcpus(Count.of(1000)));
        defect("MIG-CPU-010", "generic between T5 servers", s -> s.guest().setCpuArch(CpuArch.GENERIC));
        defect(
                "MIG-CPU-015",
                "bound guest to another processor",
                s -> {
                    s.guest().setState(GuestState.BOUND);
                    s.target().setCpuType("SPARC-M6");
                },
                "MIG-STATE-001");
        defect("MIG-MEM-001", "too little memory", s -> s.target().setMemory(Quantity.valueOf("90 GiB")));
        defect("MIG-MEM-005", "odd memory", s -> s.guest().setMemory(Quantity.valueOf("32767 MiB")));
        defect(
                "MIG-CORE-001",
                "too few whole cores",
                s -> {
                    s.guest().setVcpus(null);
                    s.guest().setCores(Count.of(125));
                },
                "MIG-CPU-008");
        defect("MIG-CORE-002", "capped without licence", s -> {
            s.guest().setMaxCores(Count.of(4));
            s.target().setLicensedCores(Count.of(2));
        });
        defect("MIG-CRY-004", "crypto units on a T5", s -> s.guest().setCryptoUnits(Count.of(1)));
        defect("MIG-PIO-001", "PCIe bus", s -> {
            var bus = FACTORY.createPcieBus();
            bus.setName("pci_1");
            s.guest().getBuses().add(bus);
        });
        defect("MIG-PIO-002", "direct I/O", s -> s.guest().getPhysicalIo().add(named(FACTORY.createDirectIo(), "hba")));
        defect(
                "MIG-PIO-003",
                "virtual function",
                s -> s.guest().getPhysicalIo().add(named(FACTORY.createVirtualFunction(), "vf0")));
        defect("MIG-PIO-006", "named primary", s -> s.guest().setLdmName("primary"), "MIG-STATE-010");
        defect(
                "MIG-DISK-001",
                "volume missing on the target",
                s -> s.vds(s.target()).getVolumes().remove(0));
        defect(
                "MIG-DISK-002",
                "another unit on the target",
                s -> s.volume(s.target()).setUnit("other"));
        defect("MIG-DISK-003", "local disk", s -> s.volume(s.source()).setStorage(local(s)));
        defect(
                "MIG-DISK-004",
                "options differ",
                s -> s.volume(s.target()).getOptions().add(VolumeOption.RO));
        defect(
                "MIG-DISK-005",
                "options differ, bound",
                s -> {
                    s.guest().setState(GuestState.BOUND);
                    s.volume(s.target()).getOptions().add(VolumeOption.RO);
                },
                "MIG-STATE-001");
        defect(
                "MIG-DISK-006",
                "volume missing, inactive",
                s -> {
                    s.guest().setState(GuestState.INACTIVE);
                    s.vds(s.target()).getVolumes().remove(0);
                },
                "MIG-STATE-001");
        defect(
                "MIG-DISK-007",
                "ISO image on a LUN's file system",
                s -> s.volume(s.source()).setMedia(Media.ISO),
                "MIG-DISK-003");
        defect(
                "MIG-DISK-008",
                "SCSI reservations",
                s -> s.guest().getVdisks().getFirst().setScsiReservations(YesNo.YES));
        defect("MIG-DISK-009", "timeout with mpgroup", s -> {
            s.volume(s.source()).setMpgroup("m");
            s.volume(s.target()).setMpgroup("m");
            s.guest().getVdisks().getFirst().setTimeout(Quantity.valueOf("10 s"));
        });
        defect("MIG-NET-001", "switch missing", s -> s.vsw().setName("other"));
        defect("MIG-NET-003", "VLAN missing", s -> s.vsw().setVlans(Numbers.valueOf("102")));
        defect("MIG-NET-004", "MAC in use", s -> {
            s.guest().getVnets().getFirst().setMac(MacAddress.valueOf("0:14:4f:f8:0:1"));
            s.vsw().setMac(MacAddress.valueOf("00:14:4f:f8:00:01"));
        });
        defect(
                "MIG-NET-005",
                "mtu too large",
                s -> s.guest().getVnets().getFirst().setMtu(Count.of(9000)));
        defect("MIG-NET-006", "routing daemon", s -> s.guest().setRoutingDaemon(YesNo.YES));
        defect("MIG-NET-007", "transitive probing", s -> s.guest().setIpmp(Ipmp.TRANSITIVE));
        defect("MIG-NET-008", "internal switch", s -> {
            s.vsw().setNetDev(null);
            s.vsw().setInternal(true);
        });
        defect("MIG-CONS-001", "console port", s -> {
            var console = FACTORY.createConsole();
            console.setVcc(s.here().getConsoles().getFirst());
            console.setPort(Count.of(5001));
            s.guest().setConsole(console);
        });
        defect(
                "MIG-CONS-002",
                "no console port",
                s -> s.there().getConsoles().getFirst().setPorts(Numbers.valueOf("5000..5001")));
        defect("MIG-STATE-001", "bound", s -> s.guest().setState(GuestState.BOUND));
        defect(
                "MIG-STATE-003",
                "inactive and too large",
                s -> {
                    s.guest().setState(GuestState.INACTIVE);
                    s.guest().setMemory(Quantity.valueOf("2 TiB"));
                },
                "MIG-STATE-001");
        defect("MIG-STATE-005", "at OpenBoot", s -> s.guest().setAt(ExecutionPoint.OPENBOOT));
        defect("MIG-STATE-006", "delayed reconfiguration", s -> s.there().setDelayedReconfiguration(YesNo.YES));
        defect("MIG-STATE-010", "name taken", s -> s.neighbour().setLdmName("g0"));
        defect("MIG-PM-002", "elastic", s -> s.target().setPowerPolicy(PowerPolicy.ELASTIC));
        defect("MIG-PERF-001", "global counters twice", s -> {
            s.guest().getPerfCounters().add(PerfCounter.GLOBAL);
            s.neighbour().getPerfCounters().add(PerfCounter.GLOBAL);
        });
        defect("MIG-SEC-002", "no trust", s -> s.target().getTrusts().remove(s.source()));
        defect("MIG-SEC-006", "wrong certificate", s -> {
            s.source().setTlsHostMatch(YesNo.YES);
            s.target().setCertificateName("other");
        });
        defect("MIG-FW-001", "ports blocked", s -> s.site().network.setMigrationPorts(OpenBlocked.BLOCKED));
        defect("MIG-SAVE-001", "nothing saved", s -> s.plan().setSaveConfig(YesNo.NO));
        defect(
                "MIG-SAVE-002",
                "saved differently",
                s -> {
                    s.plan().setSaveConfig(YesNo.NO);
                    s.source().setSaveAfterMigration(YesNo.YES);
                },
                "MIG-SAVE-001");
        defect("MIG-CLU-001", "cluster node", s -> application(s).setClusterKind(ClusterKind.OTHER_CLUSTER));
        defect("MIG-BP-001", "half a core", s -> {
            s.here().setCores(null);
            s.here().setVcpus(Count.of(4));
        });
        defect("MIG-BP-002", "slow network", s -> s.site().network.setSpeed(Quantity.valueOf("1 Gbit/s")));
        defect("MIG-BP-005", "unused memory", s -> s.guest().setMemoryInUse(Quantity.valueOf("8 GiB")));
        defect("MIG-BP-007", "no NTP", s -> s.guest().setNtp(YesNo.NO));
        defect("MIG-BP-009", "target down", s -> s.target().setHealth(Health.DOWN));
        defect("MIG-BP-009", "target failing", s -> s.target().setHealth(Health.FAILING));
        defect("MIG-BP-010", "stateless", s -> application(s).setLoadBalancer("lb"));
        defect("MIG-BP-011", "RAC node", s -> application(s).setClusterKind(ClusterKind.ORACLE_RAC), "MIG-CLU-001");
        defect("MIG-BP-012", "important guest leaves", s -> {
            s.guest().setImportance(Importance.HIGH);
            s.site().guests.get(3).setImportance(Importance.LOW);
        });
    }

    private static void os(Scene scene, String version, String update) {
        scene.guest().getOs().setVersion(Version.valueOf(version));
        scene.guest().getOs().setUpdate(update);
    }

    private static PhysicalIo named(PhysicalIo device, String name) {
        device.setName(name);
        device.setPath("/SYS/MB/" + name);
        return device;
    }

    private static Storage local(Scene scene) {
        Storage storage = FACTORY.createStorage();
        storage.setName("disks");
        storage.setKind(StorageKind.LOCAL);
        storage.setServer(scene.source());
        scene.site().model.getElements().add(storage);
        return storage;
    }

    private static Application application(Scene scene) {
        Application application = FACTORY.createApplication();
        application.setName("app");
        scene.site().model.getElements().add(application);
        scene.guest().setApplication(application);
        return application;
    }
}
