// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.SourceText;
import org.ldomstudio.language.formatting2.Formatting;
import org.ldomstudio.language.ide.TestSite;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.rules.fixes.ModelChange;

/** Whatever is changed: the changed text is read as the changed model, and nothing else in the text has moved. */
class RandomChangesTest {

    private static final int CHANGES = 40;
    private static final LdomLoader LOADER = LdomLoader.standalone();
    private static final ChangeWriter WRITER = LdomLoader.services().getInstance(ChangeWriter.class);
    private static final Formatting FORMATTING = LdomLoader.services().getInstance(Formatting.class);
    private static final IGrammarAccess GRAMMAR = LdomLoader.services().getInstance(IGrammarAccess.class);

    @RepeatedTest(6)
    void theChangedTextIsReadAsTheChangedModel(RepetitionInfo repetition) {
        long seed = Optional.ofNullable(Long.getLong("seed"))
                .orElseGet(() -> System.nanoTime() + repetition.getCurrentRepetition());
        Random random = new Random(seed);
        Map<String, String> texts = TestSite.texts();
        if (repetition.getCurrentRepetition() % 2 == 0) {
            texts.replaceAll((name, text) -> formatted(text));
        }
        LoadedModel model = LOADER.loadTexts(texts);
        Map<String, List<Object>> pool = valuesByType(model);
        Map<String, Integer> refused = new TreeMap<>();
        for (int i = 0; i < CHANGES; i++) {
            ModelChange change = change(random, model, pool);
            String what = "-Dseed=" + seed + " change " + i + ": " + describe(change);
            switch (WRITER.edits(List.of(change))) {
                case Refusal refusal -> {
                    assertThat(mayBeRefused(change))
                            .as(what + ": " + refusal.reason())
                            .isTrue();
                    refused.merge(change.feature().getName(), 1, Integer::sum);
                }
                case TextEdits edits -> check(what, model, change, edits);
            }
        }
        assertThat(refused.values().stream().mapToInt(Integer::intValue).sum()).isLessThan(CHANGES / 2);
    }

    private static void check(String what, LoadedModel model, ModelChange change, TextEdits edits) {
        URI file = change.owner().eResource().getURI();
        Map<String, String> changed = new LinkedHashMap<>();
        for (SourceText source : model.sources()) {
            changed.put(source.name(), edits.apply(source.uri(), source.text()));
            if (!source.uri().equals(file)) {
                assertThat(edits.in(source.uri())).as(what).isEmpty();
            }
        }
        String before = source(model, file).text();
        for (TextEdit edit : edits.in(file)) {
            String removed = before.substring(edit.offset(), edit.end());
            boolean isElement = change instanceof ModelChange.Remove remove && remove.value() instanceof EObject;
            assertThat(isElement || edit.replacement().contains("//") || !removed.contains("//"))
                    .as(what)
                    .isTrue();
        }
        String after = changed.get(file.lastSegment());
        if (formatted(before).equals(before)) {
            assertThat(after).as(what).isEqualTo(formatted(after));
        }
        LoadedModel read = LOADER.loadTexts(changed);
        EObject root = EcoreUtil.getRootContainer(change.owner());
        EcoreUtil.Copier copier = new EcoreUtil.Copier();
        EObject expected = copier.copy(root);
        copier.copyReferences();
        make(change, copier);
        EObject actual =
                read.resource(source(read, file)).orElseThrow().getContents().getFirst();
        List<String> expectedLines = new ArrayList<>();
        List<String> actualLines = new ArrayList<>();
        print(expected, "", expectedLines);
        print(actual, "", actualLines);
        List<String> missing = new ArrayList<>(expectedLines);
        actualLines.forEach(missing::remove);
        List<String> extra = new ArrayList<>(actualLines);
        expectedLines.forEach(extra::remove);
        assertThat(String.join("\n", actualLines))
                .as(what + "\n" + edits.in(file) + "\nmissing " + missing + "\nextra " + extra)
                .isEqualTo(String.join("\n", expectedLines));
    }

    private static String formatted(String text) {
        LoadedModel model = LOADER.loadText(text);
        return FORMATTING
                .format(model.resource(model.sources().getFirst()).orElseThrow())
                .orElseThrow();
    }

    private static SourceText source(LoadedModel model, URI file) {
        return model.sources().stream()
                .filter(source -> source.uri().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static ModelChange change(Random random, LoadedModel model, Map<String, List<Object>> pool) {
        List<EObject> elements = new ArrayList<>();
        model.models().forEach(root -> root.eAllContents().forEachRemaining(elements::add));
        while (true) {
            EObject owner = pick(random, elements);
            List<EStructuralFeature> features = owner.eClass().getEAllStructuralFeatures().stream()
                    .filter(feature -> isWritten(owner, feature))
                    .toList();
            if (features.isEmpty()) {
                continue;
            }
            EStructuralFeature feature = pick(random, features);
            List<Object> stated = Values.stated(owner, feature);
            int kind = random.nextInt(3);
            if (kind == 0 && random.nextBoolean() && !stated.isEmpty()) {
                return new ModelChange.Remove(owner, feature, pick(random, stated));
            }
            List<Object> values = pool.getOrDefault(form(owner, feature), List.of());
            if (values.isEmpty() || feature instanceof EReference reference && !reference.isContainment()) {
                continue;
            }
            Object value = pick(random, values);
            if (feature.isMany()) {
                if (feature instanceof EReference) {
                    EObject original = (EObject) value;
                    if (kind == 0 && !stated.isEmpty()) {
                        Optional<EObject> before = Optional.of((EObject) pick(random, stated));
                        return new ModelChange.Add(owner, feature, EcoreUtil.copy(original), before);
                    }
                    return kind == 1 && original.eContainingFeature() == feature
                            ? new ModelChange.Copy(owner, feature, original)
                            : new ModelChange.Add(owner, feature, EcoreUtil.copy(original));
                }
                if (!stated.contains(value)) {
                    return new ModelChange.Add(owner, feature, value);
                }
            } else if (!stated.contains(value)) {
                return new ModelChange.Set(
                        owner, feature, value instanceof EObject element ? EcoreUtil.copy(element) : value);
            }
        }
    }

    private static boolean isWritten(EObject owner, EStructuralFeature feature) {
        return feature != LdomPackage.Literals.NAMED_ELEMENT__NAME
                && feature != LdomPackage.Literals.SETTING__PROPERTY
                && feature != LdomPackage.Literals.EXPECTATION__MEASURE
                && RuleShape.of(RuleShape.ruleFor(GRAMMAR.getGrammar(), owner))
                        .partFor(feature)
                        .isPresent();
    }

    private static Map<String, List<Object>> valuesByType(LoadedModel model) {
        Map<String, List<Object>> pool = new HashMap<>();
        for (EObject root : model.models()) {
            root.eAllContents()
                    .forEachRemaining(element -> element.eClass().getEAllStructuralFeatures().stream()
                            .filter(feature -> isWritten(element, feature))
                            .forEach(feature -> pool.computeIfAbsent(form(element, feature), key -> new ArrayList<>())
                                    .addAll(Values.stated(element, feature))));
        }
        return pool;
    }

    /** A value may stand where the grammar reads the same kind of text. */
    private static String form(EObject owner, EStructuralFeature feature) {
        RuleShape shape = RuleShape.of(RuleShape.ruleFor(GRAMMAR.getGrammar(), owner));
        AbstractElement terminal = RuleShape.assignments(shape.partFor(feature).orElseThrow(), feature)
                .getFirst()
                .getTerminal();
        String rule = terminal instanceof RuleCall call ? call.getRule().getName() : "";
        return feature.getEType().getName() + " " + rule;
    }

    /** What the grammar demands cannot be taken away, and an enumeration may be restricted to some of its words. */
    private static boolean mayBeRefused(ModelChange change) {
        RuleShape shape = RuleShape.of(RuleShape.ruleFor(GRAMMAR.getGrammar(), change.owner()));
        return shape.partFor(change.feature())
                .filter(part -> shape.header().contains(part)
                        || RuleShape.assignments(part).size() > 1)
                .isPresent();
    }

    @SuppressWarnings("unchecked")
    private static void make(ModelChange change, EcoreUtil.Copier copier) {
        EObject owner = copier.get(change.owner());
        EStructuralFeature feature = change.feature();
        switch (change) {
            case ModelChange.Set set -> {
                RuleShape.of(RuleShape.ruleFor(GRAMMAR.getGrammar(), owner)).alternativesTo(feature).stream()
                        .map(owner.eClass()::getEStructuralFeature)
                        .filter(Objects::nonNull)
                        .forEach(owner::eUnset);
                owner.eSet(feature, set.value() instanceof EObject value ? EcoreUtil.copy(value) : set.value());
            }
            case ModelChange.Add add -> {
                Object value = add.value() instanceof EObject element ? EcoreUtil.copy(element) : add.value();
                List<Object> list = (List<Object>) owner.eGet(feature);
                list.add(add.before().map(copier::get).map(list::indexOf).orElse(list.size()), value);
            }
            case ModelChange.Copy copy ->
                ((Collection<Object>) owner.eGet(feature)).add(EcoreUtil.copy(copy.original()));
            case ModelChange.Remove remove -> {
                Object value = remove.value() instanceof EObject element && copier.containsKey(element)
                        ? copier.get(element)
                        : remove.value();
                if (feature.isMany()) {
                    ((Collection<Object>) owner.eGet(feature)).remove(value);
                } else {
                    owner.eUnset(feature);
                }
            }
        }
    }

    /** Prints what a text says, references by the name of their target. */
    private static void print(EObject element, String indentation, List<String> lines) {
        lines.add(indentation + element.eClass().getName());
        for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
            if (feature.isDerived()
                    || feature.isTransient()
                    || feature instanceof EReference reference && reference.isContainer()) {
                continue;
            }
            int index = 0;
            for (Object value : Values.stated(element, feature)) {
                if (feature instanceof EReference reference && reference.isContainment()) {
                    lines.add(indentation + "- " + feature.getName());
                    print((EObject) value, indentation + "  ", lines);
                } else if (feature instanceof EAttribute) {
                    lines.add(indentation + "- " + feature.getName() + " " + value);
                } else {
                    lines.add(indentation + "- " + feature.getName() + " "
                            + name(element, feature, index, (EObject) value));
                }
                index++;
            }
        }
    }

    private static String name(EObject owner, EStructuralFeature feature, int index, EObject target) {
        if (!target.eIsProxy()) {
            return ((NamedElement) target).getName();
        }
        String text = NodeModelUtils.getTokenText(
                NodeModelUtils.findNodesForFeature(owner, feature).get(index));
        return text.replaceAll("@.*", "").replaceAll(".*/", "").replace("\"", "");
    }

    private static String describe(ModelChange change) {
        String owner = change.owner() instanceof NamedElement named
                ? named.getQualifiedName()
                : change.owner().eClass().getName();
        return change.getClass().getSimpleName() + " " + owner + " "
                + change.feature().getName() + " " + change;
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
