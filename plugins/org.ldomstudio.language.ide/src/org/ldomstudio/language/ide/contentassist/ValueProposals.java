// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.contentassist;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.ldomstudio.language.ide.SiteContexts;
import org.ldomstudio.language.values.Names;
import org.ldomstudio.model.ldom.Console;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestDevice;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Vcc;
import org.ldomstudio.model.ldom.Vdisk;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.Vhba;
import org.ldomstudio.model.ldom.Vnet;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.rules.Rule;
import org.ldomstudio.rules.RuleCatalogue;
import org.ldomstudio.rules.Severity;

/** Values that would fit here: rule ids, free numbers, names that something waits for. */
@Singleton
final class ValueProposals {

    private static final int MOST_NUMBERS = 5;

    private final Names names;
    private final SiteContexts sites;

    @Inject
    ValueProposals(Names names, SiteContexts sites) {
        this.names = names;
        this.sites = sites;
    }

    /**
     * A value.
     *
     * @param text how it is written
     * @param description a few words
     * @param documentation Markdown, may be empty
     * @param rank position among the values, from 0
     */
    record Value(String text, String description, String documentation, int rank) {}

    /** Returns the values for what an assignment reads; {@code owner} is the element around the cursor. */
    List<Value> of(EObject owner, Assignment assignment) {
        String kind = GrammarUtil.containingRule(assignment).getName();
        Guest guest = EcoreUtil2.getContainerOfType(owner, Guest.class);
        return switch (kind + "." + assignment.getFeature()) {
            case "Acceptance.ruleId" -> rules(rule -> rule.severity() != Severity.ERROR);
            case "Expectation.ruleId" -> rules(rule -> rule.id().startsWith("MIG-"));
            case "Vdisk.id" -> guest == null ? List.of() : freeIds(guest.getVdisks(), Vdisk::getId);
            case "Vnet.id" -> guest == null ? List.of() : freeIds(guest.getVnets(), Vnet::getId);
            case "Vhba.id" -> guest == null ? List.of() : freeIds(guest.getVhbas(), Vhba::getId);
            case "Vnet.pvid", "Vnet.vlans" -> owner instanceof Vnet vnet ? vlans(vnet) : List.of();
            case "Console.port" -> owner instanceof Console console ? freePorts(console) : List.of();
            case "Vdisk.name" -> guest == null ? List.of() : freeName("disk", guest.getVdisks());
            case "Vnet.name" -> guest == null ? List.of() : freeName("net", guest.getVnets());
            case "Vhba.name" -> guest == null ? List.of() : freeName("hba", guest.getVhbas());
            case "Volume.name" -> missingVolumes(owner);
            default -> List.of();
        };
    }

    private static List<Value> rules(Predicate<Rule> wanted) {
        List<Value> values = new ArrayList<>();
        for (Rule rule : RuleCatalogue.all()) {
            if (wanted.test(rule)) {
                values.add(new Value(
                        rule.id(),
                        rule.title(),
                        rule.title() + "\n\n" + rule.meaning() + "\n\n" + rule.why(),
                        values.size()));
            }
        }
        return values;
    }

    private static <T> List<Value> freeIds(List<T> devices, Function<T, Count> id) {
        Set<Long> used = new HashSet<>();
        devices.stream().map(id).filter(Objects::nonNull).forEach(count -> used.add(count.value()));
        return numbers(IntStream.range(0, 4096), number -> !used.contains((long) number), 1, "next free id");
    }

    private static List<Value> vlans(Vnet vnet) {
        Vsw vsw = vnet.getVsw();
        if (vsw == null || vsw.eIsProxy()) {
            return List.of();
        }
        List<Value> values = new ArrayList<>();
        if (vsw.getVlans() != null) {
            vsw.getVlans().stream()
                    .limit(MOST_NUMBERS)
                    .forEach(vlan -> values.add(
                            new Value(Integer.toString(vlan), "carried by " + vsw.getName(), "", values.size())));
        }
        return values;
    }

    private List<Value> freePorts(Console console) {
        Vcc vcc = console.getVcc();
        if (vcc == null || vcc.eIsProxy() || vcc.getPorts() == null) {
            return List.of();
        }
        Set<Long> used = new HashSet<>();
        sites.siteOf(console.eResource()).index().guests().stream()
                .map(Guest::getConsole)
                .filter(other -> other != null && other.getVcc() == vcc && other.getPort() != null)
                .forEach(other -> used.add(other.getPort().value()));
        Numbers ports = vcc.getPorts();
        return numbers(
                ports.stream().limit(4096),
                port -> !used.contains((long) port),
                1,
                "lowest free port of " + vcc.getName());
    }

    private static List<Value> numbers(IntStream numbers, IntPredicate free, int most, String description) {
        List<Value> values = new ArrayList<>();
        numbers.filter(free)
                .limit(most)
                .forEach(number -> values.add(new Value(Integer.toString(number), description, "", values.size())));
        return values;
    }

    private static List<Value> freeName(String stem, List<? extends GuestDevice> devices) {
        Set<String> used = new HashSet<>();
        devices.stream().map(NamedElement::getName).filter(Objects::nonNull).forEach(used::add);
        return IntStream.range(0, devices.size() + 1)
                .mapToObj(number -> stem + number)
                .filter(name -> !used.contains(name))
                .limit(1)
                .map(name -> new Value(name, "next free name", "", 0))
                .toList();
    }

    /** A vdisk that names only its vds needs the volume {@code <guest>-<vdisk>}. */
    private List<Value> missingVolumes(EObject owner) {
        Vds vds = EcoreUtil2.getContainerOfType(owner, Vds.class);
        Server server = EcoreUtil2.getContainerOfType(owner, Server.class);
        if (vds == null || server == null) {
            return List.of();
        }
        Set<String> there = new HashSet<>();
        vds.getVolumes().stream().map(Volume::getName).filter(Objects::nonNull).forEach(there::add);
        List<Value> values = new ArrayList<>();
        sites.siteOf(owner.eResource()).index().guestsOn(server).stream()
                .flatMap(guest -> waiting(guest, vds))
                .filter(name -> !there.contains(name))
                .forEach(name -> values.add(
                        new Value(names.toText(name), "wanted by a guest of " + server.getName(), "", values.size())));
        return values;
    }

    private static Stream<String> waiting(Guest guest, Vds vds) {
        return guest.getVdisks().stream()
                .filter(disk -> disk.getVds() == vds && disk.getName() != null)
                .map(disk -> guest.getName() + "-" + disk.getName());
    }
}
