// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.MigrationKind.BOUND;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.INFO;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.view.OperatingSystemVersion;
import org.ldomstudio.model.view.Value;

/**
 * MEM: memory and its layout. The layout is looked at where the model states blocks on both sides; otherwise the
 * total decides.
 */
final class MemoryRules {

    private static final String ONLY_BLOCKS =
            "Applies only where memory-block of the guest and free-block of the target are stated. Blocks are as"
                    + " captured: once earlier steps have changed what the target's domains hold, the layout is undecided"
                    + " and only the total counts.";
    private static final long DR_STEP = 256L << 20;

    private MemoryRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-MEM-001", "The target has enough free memory")
                        .error(LIVE, BOUND)
                        .means("The target has at least as much memory that no domain holds as the guest has.")
                        .why("The domain cannot be created or bound on the target; the migration is refused.")
                        .hints(
                                "Give the guest less memory before the move (MIG-BP-005).",
                                "Take memory from an idle or less important guest on the target.",
                                "Choose another target.")
                        .source(Source.A36, "migration-requirements-memory")
                        .source(Source.A30, "migratingboundorinactivedomains")
                        .cannotSee("What the hypervisor keeps for itself, and how free memory is cut into blocks unless"
                                + " they are stated.")
                        .onMigration(MemoryRules::freeMemory),
                Rule.named("MIG-MEM-002", "Up to 3.2 each memory block finds a free block of its size")
                        .error(LIVE)
                        .releases(Releases.before("3.3"))
                        .means("As many memory blocks of the same sizes as the guest has can be created on the target.")
                        .why("Enough memory in smaller pieces is refused: \"Unable to bind ... memory region at"
                                + " real address ...\".")
                        .hints(
                                "Stop the guest, unbind and bind it so that its memory is laid out anew, or migrate it"
                                        + " cold.",
                                "Free memory on the target next to its free blocks.",
                                "Choose another target.")
                        .source(Source.L12)
                        .source(Source.L13)
                        .source(Source.A32, "memory")
                        .cannotSee(ONLY_BLOCKS)
                        .onMigration(MemoryRules::sameBlocks),
                Rule.named("MIG-MEM-003", "Memory blocks keep their alignment")
                        .error(LIVE)
                        .means("Each block of the guest finds free memory whose physical address is congruent to the"
                                + " block's real address modulo the largest page size of the target's hardware."
                                + " Blocks of a guest with Solaris 11.3 or newer may be split at multiples of its"
                                + " effective largest page size, from release 3.3 on.")
                        .why("\"Free memory layout and congruency requirements prevent binding the memory block\":"
                                + " refused although the total is enough.")
                        .hints(
                                "Free memory on the target.",
                                "Migrate the guest cold: it gets new blocks.",
                                "Choose another target.")
                        .holdsFor("The 3.6 guide says so; the refusal of 3.2 already speaks of congruency, so it is"
                                + " asked of all releases.")
                        .source(Source.A36, "migration-requirements-memory")
                        .source(Source.A32, "memory")
                        .cannotSee(ONLY_BLOCKS
                                + " Whether system, firmware or platform prevents a split is not documented.")
                        .onMigration(MemoryRules::congruentBlocks),
                Rule.named("MIG-MEM-004", "Memory blocks need not be split")
                        .info(LIVE)
                        .means("The blocks of the guest fit as they are; a guest with Solaris 11.3 or newer can have"
                                + " them split otherwise.")
                        .why("The system, firmware or platform may still prevent the split, so that the migration"
                                + " is refused although the total is enough.")
                        .hints("Try the migration with -n shortly before.", "Free memory on the target.")
                        .holdsFor("Guests with Solaris 11.3 or newer, from release 3.3 on.")
                        .source(Source.A36, "migration-requirements-memory")
                        .cannotSee(ONLY_BLOCKS)
                        .onMigration(MemoryRules::split),
                Rule.named("MIG-MEM-005", "The guest's memory is a multiple of 256 MiB")
                        .warning(LIVE)
                        .means("Memory of the guest is a multiple of 256 MiB.")
                        .why("The rest cannot be taken away by memory DR, so shrinking the guest before a migration"
                                + " leaves it behind.")
                        .hints("Round memory at the next reboot.")
                        .source(Source.A36, "memory-alignment")
                        .source(Source.A32, "memoryalignment")
                        .onMigration(MemoryRules::alignment),
                Rule.named("MIG-MEM-006", "The guest's memory can be changed after the move")
                        .warning(LIVE)
                        .means("The guest runs Solaris 11.1 or newer.")
                        .why("Memory of an older guest cannot be resized after a live migration until it reboots.")
                        .hints("Change memory before the migration.", "Plan a reboot after it.", "Update the guest.")
                        .source(Source.SSKB)
                        .cannotSee("A third party says so; no Oracle text at hand does.")
                        .onMigration(MemoryRules::resizable));
    }

    private static Answer freeMemory(Migration m) {
        Reasons reasons = Reasons.of(ERROR);
        Resources.Free free = m.site().resources(m.target()).memory();
        Optional<Long> need = reasons.need(m.guest().memory());
        if (need.isEmpty() || !free.isLessThan(need.get())) {
            return reasons.missing(free.missing()).answer();
        }
        return reasons.problem(
                        "%s has %s free; %s needs %s."
                                .formatted(
                                        m.target().name(),
                                        Words.size(Math.max(0, free.atMost())),
                                        m.guest().name(),
                                        Words.size(need.get())),
                        m.guest().memory().place(),
                        List.of(new Related(m.target().memory().place(), "memory of the target")),
                        Fixes.giveMemoryBack("MIG-MEM-001", m.guest(), free.atMost()))
                .answer();
    }

    private static Answer sameBlocks(Migration m) {
        return MemoryLayout.of(m)
                .map(layout -> {
                    Reasons reasons = Reasons.of(ERROR);
                    if (layout.isStale()) {
                        return stale(m);
                    }
                    return switch (layout.placeWhole(1)) {
                        case FITS -> Answer.FITS;
                        case FAILS ->
                            reasons.problem(
                                            "The %s of %s find no free blocks of their sizes on %s: %s."
                                                    .formatted(
                                                            Words.count(
                                                                    layout.blocks()
                                                                            .size(),
                                                                    "memory block"),
                                                            m.guest().name(),
                                                            m.target().name(),
                                                            layout.text()),
                                            m.guest().memoryBlocks().place(),
                                            new Related(m.target().freeBlocks().place(), "free blocks of the target"))
                                    .answer();
                        case UNDECIDED ->
                            reasons.missing(
                                            "whether " + layout.blocks().size() + " memory blocks can be placed on "
                                                    + m.target().name(),
                                            m.target().freeBlocks().place())
                                    .answer();
                    };
                })
                .orElse(Answer.NOT_APPLICABLE);
    }

    private static Answer congruentBlocks(Migration m) {
        return MemoryLayout.of(m).map(layout -> congruentBlocks(m, layout)).orElse(Answer.NOT_APPLICABLE);
    }

    private static Answer congruentBlocks(Migration m, MemoryLayout layout) {
        if (layout.isStale()) {
            return stale(m);
        }
        Reasons reasons = Reasons.of(ERROR);
        // Without any congruency the blocks fit on no platform; up to 3.2 MIG-MEM-002 says so already.
        boolean sizesOnly = layout.placeWhole(1) != MemoryLayout.Result.FITS;
        if (sizesOnly && layout.isUpTo32()) {
            return Answer.NOT_APPLICABLE;
        }
        Optional<Long> page = reasons.need(layout.hardwarePage());
        if (page.isEmpty()) {
            return reasons.answer();
        }
        MemoryLayout.Result whole = layout.placeWhole(page.get());
        if (whole == MemoryLayout.Result.FITS) {
            return Answer.FITS;
        }
        Reasons split = Reasons.of(ERROR);
        Optional<Boolean> maySplit = layout.maySplit(split);
        MemoryLayout.Result pieces = maySplit.orElse(true) ? layout.placeSplit(page.get(), split) : whole;
        if (maySplit.orElse(false) && pieces == MemoryLayout.Result.FITS) {
            return Answer.FITS;
        }
        boolean surely = whole == MemoryLayout.Result.FAILS
                && (maySplit.equals(Optional.of(false)) || pieces == MemoryLayout.Result.FAILS);
        if (!surely) {
            reasons.and(split);
            return reasons.missing(
                            "whether the memory blocks of " + m.guest().name() + " can be placed on "
                                    + m.target().name(),
                            m.target().freeBlocks().place())
                    .answer();
        }
        return reasons.problem(
                        "The memory of %s cannot be laid out on %s with addresses congruent modulo %s: %s."
                                .formatted(m.guest().name(), m.target().name(), Words.size(page.get()), layout.text()),
                        m.guest().memoryBlocks().place(),
                        new Related(m.target().freeBlocks().place(), "free blocks of the target"))
                .answer();
    }

    private static Answer split(Migration m) {
        Optional<MemoryLayout> found = MemoryLayout.of(m).filter(layout -> !layout.isStale());
        Optional<Long> page = found.flatMap(layout -> layout.hardwarePage().known());
        if (found.isEmpty() || page.isEmpty()) {
            return Answer.NOT_APPLICABLE;
        }
        MemoryLayout layout = found.get();
        Reasons reasons = Reasons.of(INFO);
        boolean needed = layout.placeWhole(page.get()) != MemoryLayout.Result.FITS;
        if (needed
                && layout.maySplit(Reasons.of(INFO)).orElse(false)
                && layout.placeSplit(page.get(), Reasons.of(INFO)) == MemoryLayout.Result.FITS) {
            reasons.problem(
                    "Memory blocks of %s must be split to fit on %s: %s."
                            .formatted(m.guest().name(), m.target().name(), layout.text()),
                    m.guest().memoryBlocks().place(),
                    new Related(m.target().freeBlocks().place(), "free blocks of the target"));
        }
        return reasons.answer();
    }

    /** Says that captured blocks are out of date; this alone leaves the verdict to the total. */
    private static Answer stale(Migration m) {
        return Reasons.of(WARNING)
                .missing(
                        "free-block of " + m.target().name() + " at this step",
                        m.target().freeBlocks().place())
                .answer();
    }

    private static Answer alignment(Migration m) {
        Reasons reasons = Reasons.of(WARNING);
        m.guest()
                .memory()
                .known()
                .filter(memory -> memory % DR_STEP != 0)
                .ifPresent(memory -> reasons.problem(
                        "%s has %s, which is no multiple of 256 MiB: %s of it cannot be taken away by memory DR."
                                .formatted(m.guest().name(), Words.size(memory), Words.size(memory % DR_STEP)),
                        m.guest().memory().place(),
                        List.of(),
                        Fixes.roundMemoryUp("MIG-MEM-005", m.guest(), DR_STEP)));
        return reasons.answer();
    }

    private static Answer resizable(Migration m) {
        Reasons reasons = Reasons.of(WARNING);
        Value<OperatingSystemVersion> os = m.guest().os();
        os.known()
                .filter(OperatingSystemVersion::isSolaris)
                .flatMap(system -> reasons.need(
                        system.isSolarisAtLeast("11.1"),
                        () -> "exact system of " + m.guest().name(),
                        os.place()))
                .filter(reached -> !reached)
                .ifPresent(old -> reasons.problem(
                        "%s runs %s; after the move its memory cannot be resized until it reboots."
                                .formatted(m.guest().name(), os.known().orElseThrow()),
                        os.place()));
        return reasons.answer();
    }
}
