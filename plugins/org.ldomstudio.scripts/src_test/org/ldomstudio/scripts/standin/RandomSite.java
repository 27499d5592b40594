// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.DeviceVerb;
import org.ldomstudio.model.ldom.FailurePolicy;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.Policy;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.ServiceDomain;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Vdisk;
import org.ldomstudio.model.ldom.VirtualFunction;
import org.ldomstudio.model.ldom.Vnet;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.VolumeOption;
import org.ldomstudio.model.ldom.Vsan;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.MacAddress;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Version;
import org.ldomstudio.scripts.shell.NastyText;
import org.ldomstudio.scripts.shell.ShellText;

/** Builds random sites with a plan that can be done: the same seed gives the same site. */
final class RandomSite {

    private static final String PF = "/SYS/MB/NET0/IOVNET.PF0";

    final Site site = new Site();
    final Plan plan;
    private final Random random;
    private final List<Guest> guests = new ArrayList<>();
    private final Map<Guest, Server> where = new HashMap<>();
    private final Map<Guest, GuestState> states = new HashMap<>();

    RandomSite(long seed) {
        random = new Random(seed);
        boolean units = chance(25);
        Platform platform =
                site.platform(units ? "T3-2" : "T5-2", units ? 16 : 8, units ? CryptoKind.UNITS : CryptoKind.PIPELINE);
        int count = 2 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            server("t5" + (char) ('a' + i), platform, units);
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            guest("guest" + i);
        }
        plan = site.plan("plan-" + random.nextInt(10));
        plan.setSaveAs("after-" + plan.getName());
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            step();
        }
    }

    private void server(String name, Platform platform, boolean units) {
        Server server = site.server(name, platform, 64, 1024);
        server.setManager(Version.valueOf(new String[] {"3.2", "3.4", "3.6"}[random.nextInt(3)]));
        server.getDomains().getFirst().setCores(Count.of(1 + random.nextInt(4)));
        server.getDomains().getFirst().setMemory(gib(4 + random.nextInt(28)));
        if (units && chance(50)) {
            server.getDomains().getFirst().setCryptoUnits(Count.of(1));
        }
        if (chance(50)) {
            site.physicalFunction(server, "fabric0", PF, 8);
        }
        if (chance(30)) {
            ServiceDomain alternate = Site.named(Site.NEW.createServiceDomain(), "alternate");
            alternate.setCores(Count.of(1));
            alternate.setMemory(gib(8));
            alternate.getBuses().add(Site.named(Site.NEW.createPcieBus(), "pci_1"));
            if (server.getManager().isAtLeast("3.3").orElse(false)) {
                Vsan vsan = Site.named(Site.NEW.createVsan(), "tape");
                vsan.setPath("/SYS/MB/RISER1/PCIE4/HBA0,0/PORT0,0");
                vsan.getWwns().add("600A0B80005AD1D7");
                alternate.getVsans().add(vsan);
            }
            alternate.getDiskServers().add(Site.named(Site.NEW.createVds(), "alternate-vds0"));
            server.getDomains().add(alternate);
        }
    }

    private void guest(String name) {
        Server server = pick(site.servers());
        Guest guest = site.guest(name, server, 1 + random.nextInt(4), 1 + random.nextInt(32));
        guests.add(guest);
        where.put(guest, server);
        boolean whole = chance(70);
        if (!whole) {
            guest.setCores(null);
            guest.setVcpus(Count.of(1 + random.nextInt(20)));
        }
        GuestState state = pick(List.of(
                GuestState.ACTIVE, GuestState.ACTIVE, GuestState.ACTIVE, GuestState.BOUND, GuestState.INACTIVE));
        states.put(guest, state);
        if (state != GuestState.ACTIVE || chance(30)) {
            guest.setState(state);
        }
        if (chance(30)) {
            guest.setCpuArch(pick(List.of(CpuArch.GENERIC, CpuArch.NATIVE)));
        }
        if (chance(30)) {
            guest.setMac(MacAddress.valueOf("0:14:4f:f8:" + random.nextInt(10) + ":1a"));
        }
        if (chance(20)) {
            guest.setFailurePolicy(pick(List.of(FailurePolicy.RESET, FailurePolicy.PANIC)));
        }
        if (chance(20)) {
            guest.setShutdownGroup(Count.of(random.nextInt(16)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Site.variable(guest, "var" + i + "?", visible(NastyText.next(random)));
        }
        disks(guest);
        for (int i = random.nextInt(2); i > 0; i--) {
            Vnet net = Site.named(Site.NEW.createVnet(), "net" + i);
            net.setVsw(server.getDomains().getFirst().getSwitches().getFirst());
            net.setVlans(Numbers.valueOf("102, 103"));
            net.setMtu(Count.of(1500));
            guest.getVnets().add(net);
        }
        if (!whole && chance(40)) {
            Policy policy = Site.named(Site.NEW.createPolicy(), "day");
            policy.setVcpus(Numbers.valueOf("1..32"));
            guest.getPolicies().add(policy);
        }
        if (chance(40)) {
            Site.console(guest, server.getDomains().getFirst().getConsoles().getFirst(), 5000 + guests.size());
        }
        boolean hasPf = !server.getPhysicalFunctions().isEmpty();
        if (hasPf && chance(40)) {
            VirtualFunction function = Site.named(Site.NEW.createVirtualFunction(), "fast0");
            function.setPath(PF + ".VF" + (guests.size() - 1));
            guest.getPhysicalIo().add(function);
        }
    }

    private void disks(Guest guest) {
        for (int i = random.nextInt(3); i > 0; i--) {
            String name = "data" + i;
            boolean readOnly = chance(30);
            boolean multipath = chance(20);
            for (Server server : site.servers()) {
                Volume volume = site.volume(
                        server, guest.getName() + "-" + name, "/dev/dsk/c0t" + guest.getName() + name + ",0s2");
                if (readOnly) {
                    volume.getOptions().add(VolumeOption.RO);
                    volume.getOptions().add(VolumeOption.SLICE);
                }
                if (multipath) {
                    volume.setMpgroup("mp-" + guest.getName());
                }
            }
            Vdisk disk = Site.named(Site.NEW.createVdisk(), name);
            disk.setVds(
                    guest.getServer().getDomains().getFirst().getDiskServers().getFirst());
            if (chance(50)) {
                disk.setId(Count.of(i));
            }
            guest.getVdisks().add(disk);
        }
    }

    private void step() {
        Guest guest = pick(guests);
        GuestState state = states.get(guest);
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> migrate(guest, state);
            case 3 -> resize(guest, state);
            case 4 -> {
                Server server = pick(site.servers());
                String cores = Integer.toString(1 + random.nextInt(6));
                Site.set(plan, server.getDomains().getFirst(), SettableProperty.CORES, cores);
            }
            case 5 -> {
                GuestVerb verb = switch (state) {
                    case ACTIVE -> GuestVerb.STOP;
                    case BOUND -> chance(50) ? GuestVerb.START : GuestVerb.UNBIND;
                    default -> GuestVerb.BIND;
                };
                states.put(
                        guest,
                        switch (verb) {
                            case START -> GuestState.ACTIVE;
                            case UNBIND -> GuestState.INACTIVE;
                            default -> GuestState.BOUND;
                        });
                guestStep(guest, verb);
            }
            case 6 -> guestStep(guest, chance(50) ? GuestVerb.DRAIN : GuestVerb.REJOIN);
            default -> {
                ManualStep manual = Site.NEW.createManualStep();
                manual.setText(NastyText.next(random));
                plan.getSteps().add(manual);
            }
        }
    }

    private void migrate(Guest guest, GuestState state) {
        List<Server> others = site.servers().stream()
                .filter(server -> server != where.get(guest))
                .toList();
        Server target = pick(others);
        if (!guest.getPhysicalIo().isEmpty()) {
            DeviceStep remove = Site.NEW.createDeviceStep();
            remove.setVerb(DeviceVerb.REMOVE);
            remove.setGuest(guest);
            remove.setDevice(guest.getPhysicalIo().getFirst());
            if (plan.getSteps().stream()
                    .noneMatch(
                            step -> step instanceof DeviceStep earlier && earlier.getDevice() == remove.getDevice())) {
                plan.getSteps().add(remove);
            }
        }
        Migrate migrate = Site.migrate(plan, guest, target, state == GuestState.ACTIVE && chance(40));
        if (chance(15)) {
            migrate.setNewName(guest.getName() + "-n" + plan.getSteps().size());
        }
        if (chance(10)) {
            migrate.setCancelAfter(Quantity.valueOf("100 s"));
        }
        where.put(guest, target);
    }

    private void resize(Guest guest, GuestState state) {
        if (chance(50)) {
            Site.set(plan, guest, SettableProperty.MEMORY, 1 + random.nextInt(32) + " GiB");
        } else if (guest.getCores() == null && guest.getPolicies().isEmpty()) {
            Site.set(plan, guest, SettableProperty.VCPUS, Integer.toString(1 + random.nextInt(20)));
        } else if (state == GuestState.INACTIVE && guest.getCores() != null) {
            Site.set(plan, guest, SettableProperty.CORES, Integer.toString(1 + random.nextInt(4)));
        }
    }

    private void guestStep(Guest guest, GuestVerb verb) {
        GuestStep step = Site.NEW.createGuestStep();
        step.setGuest(guest);
        step.setVerb(verb);
        plan.getSteps().add(step);
    }

    /** A variable may hold anything that can be seen on a line. */
    private static String visible(String text) {
        return ShellText.line("." + text + ".");
    }

    private static Quantity gib(int number) {
        return Quantity.valueOf(number + " GiB");
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
