// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.values;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.ldomstudio.language.services.LdomGrammarAccess;

/** The words of the language, read from the grammar. */
public record Keywords(Set<String> soft, Set<String> reserved) {

    public Keywords {
        soft = Set.copyOf(soft);
        reserved = Set.copyOf(reserved);
    }

    /** Reads the words from the grammar's own lists. */
    public static Keywords of(LdomGrammarAccess grammar) {
        Set<String> soft = wordsOf(grammar.getStatementKeywordRule());
        soft.addAll(wordsOf(grammar.getValueKeywordRule()));
        Set<String> reserved = wordsOf(grammar.getReservedWordRule());
        reserved.addAll(wordsOf(grammar.getReservedPrepositionRule()));
        return new Keywords(soft, reserved);
    }

    /** Returns the words of one rule, in alphabetical order. */
    public static Set<String> wordsOf(ParserRule rule) {
        Set<String> words = new TreeSet<>();
        for (TreeIterator<EObject> parts = rule.eAllContents(); parts.hasNext(); ) {
            if (parts.next() instanceof Keyword keyword) {
                words.add(keyword.getValue());
            }
        }
        return words;
    }
}
