// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules.fixes;

import java.util.List;

/**
 * A mechanical cure of a finding.
 *
 * @param id stable id, the rule's id and a word: {@code MIG-BP-007/ntp}
 * @param label what a menu shows, an imperative: "Add ntp yes to web01"
 * @param safe whether it says nothing about the world that the user has not said; {@code check --fix} makes only safe
 *     ones
 * @param changes the changes, made in this order
 */
public record Fix(String id, String label, boolean safe, List<ModelChange> changes) {
    public Fix {
        changes = List.copyOf(changes);
    }
}
