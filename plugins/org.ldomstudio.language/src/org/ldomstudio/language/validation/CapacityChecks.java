// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.LogicalDomain;
import org.ldomstudio.model.ldom.MemoryBlock;
import org.ldomstudio.model.ldom.PhysicalFunction;
import org.ldomstudio.model.ldom.PhysicalIo;
import org.ldomstudio.model.ldom.VirtualFunction;
import org.ldomstudio.model.view.CpuAllocation;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.LogicalDomainView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.PlatformView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.rules.Related;
import org.ldomstudio.rules.Resources;
import org.ldomstudio.rules.Words;

/**
 * What servers have and what their domains hold: LNG-MAXMEM, CPUS, PFVF, BUSDOMAINS, MEMSTEP, BLOCKS, FIRMWARE,
 * PRIME.
 */
final class CapacityChecks implements LanguageCheck {

    private static final long MEBIBYTE = 1024 * 1024;
    private static final long ACTIVE_STEP = 256 * MEBIBYTE;
    private static final long BOUND_STEP = 4 * MEBIBYTE;
    private static final Pattern BINARY_UNIT = Pattern.compile("\\d\\s*[KMGT]iB$|\\d\\s*B$");
    private static final int MOST_RELATED = 8;
    private static final int DOMAINS_FOR_A_REMARK = 3;

    @Override
    public void check(CheckedSite site, FindingSink sink) {
        for (ServerView server : site.servers()) {
            checkPlatform(server, sink);
            checkCapacity(server, sink);
            checkFunctions(server, sink);
            checkPrimes(server, sink);
        }
        site.guests().forEach(guest -> checkMemory(guest, sink));
    }

    private static void checkPlatform(ServerView server, FindingSink sink) {
        Optional<PlatformView> platform = server.platform().known();
        Optional<Long> most = platform.flatMap(known -> known.maxMemory().known());
        Optional<Long> memory = server.memory().known();
        if (most.isPresent() && memory.isPresent() && memory.get() > most.get()) {
            sink.report(
                    "LNG-MAXMEM",
                    Place.of(server.server(), SERVER__MEMORY),
                    server.name() + " has " + Words.size(memory.get()) + " of memory; the most known for a "
                            + platform.get().name() + " is " + Words.size(most.get()) + ".");
        }
        Optional<String> family =
                platform.flatMap(known -> known.firmwareFamily().known());
        server.firmware()
                .known()
                .ifPresent(firmware -> family.ifPresent(wanted -> {
                    if (firmware.isWellFormed() && !firmware.parts().getFirst().equalsIgnoreCase(wanted)) {
                        sink.report(
                                "LNG-FIRMWARE",
                                Place.of(server.server(), SERVER__FIRMWARE),
                                "Firmware " + firmware + " does not fit a "
                                        + platform.get().name() + ", whose versions begin with " + wanted
                                        + "; rules about firmware would answer for another machine.");
                    }
                }));
    }

    private static void checkCapacity(ServerView server, FindingSink sink) {
        List<LogicalDomainView> holders = new ArrayList<>(server.domains());
        server.guests().stream().filter(Resources::holdsResources).forEach(holders::add);
        checkCores(server, holders, sink);
        long memory = holders.stream()
                .mapToLong(holder -> holder.memory().known().orElse(0L))
                .sum();
        server.memory()
                .known()
                .filter(fitted -> memory > fitted)
                .ifPresent(fitted -> sink.report(
                        "LNG-CPUS",
                        Place.of(server.server(), SERVER__MEMORY),
                        "The active and bound domains of " + server.name() + " hold " + Words.size(memory)
                                + " of memory, but only " + Words.size(fitted) + " are fitted.",
                        "Correct the memory of a domain or of the server, or state that a guest is inactive.",
                        related(holders, LOGICAL_DOMAIN__MEMORY)));
    }

    private static void checkCores(ServerView server, List<LogicalDomainView> holders, FindingSink sink) {
        Optional<Long> fitted = server.cores().known();
        Optional<Integer> threads = server.threadsPerCore().known();
        if (fitted.isEmpty()) {
            return;
        }
        long wholeCores = 0;
        long vcpus = 0;
        for (LogicalDomainView holder : holders) {
            CpuAllocation cpu = holder.cpu().known().orElse(new CpuAllocation.WholeCores(0));
            wholeCores += cpu.isWholeCore() ? cpu.strands(1) : 0;
            vcpus += cpu.isWholeCore() ? 0 : cpu.strands(1);
        }
        long strands = vcpus;
        long least =
                wholeCores + threads.map(each -> Math.ceilDiv(strands, each)).orElse(0L);
        if (least > fitted.get()) {
            sink.report(
                    "LNG-CPUS",
                    Place.of(server.server(), SERVER__CORES),
                    "The active and bound domains of " + server.name() + " hold at least " + Words.count(least, "core")
                            + " ("
                            + Words.count(wholeCores, "whole core") + " and " + Words.count(vcpus, "virtual CPU")
                            + "), but only "
                            + fitted.get() + " are fitted.",
                    "Correct the CPUs of a domain or of the server, or state that a guest is inactive.",
                    related(holders, LOGICAL_DOMAIN__CORES));
        }
    }

    private static List<Related> related(List<LogicalDomainView> holders, EStructuralFeature feature) {
        return holders.stream()
                .limit(MOST_RELATED)
                .map(holder ->
                        new Related(place(holder.domain(), feature), Labels.of(holder.domain()) + " holds a part"))
                .toList();
    }

    private static Place place(LogicalDomain domain, EStructuralFeature feature) {
        return domain.eIsSet(feature) ? Place.of(domain, feature) : Place.of(domain);
    }

    /** A virtual function is one of the physical function whose device name its own begins with. */
    private static void checkFunctions(ServerView server, FindingSink sink) {
        for (PhysicalFunction function : server.server().getPhysicalFunctions()) {
            if (function.getPath() == null || function.getPath().isEmpty()) {
                continue;
            }
            List<PhysicalIo> used = new ArrayList<>();
            Set<LogicalDomain> domains = new HashSet<>();
            for (GuestView guest : server.guests()) {
                for (PhysicalIo device : guest.physicalIo()) {
                    boolean of = guest.pathOf(device)
                            .filter(path -> path.startsWith(function.getPath() + "."))
                            .isPresent();
                    if (device instanceof VirtualFunction && of) {
                        used.add(device);
                        domains.add(guest.domain());
                    }
                }
            }
            List<Related> related = used.stream()
                    .limit(MOST_RELATED)
                    .map(device -> new Related(Place.of(device), "uses one"))
                    .toList();
            if (function.getVfs() != null && used.size() > function.getVfs().value()) {
                sink.report(
                        "LNG-PFVF",
                        Place.of(function, PHYSICAL_FUNCTION__VFS),
                        "Guests use " + Words.count(used.size(), "virtual function") + " of " + function.getName()
                                + ", which creates " + function.getVfs() + "; the last one cannot be bound.",
                        "Raise vfs, or remove a vf.",
                        related);
            }
            checkBus(server, function, domains.size(), related, sink);
        }
    }

    private static void checkBus(
            ServerView server, PhysicalFunction function, int domains, List<Related> related, FindingSink sink) {
        Optional<Long> most = server.platform()
                .known()
                .flatMap(platform -> platform.ioDomainsPerBus().known());
        if (most.isPresent() && domains > most.get()) {
            sink.report(
                    "LNG-BUSDOMAINS",
                    Place.of(function),
                    domains + " guests use the bus of " + function.getName()
                            + "; on this platform one bus serves at most " + most.get() + ".",
                    "Spread the devices over more buses.",
                    related);
        }
    }

    private static void checkMemory(GuestView guest, FindingSink sink) {
        Optional<Long> memory = guest.memory().known();
        Guest element = guest.domain();
        if (memory.isEmpty()) {
            return;
        }
        long step = guest.runState().known().map(CapacityChecks::step).orElse(0L);
        boolean binary = element.getMemory() != null
                && BINARY_UNIT.matcher(element.getMemory().spelling()).find();
        if (binary && step > 0 && memory.get() % step != 0) {
            sink.report(
                    "LNG-MEMSTEP",
                    Place.of(element, LOGICAL_DOMAIN__MEMORY),
                    Words.size(memory.get()) + " is no multiple of " + Words.size(step)
                            + ", so memory DR can never give all of it back.",
                    "Write " + Words.size(Math.ceilDiv(memory.get(), step) * step) + ".",
                    List.of());
        }
        sizeOf(element.getMemoryBlocks()).ifPresent(total -> {
            if (total != memory.get()) {
                sink.report(
                        "LNG-BLOCKS",
                        Place.of(element, GUEST__MEMORY_BLOCKS),
                        "The memory blocks of " + guest.name() + " are " + Words.size(total)
                                + " together, but its memory is " + Words.size(memory.get())
                                + ": one of the figures is out of date.");
            }
        });
    }

    private static long step(GuestState state) {
        return switch (state) {
            case ACTIVE -> ACTIVE_STEP;
            case BOUND -> BOUND_STEP;
            case INACTIVE, UNSTATED -> 0;
        };
    }

    private static OptionalLong sizeOf(List<MemoryBlock> blocks) {
        boolean known = !blocks.isEmpty() && blocks.stream().allMatch(block -> block.getSize() != null);
        return known
                ? OptionalLong.of(blocks.stream()
                        .mapToLong(block -> block.getSize().nominalLong())
                        .sum())
                : OptionalLong.empty();
    }

    private static void checkPrimes(ServerView server, FindingSink sink) {
        List<LogicalDomainView> domains = new ArrayList<>(server.domains());
        domains.addAll(server.guests());
        boolean all = domains.size() >= DOMAINS_FOR_A_REMARK
                && domains.stream().allMatch(domain -> domain.strands().isKnownAnd(CapacityChecks::isPrime));
        if (all) {
            sink.report(
                    "LNG-PRIME",
                    Place.of(server.server()),
                    "All " + domains.size() + " domains of " + server.name()
                            + " have a prime number of CPUs. Such a server has been seen once before.");
        }
    }

    private static boolean isPrime(long number) {
        return number > 1 && BigInteger.valueOf(number).isProbablePrime(50);
    }
}
