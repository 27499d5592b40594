// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.UNKNOWN_STATEMENT__WORD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.ldomstudio.language.parsing.BodyWords;
import org.ldomstudio.language.values.Spelling;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.UnknownStatement;
import org.ldomstudio.model.values.Unit;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.PropertyNames;
import org.ldomstudio.rules.Related;

/** Statements that begin with no word of the language, and properties stated twice: LNG-UNKNOWN, LNG-TWICE. */
final class StatementChecks implements LanguageCheck {

    private final Map<EObject, Optional<Assignment>> assignments = new ConcurrentHashMap<>();

    @Override
    public void check(CheckedSite site, FindingSink sink) {
        for (LdomModel model : site.models()) {
            for (EObject element : CheckedSite.tree(model)) {
                if (element instanceof UnknownStatement statement) {
                    if (!hasSyntaxError(statement)) {
                        checkUnknown(statement, sink);
                    }
                } else {
                    checkTwice(element, sink);
                }
            }
        }
    }

    /** What is left of a statement after a syntax error is not a second mistake. */
    private static boolean hasSyntaxError(UnknownStatement statement) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(statement);
        if (node == null) {
            return false;
        }
        INode before = NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), node.getOffset() - 1);
        if (before != null
                && before.getSyntaxErrorMessage() == null
                && before.getText().isBlank()) {
            before = NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), before.getOffset() - 1);
        }
        if (before != null && before.getSyntaxErrorMessage() != null) {
            return true;
        }
        for (INode part : node.getAsTreeIterable()) {
            if (part.getSyntaxErrorMessage() != null) {
                return true;
            }
        }
        return false;
    }

    private static void checkUnknown(UnknownStatement statement, FindingSink sink) {
        String word = String.valueOf(statement.getWord());
        EObject owner = statement.eContainer();
        Place place = Place.of(statement, UNKNOWN_STATEMENT__WORD);
        if (Unit.of(word).isPresent()) {
            sink.report(
                    "LNG-UNKNOWN",
                    place,
                    word + " is a unit, and the value before it takes none.",
                    "Delete it.",
                    List.of());
            return;
        }
        Set<String> words = BodyWords.of(owner);
        if (Character.isDigit(word.charAt(0)) || word.startsWith("\"")) {
            sink.report(
                    "LNG-UNKNOWN",
                    place,
                    word + " stands where a statement of " + Labels.of(owner) + " should begin, so it is ignored.",
                    "Write the property that it belongs to before it, or delete it.",
                    List.of());
            return;
        }
        String message = "\"" + word + "\" is no property of " + Labels.of(owner) + ", so the statement is ignored.";
        Spelling.nearest(word, new TreeSet<>(words))
                .ifPresentOrElse(
                        meant -> sink.report(
                                "LNG-UNKNOWN",
                                place,
                                message + " Did you mean " + meant + "?",
                                "Write " + meant + ".",
                                List.of()),
                        () -> sink.report("LNG-UNKNOWN", place, message));
    }

    private void checkTwice(EObject element, FindingSink sink) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        if (node == null) {
            return;
        }
        Map<String, List<INode>> stated = new HashMap<>();
        collect(element, node, stated);
        stated.forEach((name, nodes) -> {
            EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
            if (nodes.size() > 1 && !feature.isMany()) {
                String values = String.join(
                        " and ",
                        nodes.stream()
                                .map(NodeModelUtils::getTokenText)
                                .distinct()
                                .toList());
                List<Related> related = new ArrayList<>();
                for (int i = 0; i < nodes.size() - 1; i++) {
                    related.add(new Related(Place.of(element, feature, i), "stated here too"));
                }
                sink.report(
                        "LNG-TWICE",
                        Place.of(element, feature, nodes.size() - 1),
                        Labels.of(element) + " states " + PropertyNames.of(feature) + " more than once ("
                                + abbreviated(values) + "); nobody can know which is meant.",
                        "Delete all but one.",
                        related);
            }
        });
    }

    private static String abbreviated(String values) {
        return values.length() > 60 ? values.substring(0, 57) + "..." : values;
    }

    /** Collects the values that are assigned to features of one element; fragments of rules have nodes of their own. */
    private void collect(EObject element, ICompositeNode node, Map<String, List<INode>> stated) {
        for (INode child : node.getChildren()) {
            Optional<Assignment> assignment = assignmentOf(child.getGrammarElement());
            if (assignment.isPresent()) {
                if (!assignment.get().getOperator().equals("+=")) {
                    stated.computeIfAbsent(assignment.get().getFeature(), key -> new ArrayList<>(1))
                            .add(child);
                }
            } else if (child instanceof ICompositeNode inner && inner.getSemanticElement() == element) {
                collect(element, inner, stated);
            }
        }
    }

    private Optional<Assignment> assignmentOf(EObject grammarElement) {
        if (grammarElement == null) {
            return Optional.empty();
        }
        return assignments.computeIfAbsent(
                grammarElement, key -> Optional.ofNullable(GrammarUtil.containingAssignment(key)));
    }
}
