// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.ldomstudio.language.ide.edits.ElementText.Word;
import org.ldomstudio.language.ide.edits.ElementText.Written;

/** Makes the edits of one element from the values that it shall have. */
final class ElementEditor {

    /** Writes an element that is put into a list: a new one, or the text of an existing one. */
    interface NewText {
        String of(AbstractElement part, EObject child, String indentation);
    }

    private final ElementText written;
    private final TextLayout layout;
    private final FragmentWriter writer;
    private final NewText newText;
    private final Map<EStructuralFeature, List<Object>> values = new LinkedHashMap<>();
    private final List<TextEdit> edits = new ArrayList<>();
    private final List<BodyInsertion.Line> newStatements = new ArrayList<>();

    ElementEditor(ElementText written, TextLayout layout, FragmentWriter writer, NewText newText) {
        this.written = written;
        this.layout = layout;
        this.writer = writer;
        this.newText = newText;
    }

    /** Returns the values that a feature shall have, for changing. */
    List<Object> values(EStructuralFeature feature) {
        return values.computeIfAbsent(feature, key -> new ArrayList<>(Values.stated(written.element(), feature)));
    }

    /** Drops the values of features that the grammar writes instead of this one, such as vds instead of volume. */
    void dropAlternativesOf(EStructuralFeature feature) {
        for (String name : written.shape().alternativesTo(feature)) {
            EStructuralFeature other = written.element().eClass().getEStructuralFeature(name);
            if (other != null && written.element().eIsSet(other)) {
                values(other).clear();
            }
        }
    }

    /** Returns the edits; empty when the values are those that are written. */
    List<TextEdit> edits() {
        Set<AbstractElement> parts = new LinkedHashSet<>();
        for (EStructuralFeature feature : List.copyOf(values.keySet())) {
            if (isSpread(feature)) {
                editSpread(feature);
            } else {
                parts.add(written.shape()
                        .partFor(feature)
                        .orElseThrow(() -> new IllegalArgumentException("the text never says " + feature.getName())));
            }
        }
        List<Written> removed = new ArrayList<>();
        for (AbstractElement part : parts) {
            if (isListOfElements(part)) {
                editList(part, removed);
            } else {
                editPart(part, removed);
            }
        }
        edits.addAll(new Removal(written, layout).edits(removed, !newStatements.isEmpty()));
        edits.addAll(new BodyInsertion(written, layout).edits(newStatements));
        return edits;
    }

    /** A list may begin with a part that the grammar demands and go on with another that repeats. */
    private boolean isSpread(EStructuralFeature feature) {
        return written.shape().header().stream()
                        .filter(part -> !RuleShape.assignments(part, feature).isEmpty())
                        .count()
                > 1;
    }

    private void editSpread(EStructuralFeature feature) {
        List<Word> words = written.header().stream()
                .flatMap(part -> part.values(feature).stream())
                .toList();
        if (words.isEmpty() || values(feature).isEmpty()) {
            throw new IllegalArgumentException("the language demands more than is left");
        }
        String text = values(feature).stream()
                .map(value -> valueText(words.getFirst(), value))
                .collect(Collectors.joining(", "));
        edits.add(TextEdit.replace(words.getFirst().offset(), words.getLast().end(), text));
    }

    /** Each of these elements is a statement of its own: {@code vdisk … vdisk …}. */
    private boolean isListOfElements(AbstractElement part) {
        List<EStructuralFeature> features = featuresOf(part);
        return features.size() == 1
                && features.getFirst().isMany()
                && features.getFirst() instanceof EReference reference
                && reference.isContainment()
                && !hasComma(part);
    }

    private List<EStructuralFeature> featuresOf(AbstractElement part) {
        return RuleShape.assignments(part).stream()
                .map(Assignment::getFeature)
                .distinct()
                .map(name -> written.element().eClass().getEStructuralFeature(name))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean hasComma(AbstractElement part) {
        return EcoreUtil2.eAllOfType(part, Keyword.class).stream()
                .anyMatch(keyword -> keyword.getValue().equals(","));
    }

    private void editList(AbstractElement part, List<Written> removed) {
        EStructuralFeature feature = featuresOf(part).getFirst();
        List<Object> before = Values.stated(written.element(), feature);
        List<Object> after = values(feature);
        before.stream()
                .filter(child -> !after.contains(child))
                .forEach(child -> written.writtenFor((EObject) child).ifPresent(removed::add));
        for (int i = 0; i < after.size(); i++) {
            EObject child = (EObject) after.get(i);
            if (!before.contains(child)) {
                Optional<Written> next = after.subList(i + 1, after.size()).stream()
                        .filter(before::contains)
                        .findFirst()
                        .flatMap(sibling -> written.writtenFor((EObject) sibling));
                newStatements.add(
                        new BodyInsertion.Line(part, next, indentation -> newText.of(part, child, indentation)));
            }
        }
    }

    private void editPart(AbstractElement part, List<Written> removed) {
        Optional<Written> existing = written.written(part).stream().findFirst();
        List<EStructuralFeature> features = featuresOf(part);
        boolean hasValues =
                features.stream().anyMatch(feature -> !valuesOf(feature).isEmpty());
        if (existing.isEmpty()) {
            if (hasValues) {
                insert(part);
            }
        } else if (!hasValues && (GrammarUtil.isOptionalCardinality(part) || isStatement(part))) {
            removed.add(existing.get());
        } else if (!replaceValues(existing.get(), features)) {
            Written all = existing.get();
            edits.add(TextEdit.replace(all.offset(), all.end(), text(part, indentationOf(all))));
        }
    }

    private boolean isStatement(AbstractElement part) {
        return written.shape().statements().contains(part);
    }

    private void insert(AbstractElement part) {
        if (isStatement(part)) {
            newStatements.add(new BodyInsertion.Line(part, Optional.empty(), indentation -> text(part, indentation)));
            return;
        }
        int rank = written.shape().rank(part);
        Optional<Written> before = written.header().stream()
                .filter(other -> written.shape().rank(other.part()) < rank)
                .max(Comparator.comparingInt(Written::end));
        String words = text(part, "");
        edits.add(before.map(other -> TextEdit.insert(other.end(), " " + words))
                .orElseGet(() -> TextEdit.insert(written.offset(), words + " ")));
    }

    /** Replaces just the words of changed values; returns false when the statement has to be written anew. */
    private boolean replaceValues(Written existing, List<EStructuralFeature> features) {
        List<TextEdit> replaced = new ArrayList<>();
        for (EStructuralFeature feature : features) {
            List<Object> after = values.get(feature);
            if (after == null) {
                continue;
            }
            List<Object> before = Values.stated(written.element(), feature);
            List<Word> words = existing.values(feature);
            if (words.size() != before.size()) {
                return false;
            }
            if (before.size() == 1 && after.size() == 1) {
                if (!before.equals(after)) {
                    Word word = words.getFirst();
                    replaced.add(TextEdit.replace(word.offset(), word.end(), valueText(word, after.getFirst())));
                }
            } else if (!editItems(before, after, words, replaced)) {
                return false;
            }
        }
        edits.addAll(replaced);
        return true;
    }

    /** Edits a list with commas. */
    private boolean editItems(List<Object> before, List<Object> after, List<Word> words, List<TextEdit> replaced) {
        List<Object> kept = new ArrayList<>(before);
        kept.retainAll(after);
        if (kept.isEmpty()
                || !after.subList(0, Math.min(kept.size(), after.size())).equals(kept)) {
            return false;
        }
        int firstKept = before.indexOf(kept.getFirst());
        for (int i = 0; i < before.size(); i++) {
            if (!kept.contains(before.get(i))) {
                replaced.add(
                        i < firstKept
                                ? TextEdit.delete(
                                        words.get(i).offset(), words.get(i + 1).offset())
                                : TextEdit.delete(
                                        words.get(i - 1).end(), words.get(i).end()));
            }
        }
        Word last = words.get(before.lastIndexOf(kept.getLast()));
        Word lastWritten = words.getLast();
        StringBuilder more = new StringBuilder();
        after.subList(kept.size(), after.size())
                .forEach(value -> more.append(", ").append(valueText(last, value)));
        if (!more.isEmpty()) {
            replaced.add(TextEdit.insert(lastWritten.end(), more.toString()));
        }
        return true;
    }

    private String valueText(Word word, Object value) {
        Assignment assignment = word.assignment().orElseThrow();
        EStructuralFeature feature = written.element().eClass().getEStructuralFeature(assignment.getFeature());
        Fragment fragment = writer.write(assignment, Values.of(written.element(), Map.of(feature, List.of(value))));
        return fragment.text(layout.indentation(word.offset()), layout.newLine());
    }

    private String text(AbstractElement part, String indentation) {
        Map<EStructuralFeature, List<Object>> all = new LinkedHashMap<>();
        featuresOf(part).forEach(feature -> all.put(feature, valuesOf(feature)));
        return writer.write(part, Values.of(written.element(), all)).text(indentation, layout.newLine());
    }

    private List<Object> valuesOf(EStructuralFeature feature) {
        List<Object> changed = values.get(feature);
        return changed == null ? Values.stated(written.element(), feature) : changed;
    }

    private String indentationOf(Written statement) {
        return layout.indentation(statement.offset());
    }
}
