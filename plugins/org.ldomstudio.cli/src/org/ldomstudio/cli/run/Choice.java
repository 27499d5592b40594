// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.report.text.Texts;

/** Messages about a word that is none of those expected. */
public final class Choice {

    private Choice() {}

    /**
     * Returns the word when it is offered.
     *
     * @param option what it was given for: {@code --format}
     * @throws Trouble that names the option, the offered words and the nearest one
     */
    public static String of(String option, String word, List<String> offered) {
        if (offered.contains(word)) {
            return word;
        }
        throw new Trouble(option + " cannot be \"" + Texts.printable(word) + "\"; choose " + Texts.join(offered, "or")
                + "." + didYouMean(word, offered));
    }

    /** Returns " Did you mean X?" for the nearest word, or nothing when none is near. */
    public static String didYouMean(String word, Collection<String> offered) {
        return nearest(word, offered).map(each -> " Did you mean " + each + "?").orElse("");
    }

    private static Optional<String> nearest(String word, Collection<String> offered) {
        int limit = Math.max(1, word.length() / 3);
        return offered.stream()
                .filter(each -> distance(word, each) <= limit
                        || each.length() > 3 && word.length() > 2 && each.startsWith(word))
                .min(Comparator.comparingInt((String each) -> distance(word, each))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Counts the characters to insert, delete, replace or swap. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
