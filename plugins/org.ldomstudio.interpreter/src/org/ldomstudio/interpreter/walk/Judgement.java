// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.walk;

import java.util.List;

/**
 * What the rules say about a migration.
 *
 * @param refusedBy ids of the rules that refuse it, in catalogue order
 * @param undecidedBy ids of the rules that would refuse it or not, depending on something that is not stated
 * @param missing what those rules need, such as "firmware of t5b"
 */
public record Judgement(List<String> refusedBy, List<String> undecidedBy, List<String> missing) {
    /** Nothing speaks against it. */
    public static final Judgement FITS = new Judgement(List.of(), List.of(), List.of());

    public Judgement {
        refusedBy = List.copyOf(refusedBy);
        undecidedBy = List.copyOf(undecidedBy);
        missing = List.copyOf(missing);
    }

    /** Returns whether a rule refuses it. */
    public boolean refuses() {
        return !refusedBy.isEmpty();
    }
}
