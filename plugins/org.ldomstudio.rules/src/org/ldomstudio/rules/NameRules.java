// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Evidence.UNVERIFIED;
import static org.ldomstudio.rules.MigrationKind.BOUND;
import static org.ldomstudio.rules.MigrationKind.INACTIVE;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ldomstudio.model.ldom.BlockMap;
import org.ldomstudio.model.ldom.CoreMap;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.MemoryBlock;
import org.ldomstudio.model.view.CpuAllocation;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.PlatformView;

/** NAME: named resources, that is cores and memory asked for by id and address. */
final class NameRules {

    private static final String PAGE = "migrating-domain-that-uses-named-resources";

    private NameRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-NAME-001", "A guest with named resources is native and has whole cores")
                        .error(LIVE)
                        .releases(Releases.from("3.6"))
                        .means("A guest that names cores (cid) or memory blocks (mblock) has cpu-arch native and"
                                + " whole cores.")
                        .why("The migration is refused.")
                        .hints(
                                "Give the named resources up: state cores and memory instead.",
                                "Or stop the guest, set cpu-arch native and whole cores, and start it.")
                        .source(Source.A36, PAGE)
                        .onMigration(NameRules::nativeAndWholeCores),
                Rule.named("MIG-NAME-002", "Named resources are free on the target")
                        .error(LIVE)
                        .releases(Releases.from("3.6"))
                        .means("cidmap and mblockmap lead to cores and memory that are free on the target, each once;"
                                + " what they leave out keeps its id or address. Memory keeps its alignment to the"
                                + " hardware's largest page size.")
                        .why("The migration is refused.")
                        .hints(
                                "Name free cores and memory in cidmap and mblockmap of the step.",
                                "Or give the named resources up.")
                        .source(Source.A36, PAGE)
                        .cannotSee(
                                "Which core ids are free: the model knows only the ids that guests name, so without a"
                                        + " conflict the answer about cores is undecided.")
                        .onMigration(NameRules::freeOnTarget),
                Rule.named("MIG-NAME-003", "Before 3.6 a guest with named resources stays")
                        .error(LIVE)
                        .releases(Releases.before("3.6"))
                        .means("The guest names neither cores nor memory blocks.")
                        .why("Physically bound resources do not exist on the target; the migration is refused.")
                        .hints(
                                "Give the named resources up: state cores and memory instead.",
                                "Update both managers to 3.6.")
                        .source(Source.A36, PAGE)
                        .evidence(UNVERIFIED)
                        .onMigration(m -> named(m.guest())
                                ? Reasons.of(ERROR)
                                        .problem(
                                                ("%s names its cores or memory, which managers before 3.6 cannot "
                                                                + "migrate.")
                                                        .formatted(m.guest().name()),
                                                place(m.guest()))
                                        .answer()
                                : Answer.NOT_APPLICABLE),
                Rule.named("MIG-NAME-004", "Named resources are for experts")
                        .warning(LIVE, BOUND, INACTIVE)
                        .means("The guest names neither cores nor memory blocks.")
                        .why("Named resources tie a guest to places in a machine; most guests gain nothing from it"
                                + " and move worse.")
                        .hints("State cores and memory instead, unless a support case demands otherwise.")
                        .source(Source.A36, PAGE)
                        .onMigration(m -> named(m.guest())
                                ? Reasons.of(WARNING)
                                        .problem(
                                                "%s names its cores or memory; it moves only to exactly such places."
                                                        .formatted(m.guest().name()),
                                                place(m.guest()))
                                        .answer()
                                : Answer.NOT_APPLICABLE));
    }

    private static boolean named(GuestView guest) {
        return !coreIds(guest).isEmpty() || !guest.namedBlocks().isEmpty();
    }

    private static List<Integer> coreIds(GuestView guest) {
        return guest.cpu()
                .known()
                .map(cpu -> cpu instanceof CpuAllocation.NamedCores cores ? cores.ids() : List.<Integer>of())
                .orElse(List.of());
    }

    private static Place place(GuestView guest) {
        return coreIds(guest).isEmpty()
                ? Place.of(guest.namedBlocks().getFirst())
                : guest.cpu().place();
    }

    private static Answer nativeAndWholeCores(Migration m) {
        if (!named(m.guest())) {
            return Answer.NOT_APPLICABLE;
        }
        Reasons reasons = Reasons.of(ERROR);
        reasons.need(m.guest().cpuArch())
                .filter(arch -> arch != CpuArch.NATIVE)
                .ifPresent(arch -> reasons.problem(
                        "%s has named resources and cpu-arch %s; it must be native."
                                .formatted(m.guest().name(), arch.getLiteral()),
                        m.guest().cpuArch().place()));
        reasons.need(m.guest().cpu())
                .filter(cpu -> !cpu.isWholeCore())
                .ifPresent(cpu -> reasons.problem(
                        "%s has named resources and virtual CPUs; it must have whole cores."
                                .formatted(m.guest().name()),
                        m.guest().cpu().place()));
        return reasons.answer();
    }

    private static Answer freeOnTarget(Migration m) {
        if (!named(m.guest())) {
            return Answer.NOT_APPLICABLE;
        }
        Reasons reasons = Reasons.of(ERROR);
        cores(reasons, m);
        memory(reasons, m);
        return reasons.answer();
    }

    private static void cores(Reasons reasons, Migration m) {
        Map<Integer, Integer> map = new HashMap<>();
        for (CoreMap entry : m.options().coreMaps()) {
            if (entry.getFrom() != null && entry.getTo() != null) {
                map.put((int) entry.getFrom().value(), (int) entry.getTo().value());
            }
        }
        Map<Integer, String> taken = new HashMap<>();
        m.target().guests().stream()
                .filter(Resources::holdsResources)
                .forEach(guest -> coreIds(guest).forEach(id -> taken.put(id, guest.name())));
        Set<Integer> wanted = new HashSet<>();
        for (int id : coreIds(m.guest())) {
            int there = map.getOrDefault(id, id);
            if (!wanted.add(there)) {
                reasons.problem(
                        "Core %s of %s is named twice for %s."
                                .formatted(there, m.target().name(), m.guest().name()),
                        m.guest().cpu().place());
            } else if (taken.containsKey(there)) {
                reasons.problem(
                        "Core %s of %s belongs to %s; %s names it too."
                                .formatted(
                                        there,
                                        m.target().name(),
                                        taken.get(there),
                                        m.guest().name()),
                        m.guest().cpu().place());
            }
        }
        if (!wanted.isEmpty() && !reasons.hasProblem()) {
            reasons.missing(
                    "whether cores "
                            + Words.list(wanted.stream()
                                    .sorted()
                                    .map(String::valueOf)
                                    .toList()) + " of " + m.target().name() + " are free",
                    Place.of(m.target().server()));
        }
    }

    private static void memory(Reasons reasons, Migration m) {
        Map<Long, Long> map = new HashMap<>();
        for (BlockMap entry : m.options().blockMaps()) {
            Optional<Long> from = MemoryLayout.address(entry.getFrom());
            Optional<Long> to = MemoryLayout.address(entry.getTo());
            if (from.isPresent() && to.isPresent()) {
                map.put(from.get(), to.get());
            }
        }
        List<MemoryLayout.Segment> wanted = new ArrayList<>();
        for (MemoryBlock block : m.guest().namedBlocks()) {
            Optional<Long> pa = MemoryLayout.address(block.getPa());
            if (pa.isEmpty() || block.getSize() == null) {
                reasons.missing("pa and size of an mblock of " + m.guest().name(), Place.of(block));
                continue;
            }
            MemoryLayout.Segment there = new MemoryLayout.Segment(
                    map.getOrDefault(pa.get(), pa.get()), block.getSize().nominalLong());
            if (wanted.stream().anyMatch(other -> overlap(other, there))) {
                reasons.problem(
                        "Memory blocks of %s overlap on %s at 0x%x."
                                .formatted(m.guest().name(), m.target().name(), there.pa()),
                        Place.of(block));
            }
            wanted.add(there);
            keepsAlignment(reasons, m, block, pa.get(), there.pa());
            isFree(reasons, m, block, there);
        }
    }

    private static void keepsAlignment(Reasons reasons, Migration m, MemoryBlock block, long from, long to) {
        if (from == to) {
            return;
        }
        reasons.need(m.target().platform().flatMap(PlatformView::hardwareMaxPagesize))
                .filter(page -> page > 0 && from % page != to % page)
                .ifPresent(page -> reasons.problem(
                        "Block 0x%x of %s would go to 0x%x, which is not aligned alike to %s."
                                .formatted(from, m.guest().name(), to, Words.size(page)),
                        Place.of(block)));
    }

    private static void isFree(Reasons reasons, Migration m, MemoryBlock block, MemoryLayout.Segment there) {
        for (GuestView guest : m.target().guests()) {
            for (MemoryBlock other : Resources.holdsResources(guest) ? guest.namedBlocks() : List.<MemoryBlock>of()) {
                Optional<Long> pa = MemoryLayout.address(other.getPa());
                if (pa.isPresent()
                        && other.getSize() != null
                        && overlap(
                                there,
                                new MemoryLayout.Segment(
                                        pa.get(), other.getSize().nominalLong()))) {
                    reasons.problem(
                            "Memory at 0x%x of %s belongs to %s; %s names it too."
                                    .formatted(
                                            there.pa(),
                                            m.target().name(),
                                            guest.name(),
                                            m.guest().name()),
                            Place.of(block));
                    return;
                }
            }
        }
        Optional<List<MemoryBlock>> free = reasons.need(m.target().freeBlocks());
        boolean inside = free.stream()
                .flatMap(List::stream)
                .anyMatch(hole -> MemoryLayout.address(hole.getPa())
                        .filter(pa -> hole.getSize() != null
                                && pa <= there.pa()
                                && there.pa() + there.size()
                                        <= pa + hole.getSize().nominalLong())
                        .isPresent());
        if (free.isPresent() && !inside) {
            reasons.problem(
                    "Memory at 0x%x of %s is not free for %s of %s."
                            .formatted(
                                    there.pa(),
                                    m.target().name(),
                                    Words.size(there.size()),
                                    m.guest().name()),
                    Place.of(block));
        }
    }

    private static boolean overlap(MemoryLayout.Segment one, MemoryLayout.Segment other) {
        return one.pa() < other.pa() + other.size() && other.pa() < one.pa() + one.size();
    }
}
