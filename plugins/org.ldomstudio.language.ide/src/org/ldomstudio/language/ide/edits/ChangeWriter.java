// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.resource.XtextResource;
import org.ldomstudio.language.catalogue.Catalogue;
import org.ldomstudio.language.ide.edits.ElementText.Written;
import org.ldomstudio.rules.fixes.Fix;
import org.ldomstudio.rules.fixes.ModelChange;

/**
 * Turns changes of the model into edits of the texts that it was read from. Comments, layout and everything that does
 * not change stay as they are, byte by byte; what is inserted looks as {@code fmt} would write it.
 */
@Singleton
public final class ChangeWriter {

    private final IGrammarAccess grammar;
    private final FragmentWriter writer;
    private final InsertedTextFormatter formatter;

    @Inject
    ChangeWriter(IGrammarAccess grammar, FragmentWriter writer, InsertedTextFormatter formatter) {
        this.grammar = grammar;
        this.writer = writer;
        this.formatter = formatter;
    }

    /** Returns the edits of a fix. */
    public ChangeResult edits(Fix fix) {
        return edits(fix.changes());
    }

    /**
     * Returns the edits that make changes together.
     *
     * @param changes the changes, in their order; a later one may change what an earlier one has added
     */
    public ChangeResult edits(List<ModelChange> changes) {
        try {
            Map<EObject, ElementEditor> editors = new LinkedHashMap<>();
            Copies copies = new Copies(changes);
            for (ModelChange change : changes) {
                EObject owner = change.owner();
                Optional<EObject> copied = copies.copyOf(owner);
                if (copied.isPresent()) {
                    changeNew(copied.get(), change, copies);
                } else {
                    Optional<Refusal> refusal = refusal(owner);
                    if (refusal.isPresent()) {
                        return refusal.get();
                    }
                    editors.computeIfAbsent(owner, key -> editor(key, copies));
                    change(editors.get(owner), change, copies);
                }
            }
            Map<URI, List<TextEdit>> byFile = new LinkedHashMap<>();
            editors.forEach(
                    (owner, editor) -> byFile.computeIfAbsent(owner.eResource().getURI(), key -> new ArrayList<>())
                            .addAll(editor.edits()));
            return formatted(byFile, editors.keySet());
        } catch (IllegalArgumentException impossible) {
            return new Refusal("This change cannot be written as text: " + impossible.getMessage() + ".");
        }
    }

    private ChangeResult formatted(Map<URI, List<TextEdit>> byFile, Collection<EObject> owners) {
        Map<URI, List<TextEdit>> formatted = new LinkedHashMap<>();
        for (EObject owner : owners) {
            Resource resource = owner.eResource();
            URI file = resource.getURI();
            if (!formatted.containsKey(file)) {
                List<TextEdit> sorted = TextEdits.sorted(byFile.get(file));
                Optional<List<TextEdit>> checked = formatter.format((XtextResource) resource, sorted);
                if (checked.isEmpty()) {
                    return new Refusal("This change would leave " + file.lastSegment() + " with a syntax error.");
                }
                formatted.put(file, checked.get());
            }
        }
        return new TextEdits(formatted);
    }

    private static Optional<Refusal> refusal(EObject owner) {
        Resource resource = owner.eResource();
        if (!(resource instanceof XtextResource xtext) || xtext.getParseResult() == null) {
            return Optional.of(new Refusal("The element to change does not come from a file."));
        }
        if (Catalogue.isBuiltIn(resource.getURI())) {
            return Optional.of(
                    new Refusal("Built-in elements cannot be changed. Write one of your own and refer to it."));
        }
        if (xtext.getParseResult().hasSyntaxErrors()) {
            return Optional.of(new Refusal(
                    resource.getURI().lastSegment() + " has syntax errors. Repair them first; then this can be done."));
        }
        return Optional.empty();
    }

    private ElementEditor editor(EObject owner, Copies copies) {
        TextLayout layout = TextLayout.of(text(owner.eResource()));
        return new ElementEditor(
                textOf(owner).orElseThrow(() -> new IllegalArgumentException("the element has no text")),
                layout,
                writer,
                (part, child, indentation) -> newText(layout, owner, copies, part, child, indentation));
    }

    private Optional<ElementText> textOf(EObject element) {
        return ElementText.of(element, RuleShape.of(RuleShape.ruleFor(grammar.getGrammar(), element)));
    }

    private static String text(Resource resource) {
        return ((XtextResource) resource).getParseResult().getRootNode().getText();
    }

    private void change(ElementEditor editor, ModelChange change, Copies copies) {
        List<Object> values = editor.values(change.feature());
        switch (change) {
            case ModelChange.Set set -> {
                editor.dropAlternativesOf(set.feature());
                values.clear();
                addStated(values, copies.ofNew(set.value()));
            }
            case ModelChange.Add add -> add(values, add, copies.ofNew(add.value()));
            case ModelChange.Remove remove -> removeFrom(values, remove.value());
            case ModelChange.Copy copy -> values.add(copies.ofNew(copy.original()));
        }
    }

    /** A boolean that is false is not written at all. */
    private static void addStated(List<Object> values, Object value) {
        if (!Boolean.FALSE.equals(value)) {
            values.add(value);
        }
    }

    private static void add(List<Object> values, ModelChange.Add add, Object value) {
        int index = add.before().map(values::indexOf).orElse(-1);
        if (!add.feature().isMany()) {
            values.clear();
        }
        values.add(index < 0 ? values.size() : index, value);
    }

    private static void removeFrom(List<Object> values, Object value) {
        if (!values.remove(value)) {
            throw new IllegalArgumentException("what shall be removed is not there");
        }
    }

    @SuppressWarnings("unchecked")
    private static void changeNew(EObject owner, ModelChange change, Copies copies) {
        EStructuralFeature feature = change.feature();
        switch (change) {
            case ModelChange.Set set -> owner.eSet(feature, copies.ofNew(set.value()));
            case ModelChange.Add add -> {
                if (feature.isMany()) {
                    add((List<Object>) owner.eGet(feature), add, copies.ofNew(add.value()));
                } else {
                    owner.eSet(feature, copies.ofNew(add.value()));
                }
            }
            case ModelChange.Copy copy -> ((Collection<Object>) owner.eGet(feature)).add(copies.ofNew(copy.original()));
            case ModelChange.Remove remove -> {
                if (feature.isMany()) {
                    ((Collection<Object>) owner.eGet(feature)).remove(copies.ofNew(remove.value()));
                } else {
                    owner.eUnset(feature);
                }
            }
        }
    }

    /** The text of a copied element is that of its original, comments inside included. */
    private String newText(
            TextLayout layout, EObject owner, Copies copies, AbstractElement part, EObject child, String indentation) {
        Optional<Written> original = copies.unchangedOriginalOf(child)
                .flatMap(element -> textOf(element.eContainer()).flatMap(text -> text.writtenFor(element)));
        if (original.isPresent()) {
            EObject source = copies.unchangedOriginalOf(child).orElseThrow();
            return moved(TextLayout.of(text(source.eResource())), original.get(), indentation, layout.newLine());
        }
        EStructuralFeature feature = RuleShape.assignments(part).stream()
                .map(assignment -> owner.eClass().getEStructuralFeature(assignment.getFeature()))
                .findFirst()
                .orElseThrow();
        return writer.write(part, Values.of(owner, Map.of(feature, List.of(child))))
                .text(indentation, layout.newLine());
    }

    private static String moved(TextLayout source, Written original, String indentation, String newLine) {
        String text = source.text().substring(original.offset(), original.end());
        String before = source.indentation(original.offset());
        StringBuilder moved = new StringBuilder();
        String[] lines = text.split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (i > 0) {
                line = line.startsWith(before) ? line.substring(before.length()) : line.stripLeading();
                moved.append(newLine).append(line.isBlank() ? "" : indentation);
            }
            moved.append(line);
        }
        return moved.toString();
    }

    /** Copies of what is added, so that neither the fix nor the model is touched when later changes go on with it. */
    private static final class Copies {

        private final EcoreUtil.Copier copier = new EcoreUtil.Copier(false, true);
        private final Map<EObject, EObject> originals = new LinkedHashMap<>();
        private final List<EObject> changedOwners = new ArrayList<>();

        Copies(List<ModelChange> changes) {
            for (ModelChange change : changes) {
                switch (change) {
                    case ModelChange.Set(EObject owner, EStructuralFeature feature, EObject value)
                    when value.eContainer() == null && value.eResource() == null -> copier.copy(value);
                    case ModelChange.Add(
                            EObject owner,
                            EStructuralFeature feature,
                            EObject value,
                            Optional<EObject> before)
                    when value.eContainer() == null && value.eResource() == null -> copier.copy(value);
                    case ModelChange.Copy copy -> originals.put(copy(copy.original()), copy.original());
                    default -> {
                        // nothing new
                    }
                }
                changedOwners.add(change.owner());
            }
            copier.copyReferences();
        }

        private EObject copy(EObject original) {
            return copier.copy(original);
        }

        /** Returns the copy of an element that is new itself. */
        Optional<EObject> copyOf(EObject owner) {
            return owner.eResource() == null ? Optional.ofNullable(copier.get(owner)) : Optional.empty();
        }

        Object ofNew(Object value) {
            return value instanceof EObject element && copier.containsKey(element) ? copier.get(element) : value;
        }

        Optional<EObject> unchangedOriginalOf(EObject copy) {
            return Optional.ofNullable(originals.get(copy)).filter(original -> original.eResource() != null);
        }
    }
}
