// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.values;

import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Spelling {

    private Spelling() {}

    /**
     * Returns the candidate nearest to a misspelt word; empty when none is near.
     *
     * @param word what was written
     * @param candidates what could have been meant; of equally near ones the first counts
     */
    public static Optional<String> nearest(String word, Iterable<String> candidates) {
        String best = null;
        int bestDistance = limit(word) + 1;
        for (String candidate : candidates) {
            if (!candidate.equals(word) && Math.abs(candidate.length() - word.length()) < bestDistance) {
                int distance = distance(word, candidate, bestDistance);
                if (distance < bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** A third of the letters may be wrong; in a short word one. */
    private static int limit(String word) {
        return Math.max(1, word.length() / 3);
    }

    /**
     * Counts inserted, removed, replaced and swapped letters; a wrong case alone costs nothing. Gives up at {@code
     * bound}.
     */
    private static int distance(String left, String right, int bound) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int smallest = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                smallest = Math.min(smallest, row[j]);
            }
            if (smallest >= bound) {
                return bound;
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
