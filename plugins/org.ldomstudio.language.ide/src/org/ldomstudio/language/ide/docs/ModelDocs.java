// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.ldomstudio.language.validation.FeatureRules;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.values.Dimension;

/** Documentation of kinds, properties and words, from the metamodel: the same text as the reference. */
public final class ModelDocs {

    private static final String METAMODEL = "model/ldom.ecore";
    private static final String FEATURE = "https://ldomstudio.org/ldom/feature";

    private static final class Texts {
        static final Map<String, String> ALL = read();
    }

    private ModelDocs() {}

    /** Returns what a kind of element is, a sentence. */
    public static Optional<String> of(EClass kind) {
        return Optional.ofNullable(Texts.ALL.get(kind.getName()));
    }

    /** Returns what a property says, a sentence. */
    public static Optional<String> of(EStructuralFeature feature) {
        return Optional.ofNullable(Texts.ALL.get(feature.getEContainingClass().getName() + "." + feature.getName()));
    }

    /** Returns what a word of an enumeration says, a sentence. */
    public static Optional<String> of(EEnum words, Enumerator word) {
        return Optional.ofNullable(Texts.ALL.get(words.getName() + "." + word.getName()));
    }

    /** Returns the documented default of a property. */
    public static Optional<String> defaultOf(EStructuralFeature feature) {
        return Optional.ofNullable(feature.getEAnnotation(FEATURE))
                .map(annotation -> annotation.getDetails().get("default"));
    }

    /** Returns what a property says, what may be written, and what holds when nothing is written, in Markdown. */
    public static String describe(EStructuralFeature feature) {
        StringBuilder text = new StringBuilder(of(feature).orElse(""));
        FeatureRules rules = FeatureRules.of(feature);
        if (!rules.dimensions().isEmpty()) {
            text.append("\n\nWritten as ")
                    .append(String.join(
                            " or ",
                            rules.dimensions().stream()
                                    .map(Dimension::description)
                                    .toList()))
                    .append(rules.uncertain() ? "; may be uncertain, such as a range." : ".");
        }
        Optional<String> byDefault = defaultOf(feature);
        if (byDefault.isPresent()) {
            text.append("\n\nNot written: ").append(byDefault.get()).append(".");
        } else if (rules.required()) {
            text.append("\n\nHas to be written.");
        } else if (!feature.isMany()) {
            text.append("\n\nNot written: unknown.");
        }
        return text.toString().strip();
    }

    private static Map<String, String> read() {
        Map<String, String> texts = new HashMap<>();
        try (InputStream stream = LdomPackage.class.getClassLoader().getResourceAsStream(METAMODEL)) {
            if (stream == null) {
                return texts;
            }
            Resource resource = new XMIResourceImpl(URI.createURI("memory:/ldom.ecore"));
            resource.load(stream, Map.of());
            for (EClassifier classifier : ((EPackage) resource.getContents().getFirst()).getEClassifiers()) {
                put(texts, classifier.getName(), EcoreUtil.getDocumentation(classifier));
                if (classifier instanceof EClass kind) {
                    kind.getEStructuralFeatures()
                            .forEach(each -> put(
                                    texts, kind.getName() + "." + each.getName(), EcoreUtil.getDocumentation(each)));
                }
                if (classifier instanceof EEnum words) {
                    words.getELiterals()
                            .forEach(each -> put(
                                    texts, words.getName() + "." + each.getName(), EcoreUtil.getDocumentation(each)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String key, String text) {
        if (text != null) {
            texts.put(key, text);
        }
    }
}
