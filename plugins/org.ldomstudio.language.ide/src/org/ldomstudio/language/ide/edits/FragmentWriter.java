// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.conversion.IValueConverterService;

/**
 * Writes values by the grammar, in the order of the grammar.
 *
 * <p>Unlike Xtext's serializer it writes parts of elements, such as one statement, and needs no scope for references:
 * the grammar says which form of a name a place takes. So it can write what belongs to no file yet.
 */
@Singleton
final class FragmentWriter {

    private final IValueConverterService converters;
    private final ReferenceNames names;

    @Inject
    FragmentWriter(IValueConverterService converters, ReferenceNames names) {
        this.converters = converters;
        this.names = names;
    }

    /** Writes a whole element. */
    Fragment write(ParserRule rule, EObject element) {
        List<Fragment.Piece> pieces = new ArrayList<>();
        once(rule.getAlternatives(), Values.of(element), pieces);
        return new Fragment(pieces);
    }

    /**
     * Writes one part of a header or one statement of a body, whatever the grammar says about how often it may stand.
     *
     * @throws IllegalArgumentException when a value is missing that the grammar demands, or one is left over
     */
    Fragment write(AbstractElement part, Values values) {
        if (!(wants(part, values) && can(part, values))) {
            throw new IllegalArgumentException("the language demands more than is left");
        }
        List<Fragment.Piece> pieces = new ArrayList<>();
        once(part, values, pieces);
        if (!values.areAllWritten()) {
            throw new IllegalArgumentException("the language has no words for these values together");
        }
        return new Fragment(pieces);
    }

    private void often(AbstractElement element, Values values, List<Fragment.Piece> pieces) {
        if (GrammarUtil.isMultipleCardinality(element)) {
            while (wants(element, values) && can(element, values)) {
                once(element, values, pieces);
            }
        } else if (!GrammarUtil.isOptionalCardinality(element) || wants(element, values)) {
            once(element, values, pieces);
        }
    }

    private void once(AbstractElement element, Values values, List<Fragment.Piece> pieces) {
        switch (element) {
            case Keyword keyword -> pieces.add(piece(keyword.getValue()));
            case Assignment assignment -> assign(assignment, values, pieces);
            case Alternatives alternatives ->
                branch(alternatives, values).ifPresent(chosen -> {
                    if (isBody(alternatives)) {
                        pieces.add(new Fragment.Statement());
                    }
                    often(chosen, values, pieces);
                });
            case Group group -> group.getElements().forEach(part -> often(part, values, pieces));
            case RuleCall call
            when call.getRule() instanceof ParserRule rule -> {
                if (isBody(call)) {
                    pieces.add(new Fragment.Statement());
                }
                often(rule.getAlternatives(), values, pieces);
            }
            default -> {
                // actions write nothing
            }
        }
    }

    private void assign(Assignment assignment, Values values, List<Fragment.Piece> pieces) {
        Optional<Object> next = values.next(assignment.getFeature());
        if (next.isEmpty()) {
            return;
        }
        Object value = next.get();
        values.take(assignment.getFeature());
        AbstractElement terminal = assignment.getTerminal();
        if (value instanceof EObject child && terminal instanceof RuleCall call) {
            once(((ParserRule) call.getRule()).getAlternatives(), Values.of(child), pieces);
        } else {
            pieces.add(new Fragment.Words(text(terminal, value)));
        }
    }

    private String text(AbstractElement terminal, Object value) {
        return switch (terminal) {
            case Keyword keyword -> keyword.getValue();
            case CrossReference reference -> names.text(reference, (EObject) value);
            case RuleCall call
            when call.getRule() instanceof EnumRule rule ->
                literal(rule, value).orElseThrow().getLiteral().getValue();
            case RuleCall call -> converters.toString(value, call.getRule().getName());
            default -> throw new IllegalArgumentException("cannot write a value as " + terminal);
        };
    }

    /** Tells whether there is a value that an element of the grammar would write. */
    private boolean wants(AbstractElement element, Values values) {
        return switch (element) {
            case Assignment assignment -> fits(assignment, values);
            case RuleCall call when call.getRule() instanceof ParserRule rule -> wants(rule.getAlternatives(), values);
            case Group group -> group.getElements().stream().anyMatch(part -> wants(part, values));
            case Alternatives alternatives ->
                alternatives.getElements().stream().anyMatch(part -> wants(part, values));
            default -> false;
        };
    }

    /** Tells whether there is a value for each assignment that an element of the grammar demands. */
    private boolean can(AbstractElement element, Values values) {
        return switch (element) {
            case Assignment assignment -> fits(assignment, values) || isOptional(assignment);
            case RuleCall call
            when call.getRule() instanceof ParserRule rule ->
                isOptional(call) || produces(rule, values.element()) && can(rule.getAlternatives(), values);
            case Group group ->
                isOptional(group) || group.getElements().stream().allMatch(part -> can(part, values));
            case Alternatives alternatives ->
                isOptional(alternatives) || alternatives.getElements().stream().anyMatch(part -> can(part, values));
            case Action action ->
                action.getType().getClassifier() == values.element().eClass();
            default -> true;
        };
    }

    /** A branch that has something to write comes before one that could stand without a value. */
    private Optional<AbstractElement> branch(Alternatives alternatives, Values values) {
        List<AbstractElement> possible = alternatives.getElements().stream()
                .filter(branch -> can(branch, values))
                .toList();
        return possible.stream()
                .filter(branch -> wants(branch, values))
                .findFirst()
                .or(() -> possible.stream().findFirst());
    }

    private boolean fits(Assignment assignment, Values values) {
        Optional<Object> value = values.next(assignment.getFeature());
        return value.isPresent()
                && (!(assignment.getTerminal() instanceof RuleCall call) || fits(call.getRule(), value.get()));
    }

    private boolean fits(AbstractRule rule, Object value) {
        return switch (rule) {
            case EnumRule literals -> literal(literals, value).isPresent();
            case ParserRule parser
            when value instanceof EObject child ->
                produces(parser, child) && can(parser.getAlternatives(), Values.of(child));
            default -> true;
        };
    }

    private static boolean produces(ParserRule rule, EObject element) {
        return rule.getType().getClassifier() instanceof EClass type && type.isInstance(element);
    }

    private static Optional<EnumLiteralDeclaration> literal(EnumRule rule, Object value) {
        return EcoreUtil2.eAllOfType(rule, EnumLiteralDeclaration.class).stream()
                .filter(declaration -> declaration.getEnumLiteral().getInstance() == value
                        || value instanceof Enumerator other
                                && declaration.getEnumLiteral().getName().equals(other.getName()))
                .findFirst()
                .map(EnumLiteralDeclaration.class::cast);
    }

    /** Only bodies are loops over alternatives or over a fragment. */
    private static boolean isBody(AbstractElement element) {
        return GrammarUtil.isMultipleCardinality(element);
    }

    private static boolean isOptional(AbstractElement element) {
        return GrammarUtil.isOptionalCardinality(element);
    }

    private static Fragment.Piece piece(String keyword) {
        return switch (keyword) {
            case "{" -> new Fragment.Open();
            case "}" -> new Fragment.Close();
            default -> new Fragment.Words(keyword);
        };
    }
}
