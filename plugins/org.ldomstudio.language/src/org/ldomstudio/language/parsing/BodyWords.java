// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.parsing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.ecore.EObject;
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
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The words that can begin a statement in a body, read from the grammar. */
public final class BodyWords {

    private static final Map<ParserRule, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private BodyWords() {}

    /** Returns the words that can begin a statement in the body of an element of the text; empty when it has none. */
    public static Set<String> of(EObject element) {
        return ruleOf(element).map(BodyWords::of).orElse(Set.of());
    }

    /** Returns the words that can begin a statement in the body that a rule describes. */
    public static Set<String> of(ParserRule rule) {
        return KNOWN.computeIfAbsent(rule, BodyWords::collect);
    }

    /** Returns the rule that has read an element. */
    public static Optional<ParserRule> ruleOf(EObject element) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        if (node == null) {
            return Optional.empty();
        }
        EObject grammarElement = node.getGrammarElement();
        AbstractRule rule = grammarElement instanceof RuleCall call ? call.getRule() : (AbstractRule) grammarElement;
        return rule instanceof ParserRule parserRule ? Optional.of(concrete(parserRule, element)) : Optional.empty();
    }

    /** A rule that only chooses between others, such as TopElement, has no body of its own. */
    private static ParserRule concrete(ParserRule rule, EObject element) {
        return GrammarUtil.allParserRules(GrammarUtil.getGrammar(rule)).stream()
                .filter(candidate -> candidate.getName().equals(element.eClass().getName()))
                .findFirst()
                .orElse(rule);
    }

    private static Set<String> collect(ParserRule rule) {
        Set<String> words = new LinkedHashSet<>();
        Set<AbstractRule> seen = new HashSet<>();
        Deque<AbstractElement> bodies = new ArrayDeque<>();
        bodies.add(rule.getAlternatives());
        while (!bodies.isEmpty()) {
            findBody(bodies.pop(), words, seen);
        }
        return Set.copyOf(words);
    }

    /** Looks for the loop in braces: the alternatives behind an opening brace. */
    private static void findBody(AbstractElement element, Set<String> words, Set<AbstractRule> seen) {
        if (!(element instanceof Group || element instanceof Alternatives)) {
            return;
        }
        boolean open = false;
        for (EObject child : element.eContents()) {
            if (child instanceof Keyword keyword && keyword.getValue().equals("{")) {
                open = true;
            } else if (open && child instanceof AbstractElement body) {
                collectFirst(body, words, seen);
                return;
            } else if (child instanceof AbstractElement part) {
                findBody(part, words, seen);
            }
        }
    }

    /** Collects the keywords with which an element can begin. */
    private static void collectFirst(AbstractElement element, Set<String> words, Set<AbstractRule> seen) {
        switch (element) {
            case Keyword keyword when Character.isLetter(keyword.getValue().charAt(0)) -> words.add(keyword.getValue());
            case Alternatives alternatives ->
                alternatives.getElements().forEach(each -> collectFirst(each, words, seen));
            case Group group -> collectFirst(group.getElements().get(0), words, seen);
            case Assignment assignment -> collectFirst(assignment.getTerminal(), words, seen);
            case RuleCall call
            when call.getRule() instanceof EnumRule rule ->
                rule.eAllContents().forEachRemaining(part -> {
                    if (part instanceof Keyword keyword) {
                        words.add(keyword.getValue());
                    }
                });
            case RuleCall call
            when call.getRule() instanceof ParserRule rule && isStatement(rule) && seen.add(rule) ->
                collectFirst(rule.getAlternatives(), words, seen);
            default -> {}
        }
    }

    private static boolean isStatement(ParserRule rule) {
        return !GrammarUtil.isDatatypeRule(rule) && !rule.getName().equals("UnknownStatement");
    }
}
