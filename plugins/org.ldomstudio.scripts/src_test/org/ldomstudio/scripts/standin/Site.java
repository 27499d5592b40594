// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import java.util.List;
import org.ldomstudio.model.ldom.Console;
import org.ldomstudio.model.ldom.ControlDomain;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LdomFactory;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.Link;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.PhysicalFunction;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Variable;
import org.ldomstudio.model.ldom.Vcc;
import org.ldomstudio.model.ldom.Vdisk;
import org.ldomstudio.model.ldom.Vendor;
import org.ldomstudio.model.ldom.Vnet;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Version;
import org.ldomstudio.model.view.SiteIndex;
import org.ldomstudio.model.view.SiteState;

/** Builds models without text. */
final class Site {

    static final LdomFactory NEW = LdomFactory.eINSTANCE;

    final LdomModel model = NEW.createLdomModel();

    SiteState state() {
        return SiteState.initial(new SiteIndex(List.of(model), List.of()));
    }

    Platform platform(String name, int threads, CryptoKind crypto) {
        Platform platform = add(NEW.createPlatform(), name);
        platform.setVendor(Vendor.ORACLE);
        platform.getCpuTypes().add(name + "-cpu");
        platform.getFrequencies().add(Quantity.valueOf("3.6 GHz"));
        platform.setMaxChips(Count.of(2));
        platform.setCoresPerChip(Count.of(16));
        platform.setThreadsPerCore(Count.of(threads));
        platform.setCrypto(crypto);
        platform.getCpuClasses().addAll(List.of(CpuArch.NATIVE, CpuArch.GENERIC));
        return platform;
    }

    /** Adds a server with a control domain that has one service of each common kind. */
    Server server(String name, Platform platform, int cores, int gib) {
        Server server = add(NEW.createServer(), name);
        server.setPlatform(platform);
        server.setAddress(name + "-cd.example.net");
        server.setManager(Version.valueOf("3.6"));
        server.setCores(Count.of(cores));
        server.setMemory(Quantity.valueOf(gib + " GiB"));
        server.setLogin(NEW.createCertificateLogin());
        Link link = named(NEW.createLink(), "net0");
        server.getLinks().add(link);
        ControlDomain control = named(NEW.createControlDomain(), "primary");
        control.setCores(Count.of(2));
        control.setMemory(Quantity.valueOf("16 GiB"));
        control.getDiskServers().add(named(NEW.createVds(), "primary-vds0"));
        Vsw vsw = named(NEW.createVsw(), "primary-vsw0");
        vsw.setNetDev(link);
        vsw.setVlans(Numbers.valueOf("101..103, 200"));
        control.getSwitches().add(vsw);
        Vcc vcc = named(NEW.createVcc(), "primary-vcc0");
        vcc.setPorts(Numbers.valueOf("5000..5100"));
        control.getConsoles().add(vcc);
        server.getDomains().add(control);
        return server;
    }

    /** Adds a guest with a disk, whose volume every server exports, and a network device. */
    Guest guest(String name, Server server, int cores, int gib) {
        Guest guest = add(NEW.createGuest(), name);
        guest.setServer(server);
        guest.setCores(Count.of(cores));
        guest.setMemory(Quantity.valueOf(gib + " GiB"));
        Vdisk disk = named(NEW.createVdisk(), "root");
        disk.setVds(server.getDomains().getFirst().getDiskServers().getFirst());
        guest.getVdisks().add(disk);
        Vnet net = named(NEW.createVnet(), "net0");
        net.setVsw(server.getDomains().getFirst().getSwitches().getFirst());
        net.setPvid(Count.of(101));
        guest.getVnets().add(net);
        servers().forEach(each -> volume(each, name + "-root", "/dev/dsk/c0t600A" + name + "d0s2"));
        return guest;
    }

    Volume volume(Server server, String name, String path) {
        Volume volume = named(NEW.createVolume(), name);
        volume.setPath(path);
        server.getDomains().getFirst().getDiskServers().getFirst().getVolumes().add(volume);
        return volume;
    }

    PhysicalFunction physicalFunction(Server server, String name, String path, int vfs) {
        PhysicalFunction function = named(NEW.createPhysicalFunction(), name);
        function.setPath(path);
        function.setVfs(Count.of(vfs));
        server.getPhysicalFunctions().add(function);
        return function;
    }

    static void console(Guest guest, Vcc vcc, int port) {
        Console console = NEW.createConsole();
        console.setVcc(vcc);
        console.setPort(Count.of(port));
        guest.setConsole(console);
    }

    static void variable(Guest guest, String key, String value) {
        Variable variable = NEW.createVariable();
        variable.setKey(key);
        variable.setValue(value);
        guest.getVariables().add(variable);
    }

    Plan plan(String name) {
        return add(NEW.createPlan(), name);
    }

    static Migrate migrate(Plan plan, Guest guest, Server target, boolean cold) {
        Migrate migrate = NEW.createMigrate();
        migrate.setGuest(guest);
        migrate.setTarget(target);
        migrate.setCold(cold);
        plan.getSteps().add(migrate);
        return migrate;
    }

    static Setting set(Plan plan, NamedElement target, SettableProperty property, String value) {
        Setting setting = NEW.createSetting();
        setting.setTarget(target);
        setting.setProperty(property);
        setting.setValue(Quantity.valueOf(value));
        plan.getSteps().add(setting);
        return setting;
    }

    List<Server> servers() {
        return model.getElements().stream()
                .filter(Server.class::isInstance)
                .map(Server.class::cast)
                .toList();
    }

    /** Makes the machines that the model describes, in their factory default. */
    World world() {
        return FactoryDefault.of(state().index());
    }

    <T extends org.ldomstudio.model.ldom.TopElement> T add(T element, String name) {
        model.getElements().add(named(element, name));
        return element;
    }

    static <T extends NamedElement> T named(T element, String name) {
        element.setName(name);
        return element;
    }
}
