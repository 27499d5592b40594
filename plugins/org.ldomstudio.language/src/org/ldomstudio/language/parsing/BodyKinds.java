// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.parsing;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ParserRule;
import org.ldomstudio.language.services.LdomGrammarAccess;
import org.ldomstudio.language.values.Keywords;

/** Which word opens which body, and what may stand in it. */
final class BodyKinds {

    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            entry("network", "Network"),
            entry("storage", "Storage"),
            entry("platform", "Platform"),
            entry("server", "Server"),
            entry("guest", "Guest"),
            entry("application", "Application"),
            entry("workload", "Workload"),
            entry("engine", "Engine"),
            entry("plan", "Plan"));

    private static final Map<String, String> PARTS = Map.ofEntries(
            entry("control", "ControlDomain"),
            entry("service", "ServiceDomain"),
            entry("link", "Link"),
            entry("pf", "PhysicalFunction"),
            entry("vds", "Vds"),
            entry("volume", "Volume"),
            entry("vsw", "Vsw"),
            entry("vcc", "Vcc"),
            entry("vsan", "Vsan"),
            entry("bus", "PcieBus"),
            entry("vdisk", "Vdisk"),
            entry("vnet", "Vnet"),
            entry("vhba", "Vhba"),
            entry("direct-io", "DirectIo"),
            entry("vf", "VirtualFunction"),
            entry("console", "Console"),
            entry("policy", "Policy"),
            entry("kernel-zone", "KernelZone"),
            entry("phase", "Phase"),
            entry("cpu-type", "CpuCost"),
            entry("throttle", "Throttle"),
            entry("migrate", "Migrate"),
            entry("what-if", "WhatIf"));

    private final LdomGrammarAccess grammar;
    private final Set<String> statementWords;

    BodyKinds(LdomGrammarAccess grammar) {
        this.grammar = grammar;
        this.statementWords = Keywords.wordsOf(grammar.getStatementKeywordRule());
        this.statementWords.addAll(Keywords.wordsOf(grammar.getReservedWordRule()));
    }

    /** Returns the words that begin elements of a file. */
    static Set<String> elementWords() {
        return ELEMENTS.keySet();
    }

    /** Returns whether a word begins an element of a file. */
    static boolean isElement(String word) {
        return ELEMENTS.containsKey(word);
    }

    /** Returns whether a word begins a part that may have a body. */
    static boolean isPart(String word) {
        return PARTS.containsKey(word);
    }

    /** Returns whether a word begins a statement of any body. */
    boolean isStatementWord(String word) {
        return statementWords.contains(word);
    }

    /** Returns the words that begin statements in the body of an element or part. */
    Set<String> wordsIn(String opener) {
        String ruleName = Optional.ofNullable(ELEMENTS.get(opener)).orElseGet(() -> PARTS.getOrDefault(opener, ""));
        return GrammarUtil.findRuleForName(grammar.getGrammar(), ruleName) instanceof ParserRule rule
                ? BodyWords.of(rule)
                : Set.of();
    }
}
