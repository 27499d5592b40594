// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.Arrays;
import java.util.List;

/** Asks the stop rules of one migration at the end of each round. */
final class StopTest {
    /** No rule holds. */
    static final int NOTHING = -1;
    /** Nothing is dirty. */
    static final int EMPTY = -2;
    /** Fewer expected dirty pages than this are none. */
    private static final double NO_PAGES = 1e-6;

    private static final double ROUNDING = 1e-12;

    private List<StopRule> rules = List.of();
    private int[] inARow = new int[4];

    void begin(List<StopRule> stopRules) {
        rules = stopRules;
        if (inARow.length < rules.size()) {
            inARow = new int[rules.size()];
        }
        Arrays.fill(inARow, 0);
    }

    StopRule rule(int index) {
        return rules.get(index);
    }

    /** Returns the index of the rule that ends pre-copy after a live round, or {@link #EMPTY} or {@link #NOTHING}. */
    int afterRound(MigrationRun run, double residue, double sent) {
        if (empty(run, residue)) {
            return EMPTY;
        }
        int found = NOTHING;
        boolean foundResidue = false;
        for (int i = 0; i < rules.size(); i++) {
            StopRule rule = rules.get(i);
            boolean holds = switch (rule) {
                case StopRule.AfterRounds after -> run.tally.liveRounds >= after.rounds();
                case StopRule.AfterMemoryFactor after ->
                    run.tally.rawBytes > after.factor() * run.guest.guest.memoryBytes() * (1.0 + ROUNDING);
                case StopRule.AfterTime after -> run.elapsed() > after.seconds();
                case StopRule.NoProgress no -> {
                    inARow[i] = atLeast(residue, no.ratio() * sent) ? inARow[i] + 1 : 0;
                    yield inARow[i] >= no.rounds();
                }
                default -> residueBelow(rule, run, residue);
            };
            boolean isResidue = isResidue(rule);
            if (holds && (found == NOTHING || isResidue && !foundResidue)) {
                found = i;
                foundResidue = isResidue;
            }
        }
        return found;
    }

    /** Compares so that a sum of parts, which may be rounded, counts as the whole. */
    static boolean atLeast(double bytes, double other) {
        return bytes >= other * (1.0 - ROUNDING);
    }

    static boolean empty(MigrationRun run, double residue) {
        return residue < NO_PAGES * run.guest.guest.pageBytes();
    }

    /** Returns the largest residue that would end pre-copy at the present rate; 0 without such a rule. */
    double threshold(MigrationRun run) {
        double most = 0.0;
        for (int i = 0; i < rules.size(); i++) {
            most = Math.max(most, switch (rules.get(i)) {
                case StopRule.BelowPages below -> below.pages() * run.guest.guest.pageBytes();
                case StopRule.BelowBytes below -> below.bytes();
                case StopRule.BelowSuspendTime below -> Math.min(Amounts.MOST, below.seconds() * run.rawRate);
                default -> 0.0;
            });
        }
        return most;
    }

    /** Returns the instant, in seconds since the migration began, of the first deadline; infinity without one. */
    double deadline() {
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i) instanceof StopRule.AfterTime after) {
                first = Math.min(first, after.seconds());
            }
        }
        return first;
    }

    /** Returns the first deadline; only to be asked when there is one. */
    StopRule firstDeadline() {
        StopRule.AfterTime first = new StopRule.AfterTime(Double.POSITIVE_INFINITY, false);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i) instanceof StopRule.AfterTime after && after.seconds() < first.seconds()) {
                first = after;
            }
        }
        return first;
    }

    /** Returns whether a rule may yet end pre-copy although every further round is like the last one. */
    boolean mayHold(double dirtiedPerSent) {
        for (int i = 0; i < rules.size(); i++) {
            boolean may = switch (rules.get(i)) {
                case StopRule.AfterRounds after -> true;
                case StopRule.AfterTime after -> true;
                case StopRule.AfterMemoryFactor after -> true;
                case StopRule.NoProgress no -> dirtiedPerSent >= no.ratio();
                default -> false;
            };
            if (may) {
                return true;
            }
        }
        return false;
    }

    private static boolean isResidue(StopRule rule) {
        return rule instanceof StopRule.BelowPages || rule instanceof StopRule.BelowBytes
                || rule instanceof StopRule.BelowSuspendTime;
    }

    private static boolean residueBelow(StopRule rule, MigrationRun run, double residue) {
        return switch (rule) {
            case StopRule.BelowPages below -> residue < below.pages() * run.guest.guest.pageBytes();
            case StopRule.BelowBytes below -> residue < below.bytes();
            case StopRule.BelowSuspendTime below -> run.wireRatio * residue <= below.seconds() * run.rate;
            default -> false;
        };
    }
}
