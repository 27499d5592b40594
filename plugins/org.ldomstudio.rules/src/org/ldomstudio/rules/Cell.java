// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;

/**
 * One cell of the matrix of guests and servers. Holds no element of the model, so it outlives an edit of the text.
 *
 * @param verdict whether the guest can go there
 * @param rules ids of the rules that refuse the better kinds of migration, in catalogue order; empty when it is live
 *     or here
 * @param missing what is not stated and could change the verdict, such as "firmware of t5b"
 */
public record Cell(Verdict verdict, List<String> rules, List<String> missing) {
    public Cell {
        rules = List.copyOf(rules);
        missing = List.copyOf(missing);
    }
}
