// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.DeviceVerb;
import org.ldomstudio.model.ldom.GuestDevice;
import org.ldomstudio.model.ldom.PhysicalIo;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Vdisk;
import org.ldomstudio.model.ldom.Vhba;
import org.ldomstudio.model.ldom.Vnet;
import org.ldomstudio.model.view.CpuAllocation;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.LogicalDomainView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.scripts.steps.Action.Need;

/** Makes the commands of steps that change a domain where it stands: its resources or its devices. */
final class DomainChanges {

    private final LdmCommands ldm;
    private final ServerView server;
    private final String domain;
    private final Words words;

    DomainChanges(LdmCommands ldm, ServerView server, String domain, Words words) {
        this.ldm = ldm;
        this.server = server;
        this.domain = domain;
        this.words = words;
    }

    /** Gives a domain what it has in the view; the property that the setting changes. Empty when the view does not know it. */
    List<Action> set(Setting setting, LogicalDomainView view) {
        ResourceCommands resources = new ResourceCommands(ldm, server, domain);
        return switch (setting.getProperty()) {
            case CORES, VCPUS ->
                view.cpu()
                        .known()
                        .map(cpu -> cpus(setting, resources, cpu, view))
                        .orElse(List.of());
            case MEMORY ->
                view.memory()
                        .known()
                        .<List<Action>>map(bytes -> List.of(LdmCommands.unless(
                                Test.of("has_memory", ldm.server(), domain, Long.toString(bytes)),
                                new Need(Test.of("can_resize", ldm.server(), domain, Long.toString(bytes))),
                                resources.memory(setting, bytes))))
                        .orElse(List.of());
            case CRYPTO_UNITS ->
                view.cryptoUnits()
                        .known()
                        .filter(units -> resources.hasCryptoUnits())
                        .<List<Action>>map(units -> List.of(LdmCommands.unless(
                                Test.of("has_crypto", ldm.server(), domain, Long.toString(units)),
                                resources.crypto(setting, units))))
                        .orElse(List.of());
            case CPU_ARCH ->
                ((GuestView) view)
                        .cpuArch()
                        .known()
                        .<List<Action>>map(arch -> List.of(LdmCommands.unless(
                                Test.of("has_property", ldm.server(), domain, "cpu-arch", arch.getLiteral()),
                                new Need(Test.of("is_state", ldm.server(), domain, "bound", "inactive")),
                                ldm.ldm(setting, "set-domain", "cpu-arch=" + arch.getLiteral(), domain))))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    /** Crypto units go before the cores that they belong to. */
    private List<Action> cpus(Setting setting, ResourceCommands resources, CpuAllocation cpu, LogicalDomainView view) {
        Optional<Long> cores = server.threadsPerCore().known().map(threads -> cpu.strands(threads) / threads);
        List<Action> changes = new ArrayList<>();
        if (resources.hasCryptoUnits()
                && cores.isPresent()
                && view.cryptoUnits().isKnownAnd(units -> units > cores.get())) {
            changes.add(resources.crypto(setting, cores.get()));
        }
        changes.add(resources.cpus(setting, cpu));
        return resources
                .shown(cpu)
                .<List<Action>>map(
                        count -> List.of(new Action.Unless(Test.of("has_cpus", ldm.server(), domain, count), changes)))
                .orElse(changes);
    }

    static boolean isOfDomain(Setting setting) {
        return setting.getProperty() == SettableProperty.CORES
                || setting.getProperty() == SettableProperty.VCPUS
                || setting.getProperty() == SettableProperty.MEMORY
                || setting.getProperty() == SettableProperty.CRYPTO_UNITS
                || setting.getProperty() == SettableProperty.CPU_ARCH;
    }

    /**
     * Adds or removes the device of a step.
     *
     * @param with a state of the guest that has the device
     */
    List<Action> device(DeviceStep step, DeviceVerb verb, GuestView with) {
        GuestDevices devices = new GuestDevices(ldm, words, domain);
        GuestDevice device = step.getDevice();
        String name = Optional.ofNullable(device.getName()).orElse("");
        boolean add = verb == DeviceVerb.ADD;
        return switch (device) {
            case PhysicalIo io -> {
                String path = words.path(io, with.pathOf(io).orElse(""));
                yield List.of(add ? devices.addIo(step, path) : devices.removeIo(step, path));
            }
            case Vdisk disk ->
                add
                        ? only(with.vdisks(), view -> view.vdisk() == disk, devices::add)
                        : List.of(devices.remove(step, "remove-vdisk", "disk", "VDISK", name));
            case Vnet net ->
                add
                        ? only(with.vnets(), view -> view.vnet() == net, devices::add)
                        : List.of(devices.remove(step, "remove-vnet", "net", "VNET", name));
            case Vhba hba ->
                add
                        ? only(with.vhbas(), view -> view.vhba() == hba, devices::add)
                        : List.of(devices.remove(step, "remove-vhba", "hba", "VHBA", name));
            default -> List.of();
        };
    }

    private static <V> List<Action> only(
            List<V> views, java.util.function.Predicate<V> test, Function<V, Action> make) {
        return views.stream().filter(test).map(make).toList();
    }
}
