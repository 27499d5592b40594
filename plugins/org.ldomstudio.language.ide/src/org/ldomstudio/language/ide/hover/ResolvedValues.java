// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.hover;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.model.view.CpuAllocation;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Known;
import org.ldomstudio.model.view.PropertyNames;
import org.ldomstudio.model.view.Unknown;
import org.ldomstudio.model.view.Value;

/** Values of a guest as rules and simulation see them, with where they come from. */
final class ResolvedValues {

    private static final Map<EStructuralFeature, Function<GuestView, Value<String>>> VALUES = values();

    private ResolvedValues() {}

    /** Returns the value of a property in a sentence; empty for properties that are just what is written. */
    static Optional<String> of(GuestView guest, EStructuralFeature feature) {
        return Optional.ofNullable(VALUES.get(feature))
                .map(read -> "For " + guest.name() + ": " + words(read.apply(guest)) + ".");
    }

    /** Returns the most important properties of a guest as a table. */
    static String table(GuestView guest) {
        return VALUES.entrySet().stream()
                .map(entry -> "| " + PropertyNames.of(entry.getKey()) + " | "
                        + words(entry.getValue().apply(guest)) + " |")
                .collect(Collectors.joining("\n", "| property | value |\n|---|---|\n", ""));
    }

    private static String words(Value<String> value) {
        return switch (value) {
            case Known<String> known ->
                known.value()
                        + switch (known.origin()) {
                            case STATED -> "";
                            case TAKEN_OVER -> " (taken over by like)";
                            case DEFAULT -> " (default)";
                        }
                        + (known.unverified() ? " (unverified)" : "");
            case Unknown<String> unknown -> "not stated";
        };
    }

    private static Map<EStructuralFeature, Function<GuestView, Value<String>>> values() {
        Map<EStructuralFeature, Function<GuestView, Value<String>>> values = new LinkedHashMap<>();
        values.put(GUEST__STATE, guest -> guest.runState().map(Object::toString));
        values.put(LOGICAL_DOMAIN__OS, guest -> guest.os().map(Object::toString));
        values.put(LOGICAL_DOMAIN__CORES, guest -> guest.cpu().map(ResolvedValues::cpu));
        values.put(LOGICAL_DOMAIN__MEMORY, guest -> guest.memory().map(Figures::size));
        values.put(GUEST__CPU_ARCH, guest -> guest.cpuArch().map(Object::toString));
        values.put(GUEST__NTP, guest -> guest.ntp().map(yes -> yes ? "yes" : "no"));
        values.put(GUEST__APPLICATION, guest -> guest.application().map(found -> String.valueOf(found.getName())));
        values.put(GUEST__WORKLOAD, guest -> guest.workload().map(found -> String.valueOf(found.getName())));
        return values;
    }

    private static String cpu(CpuAllocation cpu) {
        return switch (cpu) {
            case CpuAllocation.WholeCores whole -> Figures.count(whole.cores(), "core", "cores");
            case CpuAllocation.VirtualCpus virtual -> Figures.count(virtual.vcpus(), "vcpu", "vcpus");
            case CpuAllocation.NamedCores named -> "cores " + named.ids();
        };
    }
}
