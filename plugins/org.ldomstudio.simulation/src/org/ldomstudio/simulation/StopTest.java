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

    /** Kinds of rules as numbers: a switch over types would cost more than all the rest of a round. */
    private enum Kind {
        PAGES,
        BYTES,
        SUSPEND_TIME,
        ROUNDS,
        TIME,
        MEMORY,
        NO_PROGRESS
    }

    private List<StopRule> rules = List.of();
    private Kind[] kinds = new Kind[4];
    private double[] values = new double[4];
    private int[] needed = new int[4];
    private int[] inARow = new int[4];

    void begin(List<StopRule> stopRules) {
        if (rules != stopRules) {
            rules = stopRules;
            compile();
        }
        Arrays.fill(inARow, 0);
    }

    private void compile() {
        if (kinds.length < rules.size()) {
            kinds = new Kind[rules.size()];
            values = new double[rules.size()];
            needed = new int[rules.size()];
            inARow = new int[rules.size()];
        }
        for (int i = 0; i < rules.size(); i++) {
            switch (rules.get(i)) {
                case StopRule.BelowPages below -> set(i, Kind.PAGES, below.pages(), 0);
                case StopRule.BelowBytes below -> set(i, Kind.BYTES, below.bytes(), 0);
                case StopRule.BelowSuspendTime below -> set(i, Kind.SUSPEND_TIME, below.seconds(), 0);
                case StopRule.AfterRounds after -> set(i, Kind.ROUNDS, 0.0, after.rounds());
                case StopRule.AfterTime after -> set(i, Kind.TIME, after.seconds(), 0);
                case StopRule.AfterMemoryFactor after -> set(i, Kind.MEMORY, after.factor(), 0);
                case StopRule.NoProgress no -> set(i, Kind.NO_PROGRESS, no.ratio(), no.rounds());
            }
        }
    }

    private void set(int i, Kind kind, double value, int count) {
        kinds[i] = kind;
        values[i] = value;
        needed[i] = count;
    }

    StopRule rule(int index) {
        return rules.get(index);
    }

    /** Returns the index of the rule that ends pre-copy after a live round, or {@link #EMPTY} or {@link #NOTHING}. */
    int afterRound(MigrationRounds run, double sent) {
        double residue = run.residue;
        if (residue < NO_PAGES * run.guest.guest.pageBytes()) {
            return EMPTY;
        }
        int found = NOTHING;
        for (int i = 0; i < rules.size(); i++) {
            boolean holds = switch (kinds[i]) {
                case PAGES -> residue < values[i] * run.guest.guest.pageBytes();
                case BYTES -> residue < values[i];
                case SUSPEND_TIME -> run.wireRatio * residue <= values[i] * run.rate;
                case ROUNDS -> run.tally.liveRounds >= needed[i];
                case TIME -> run.elapsed() > values[i];
                case MEMORY -> run.tally.rawBytes > values[i] * run.guest.guest.memoryBytes() * (1.0 + ROUNDING);
                case NO_PROGRESS -> {
                    inARow[i] = atLeast(residue, values[i] * sent) ? inARow[i] + 1 : 0;
                    yield inARow[i] >= needed[i];
                }
            };
            if (holds && (found == NOTHING || asksResidue(i) && !asksResidue(found))) {
                found = i;
            }
        }
        return found;
    }

    private boolean asksResidue(int i) {
        return kinds[i].ordinal() <= Kind.SUSPEND_TIME.ordinal();
    }

    /** Compares so that a sum of parts, which may be rounded, counts as the whole. */
    static boolean atLeast(double bytes, double other) {
        return bytes >= other * (1.0 - ROUNDING);
    }

    /** Returns the largest residue that would end pre-copy at the present rate; 0 without such a rule. */
    double threshold(MigrationFlow run) {
        double most = 0.0;
        for (int i = 0; i < rules.size(); i++) {
            double bytes = switch (kinds[i]) {
                case PAGES -> values[i] * run.guest.guest.pageBytes();
                case BYTES -> values[i];
                case SUSPEND_TIME -> values[i] * run.rawRate;
                default -> 0.0;
            };
            most = Math.max(most, Math.min(bytes, Amounts.MOST));
        }
        return most;
    }

    /** Returns the instant, in seconds since the migration began, of the first deadline; infinity without one. */
    double deadline() {
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rules.size(); i++) {
            if (kinds[i] == Kind.TIME) {
                first = Math.min(first, values[i]);
            }
        }
        return first;
    }

    /** Returns the first deadline; only to be asked when there is one. */
    StopRule firstDeadline() {
        int first = NOTHING;
        for (int i = 0; i < rules.size(); i++) {
            if (kinds[i] == Kind.TIME && (first == NOTHING || values[i] < values[first])) {
                first = i;
            }
        }
        return rules.get(first);
    }

    /** Returns whether a rule may yet end pre-copy although every further round is like the last one. */
    boolean mayHold(double dirtiedPerSent) {
        for (int i = 0; i < rules.size(); i++) {
            if (!asksResidue(i) && (kinds[i] != Kind.NO_PROGRESS || atLeast(dirtiedPerSent, values[i]))) {
                return true;
            }
        }
        return false;
    }
}
