// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;
import java.util.stream.Stream;

/** Puts the areas into the order of documentation. */
final class AllRules {

    private AllRules() {}

    /** Returns every rule. */
    static List<Rule> list() {
        return Stream.of(
                        VersionRules.list(),
                        CpuRules.list(),
                        FujitsuRules.list(),
                        MemoryRules.list(),
                        CoreRules.list(),
                        NameRules.list(),
                        CryptoRules.list(),
                        PhysicalIoRules.list(),
                        DiskRules.list(),
                        NetworkRules.list(),
                        ConsoleRules.list(),
                        VhbaRules.list(),
                        StateRules.list(),
                        PlatformFeatureRules.list(),
                        SecurityRules.list(),
                        SaveRules.list(),
                        BestPracticeRules.list(),
                        LanguageRules.list(),
                        LanguagePlanRules.list())
                .flatMap(List::stream)
                .toList();
    }
}
