// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.ldomstudio.rules.Rule;

/** Puts the areas into the order of documentation. */
public final class AllRules {

    private AllRules() {}

    /** Returns every rule. */
    public static List<Rule> list() {
        return Stream.<List<Rule>>of(LanguageRules.list()).flatMap(List::stream).toList();
    }
}
