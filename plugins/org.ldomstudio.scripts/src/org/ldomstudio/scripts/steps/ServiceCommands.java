// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.EList;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Vcc;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.VolumeOption;
import org.ldomstudio.model.ldom.Vsan;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.ldom.VswMode;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Numbers;

/** Makes the services of one control or service domain. What the model does not state is left to ldm. */
final class ServiceCommands {

    private final LdmCommands ldm;
    private final Words words;
    private final SystemDomain domain;
    private final String owner;

    ServiceCommands(LdmCommands ldm, Words words, SystemDomain domain, String owner) {
        this.ldm = ldm;
        this.words = words;
        this.domain = domain;
        this.owner = owner;
    }

    /** Makes the console concentrators. */
    List<Action> consoles() {
        return domain.getConsoles().stream()
                .flatMap(vcc -> console(vcc).stream())
                .toList();
    }

    /** Makes the virtual switches. */
    List<Action> switches() {
        return domain.getSwitches().stream().map(this::virtualSwitch).toList();
    }

    /** Makes the virtual SANs and their visible devices. */
    List<Action> vsans() {
        return domain.getVsans().stream().flatMap(vsan -> vsan(vsan).stream()).toList();
    }

    /** Makes a virtual disk server and its volumes. */
    List<Action> disks(Vds vds, List<Volume> exportedBefore) {
        String name = words.name(vds, text(vds.getName()));
        List<Action> actions = new ArrayList<>();
        actions.add(LdmCommands.unless(test("has_service", "VDS", name), ldm.ldm(vds, "add-vds", name, owner)));
        List<Volume> before = new ArrayList<>(exportedBefore);
        for (Volume volume : vds.getVolumes()) {
            actions.add(volume(volume, name, before));
            before.add(volume);
        }
        return actions;
    }

    private Action volume(Volume volume, String vds, List<Volume> before) {
        String name = words.name(volume, text(volume.getName()));
        String path = words.path(volume, text(volume.getPath()));
        Optional<String> options = options(volume.getOptions());
        Optional<String> mpgroup = Optional.ofNullable(volume.getMpgroup()).map(group -> words.name(volume, group));
        boolean again = before.stream().anyMatch(other -> path.equals(other.getPath()));
        List<Optional<String>> properties = List.of(
                again ? Optional.of("-f") : Optional.empty(),
                LdmCommands.property("options", options),
                LdmCommands.property("mpgroup", mpgroup));
        List<String> wanted = present(List.of(
                Optional.of("dev=" + path),
                LdmCommands.property("opts", options),
                LdmCommands.property("mpgroup", mpgroup)));
        return LdmCommands.unless(
                Test.of("has_volume", wanted, ldm.server(), name, vds),
                ldm.ldm(volume, "add-vdsdev", properties, path, name + "@" + vds));
    }

    private Action virtualSwitch(Vsw vsw) {
        String name = words.name(vsw, text(vsw.getName()));
        Optional<String> link = vsw.getNetDev() == null || vsw.getNetDev().eIsProxy()
                ? Optional.empty()
                : Optional.of(words.path(vsw, text(vsw.getNetDev().getName())));
        List<Optional<String>> properties = List.of(
                LdmCommands.property("default-vlan-id", number(vsw.getDefaultVlan())),
                LdmCommands.property("pvid", number(vsw.getPvid())),
                LdmCommands.property("vid", vlans(vsw.getVlans())),
                vsw.getLinkprop() == YesNo.YES ? Optional.of("linkprop=phys-state") : Optional.empty(),
                LdmCommands.property(
                        "mac-addr", Optional.ofNullable(vsw.getMac()).map(mac -> words.mac(vsw, mac))),
                LdmCommands.property("net-dev", link),
                vsw.getMode() == VswMode.SC ? Optional.of("mode=sc") : Optional.empty(),
                LdmCommands.property("mtu", number(vsw.getMtu())),
                LdmCommands.property("id", number(vsw.getId())));
        List<String> wanted = present(properties).stream()
                .filter(property -> !property.startsWith("mac-addr=") && !property.startsWith("id="))
                .toList();
        return LdmCommands.unless(
                Test.of("has_service", wanted, ldm.server(), "VSW", name),
                ldm.ldm(vsw, "add-vsw", properties, name, owner));
    }

    private List<Action> console(Vcc vcc) {
        String name = words.name(vcc, text(vcc.getName()));
        Optional<String> range = Optional.ofNullable(vcc.getPorts())
                .filter(ports -> !ports.ranges().isEmpty())
                .map(ports -> ports.ranges().getFirst())
                .map(ports -> "port-range=" + ports.low() + "-" + ports.high());
        return range.<List<Action>>map(ports -> List.of(LdmCommands.unless(
                        Test.of("has_service", ldm.server(), "VCC", name, ports),
                        ldm.ldm(vcc, "add-vcc", ports, name, owner))))
                .orElse(List.of());
    }

    private List<Action> vsan(Vsan vsan) {
        String name = words.name(vsan, text(vsan.getName()));
        String port = words.path(vsan, text(vsan.getPath()));
        Optional<String> mask = vsan.getMask() == YesNo.UNSTATED
                ? Optional.empty()
                : Optional.of("mask=" + (vsan.getMask() == YesNo.YES ? "on" : "off"));
        List<Action> actions = new ArrayList<>();
        actions.add(LdmCommands.unless(
                test("has_service", "VSAN", name), ldm.ldm(vsan, "add-vsan", List.of(mask), port, name, owner)));
        for (String wwn : vsan.getWwns()) {
            String device = words.name(vsan, wwn);
            actions.add(LdmCommands.unless(
                    test("has_vsan_device", name, device), ldm.ldm(vsan, "add-vsan-dev", name, device)));
        }
        return actions;
    }

    private Test test(String function, String... arguments) {
        return Test.of(function, List.of(arguments), ldm.server());
    }

    private static Optional<String> options(EList<VolumeOption> options) {
        List<String> stated = options.stream()
                .filter(option -> option != VolumeOption.UNSTATED)
                .map(VolumeOption::getLiteral)
                .distinct()
                .toList();
        return stated.isEmpty() ? Optional.empty() : Optional.of(String.join(",", stated));
    }

    private static Optional<String> vlans(Numbers vlans) {
        return Optional.ofNullable(vlans).map(LdmCommands::list).filter(list -> !list.isEmpty());
    }

    private static List<String> present(List<Optional<String>> properties) {
        return properties.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Long> number(Count count) {
        return Optional.ofNullable(count).map(Count::value);
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
