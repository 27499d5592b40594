// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;

/**
 * How the grammar writes one kind of element: parts of its header, then a body in braces that is a loop of
 * alternatives, which are its statements. A rule without braces has a header only. A file has a body without braces.
 */
final class RuleShape {

    private final AbstractElement root;
    private final Optional<Group> bodyGroup;
    private final List<AbstractElement> header = new ArrayList<>();
    private final List<AbstractElement> statements = new ArrayList<>();

    private RuleShape(ParserRule rule, Optional<Group> bodyGroup) {
        this.root = rule.getAlternatives();
        this.bodyGroup = bodyGroup;
        List<AbstractElement> parts = root instanceof Group group ? group.getElements() : List.of(root);
        for (AbstractElement part : parts) {
            if (bodyGroup.isPresent() && EcoreUtil.isAncestor(part, bodyGroup.get())) {
                break;
            }
            header.add(part);
        }
        bodyGroup.ifPresent(group -> group.getElements().stream()
                .skip(indexOfBrace(group) + 1L)
                .forEach(element -> collectStatements(element, statements)));
    }

    /** Returns the shape of the elements of a rule. */
    static RuleShape of(ParserRule rule) {
        return new RuleShape(
                rule,
                EcoreUtil2.eAllOfType(rule, Keyword.class).stream()
                        .filter(keyword -> keyword.getValue().equals("{"))
                        .map(keyword -> (Group) keyword.eContainer())
                        .findFirst());
    }

    /** Returns the rule that writes an element. */
    static ParserRule ruleFor(Grammar grammar, EObject element) {
        String kind = element.eClass().getName();
        if (GrammarUtil.findRuleForName(grammar, kind) instanceof ParserRule named) {
            return named;
        }
        return EcoreUtil2.eAllOfType(grammar, Action.class).stream()
                .filter(action -> action.getType().getClassifier() == element.eClass())
                .map(GrammarUtil::containingParserRule)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule for " + kind));
    }

    /** Returns the parts before the body, in their order. */
    List<AbstractElement> header() {
        return header;
    }

    /** Returns the alternatives of the body, in the order of the grammar. */
    List<AbstractElement> statements() {
        return statements;
    }

    /** Returns whether elements of the rule may have a body in braces. */
    boolean hasBody() {
        return bodyGroup.isPresent();
    }

    /** Returns whether the braces may be left out. */
    boolean isBodyOptional() {
        return bodyGroup.map(GrammarUtil::isOptionalCardinality).orElse(false);
    }

    /** Returns the part of the header or the statement that writes a feature; empty when the text never says it. */
    Optional<AbstractElement> partFor(EStructuralFeature feature) {
        return Stream.concat(header.stream(), statements.stream())
                .filter(part -> writes(part, feature))
                .findFirst();
    }

    /** Returns the names of features that the grammar writes instead of a feature, such as vds instead of volume. */
    List<String> alternativesTo(EStructuralFeature feature) {
        List<String> names = new ArrayList<>();
        partFor(feature)
                .ifPresent(part -> assignments(part, feature).forEach(assignment -> {
                    EObject branch = assignment;
                    while (branch != part && !(branch.eContainer() instanceof Alternatives)) {
                        branch = branch.eContainer();
                    }
                    if (branch != part) {
                        for (AbstractElement other : ((Alternatives) branch.eContainer()).getElements()) {
                            if (other != branch) {
                                assignments(other).forEach(each -> names.add(each.getFeature()));
                            }
                        }
                    }
                }));
        names.remove(feature.getName());
        return names;
    }

    /** Returns the part of the header or the statement that an element of the grammar belongs to. */
    Optional<AbstractElement> partOf(EObject grammarElement) {
        for (EObject each = grammarElement; each instanceof AbstractElement; each = each.eContainer()) {
            if (header.contains(each) || statements.contains(each)) {
                return Optional.of((AbstractElement) each);
            }
        }
        return Optional.empty();
    }

    /** Returns the position of a part or statement in the grammar. */
    int rank(AbstractElement part) {
        int inHeader = header.indexOf(part);
        return inHeader >= 0 ? inHeader : header.size() + statements.indexOf(part);
    }

    /** Returns whether an element of the grammar may be the first word that a part writes. */
    static boolean begins(AbstractElement part, EObject grammarElement) {
        return switch (part) {
            case Group group ->
                group.getElements().stream()
                        .filter(element -> !(element instanceof Action))
                        .findFirst()
                        .filter(first -> begins(first, grammarElement))
                        .isPresent();
            case Alternatives alternatives ->
                alternatives.getElements().stream().anyMatch(branch -> begins(branch, grammarElement));
            default -> EcoreUtil.isAncestor(part, grammarElement);
        };
    }

    /** Returns the assignments of a part to a feature. */
    static List<Assignment> assignments(AbstractElement part, EStructuralFeature feature) {
        return assignments(part).stream()
                .filter(assignment -> assignment.getFeature().equals(feature.getName()))
                .toList();
    }

    /** Returns all assignments of a part. */
    static List<Assignment> assignments(AbstractElement part) {
        return EcoreUtil2.eAllOfType(part, Assignment.class);
    }

    private static boolean writes(AbstractElement part, EStructuralFeature feature) {
        return !assignments(part, feature).isEmpty();
    }

    private static int indexOfBrace(Group group) {
        for (int i = 0; i < group.getElements().size(); i++) {
            if (group.getElements().get(i) instanceof Keyword keyword
                    && keyword.getValue().equals("{")) {
                return i;
            }
        }
        throw new IllegalArgumentException("no brace in " + group);
    }

    private static void collectStatements(AbstractElement element, List<AbstractElement> statements) {
        switch (element) {
            case Alternatives alternatives ->
                alternatives.getElements().forEach(branch -> collectStatements(branch, statements));
            case RuleCall call
            when call.getRule() instanceof ParserRule rule && rule.isFragment() ->
                collectStatements(rule.getAlternatives(), statements);
            case Keyword brace -> {
                // the closing one
            }
            default -> statements.add(element);
        }
    }
}
