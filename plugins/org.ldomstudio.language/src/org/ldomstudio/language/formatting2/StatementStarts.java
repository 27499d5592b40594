// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.formatting2;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.ldomstudio.language.services.LdomGrammarAccess;

/** The elements of the grammar with which a statement of a body, or an element of a file, begins. */
@Singleton
public final class StatementStarts {

    private final Set<EObject> starts = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<AbstractRule> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    @Inject
    StatementStarts(LdomGrammarAccess grammar) {
        for (ParserRule rule : GrammarUtil.allParserRules(grammar.getGrammar())) {
            if (!GrammarUtil.isDatatypeRule(rule)) {
                findBodies(rule.getAlternatives());
            }
        }
        collect(grammar.getTopElementRule().getAlternatives());
        starts.add(grammar.getLdomModelAccess().getLanguageKeyword_1_0());
    }

    /** Returns whether a token that the grammar element has read begins a statement. */
    public boolean contains(@Nullable EObject grammarElement) {
        return starts.contains(grammarElement);
    }

    private void findBodies(AbstractElement element) {
        boolean open = false;
        for (EObject child : element.eContents()) {
            if (child instanceof Keyword keyword && keyword.getValue().equals("{")) {
                open = true;
            } else if (open && child instanceof AbstractElement body) {
                collect(body);
                open = false;
            } else if (child instanceof AbstractElement part) {
                findBodies(part);
            }
        }
    }

    private void collect(AbstractElement element) {
        switch (element) {
            case Keyword keyword when !keyword.getValue().equals("}") -> starts.add(keyword);
            case Alternatives alternatives -> alternatives.getElements().forEach(this::collect);
            case Group group -> collect(group.getElements().get(0));
            case Assignment assignment -> collect(assignment.getTerminal());
            case RuleCall call when call.getRule() instanceof EnumRule -> starts.add(call);
            case RuleCall call
            when call.getRule() instanceof ParserRule rule -> {
                if (GrammarUtil.isDatatypeRule(rule)) {
                    starts.add(call);
                } else if (seen.add(rule)) {
                    collect(rule.getAlternatives());
                }
            }
            default -> {}
        }
    }
}
