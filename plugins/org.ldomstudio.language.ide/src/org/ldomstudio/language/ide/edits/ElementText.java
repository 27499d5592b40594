// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The words of one element, header and statements apart. An element inside it counts as one word. */
final class ElementText {

    /**
     * A word of the text: a keyword, a value, or an element inside.
     *
     * @param offset position of its first character
     * @param end position after its last character
     * @param grammarElement what the grammar says about it
     * @param child the element inside
     */
    record Word(int offset, int end, AbstractElement grammarElement, Optional<EObject> child) {

        /** Returns the assignment that gives the word to a feature. */
        Optional<Assignment> assignment() {
            return Optional.ofNullable(GrammarUtil.containingAssignment(grammarElement));
        }

        boolean isValueOf(EStructuralFeature feature) {
            return assignment()
                    .filter(found -> found.getFeature().equals(feature.getName()))
                    .isPresent();
        }
    }

    /**
     * Words that one part of the grammar has written: a part of the header or a statement of the body.
     *
     * @param part the part of the grammar
     * @param words at least one
     */
    record Written(AbstractElement part, List<Word> words) {
        int offset() {
            return words.getFirst().offset();
        }

        int end() {
            return words.getLast().end();
        }

        /** Returns the words that are values of a feature, in their order. */
        List<Word> values(EStructuralFeature feature) {
            return words.stream().filter(word -> word.isValueOf(feature)).toList();
        }
    }

    private final EObject element;
    private final RuleShape shape;
    private final ICompositeNode node;
    private final List<Written> header = new ArrayList<>();
    private final List<Written> statements = new ArrayList<>();
    private Optional<Word> open = Optional.empty();
    private Optional<Word> close = Optional.empty();

    private ElementText(EObject element, RuleShape shape, ICompositeNode node) {
        this.element = element;
        this.shape = shape;
        this.node = node;
        List<Word> words = new ArrayList<>();
        collect(node, words);
        words.forEach(this::add);
    }

    /** Returns the text of an element; empty when the element does not come from a text. */
    static Optional<ElementText> of(EObject element, RuleShape shape) {
        return Optional.ofNullable(NodeModelUtils.findActualNodeFor(element))
                .map(node -> new ElementText(element, shape, node));
    }

    EObject element() {
        return element;
    }

    RuleShape shape() {
        return shape;
    }

    /** Returns the parts of the header that are written, in the order of the text. */
    List<Written> header() {
        return header;
    }

    /** Returns the statements of the body, in the order of the text. */
    List<Written> statements() {
        return statements;
    }

    /** Returns the opening brace; empty when the element has no body. */
    Optional<Word> open() {
        return open;
    }

    /** Returns the closing brace. */
    Optional<Word> close() {
        return close;
    }

    /** Returns what one part of the grammar has written. */
    List<Written> written(AbstractElement part) {
        return (shape.header().contains(part) ? header : statements)
                .stream().filter(written -> written.part() == part).toList();
    }

    /** Returns what the element inside was written by. */
    Optional<Written> writtenFor(EObject child) {
        return Stream.concat(header.stream(), statements.stream())
                .filter(written -> written.words().stream()
                        .anyMatch(word ->
                                word.child().filter(found -> found == child).isPresent()))
                .findFirst();
    }

    /** Returns the position of its first character. */
    int offset() {
        return node.getOffset();
    }

    /** Returns the position after its last character. */
    int end() {
        return node.getEndOffset();
    }

    private void collect(ICompositeNode parent, List<Word> words) {
        for (INode child : parent.getChildren()) {
            if (child instanceof ILeafNode leaf && leaf.isHidden()
                    || !(grammarElement(child) instanceof AbstractElement grammarElement)) {
                continue;
            }
            if (child instanceof ICompositeNode inner && isPartOfElement(grammarElement)) {
                collect(inner, words);
            } else {
                Optional<EObject> inside = isElement(grammarElement) ? elementIn(child) : Optional.empty();
                words.add(new Word(child.getOffset(), child.getEndOffset(), grammarElement, inside));
            }
        }
    }

    /** Rules that only choose between others have nodes without an element. */
    private static Optional<EObject> elementIn(INode node) {
        for (INode each : node.getAsTreeIterable()) {
            if (each.hasDirectSemanticElement()) {
                return Optional.of(each.getSemanticElement());
            }
        }
        return Optional.empty();
    }

    /** An action puts a node of its own around what the rule has written; the call of the rule is inside. */
    private static EObject grammarElement(INode node) {
        return node instanceof ICompositeNode composite
                        && node.getGrammarElement() instanceof Action
                        && composite.getFirstChild() != null
                ? composite.getFirstChild().getGrammarElement()
                : node.getGrammarElement();
    }

    /** A rule that is called without assignment writes the element itself, unless it is a data type. */
    private static boolean isPartOfElement(AbstractElement grammarElement) {
        return isElement(grammarElement) && GrammarUtil.containingAssignment(grammarElement) == null;
    }

    private static boolean isElement(AbstractElement grammarElement) {
        return grammarElement instanceof RuleCall call
                && !(call.eContainer() instanceof CrossReference)
                && isElement(call.getRule());
    }

    private static boolean isElement(AbstractRule rule) {
        return rule instanceof ParserRule parser && !GrammarUtil.isDatatypeRule(parser);
    }

    private void add(Word word) {
        if (word.grammarElement() instanceof Keyword keyword && shape.hasBody()) {
            if (keyword.getValue().equals("{")) {
                open = Optional.of(word);
                return;
            }
            if (keyword.getValue().equals("}")) {
                close = Optional.of(word);
                return;
            }
        }
        Optional<AbstractElement> part = shape.partOf(word.grammarElement());
        if (part.isEmpty()) {
            return;
        }
        List<Written> list = open.isPresent() ? statements : header;
        if (list.isEmpty()
                || list.getLast().part() != part.get()
                || RuleShape.begins(part.get(), word.grammarElement())) {
            list.add(new Written(part.get(), new ArrayList<>()));
        }
        list.getLast().words().add(word);
    }
}
