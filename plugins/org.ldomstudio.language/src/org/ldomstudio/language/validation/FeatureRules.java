// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ldomstudio.model.values.Dimension;

/**
 * What the metamodel demands of the values of a feature.
 *
 * @param dimensions what its quantities may measure; empty when it has none
 * @param uncertain whether a range or distribution is allowed
 * @param minimum smallest whole number
 * @param maximum largest whole number
 * @param required whether it has to be stated
 */
public record FeatureRules(
        Set<Dimension> dimensions, boolean uncertain, OptionalLong minimum, OptionalLong maximum, boolean required) {

    private static final String SOURCE = "https://ldomstudio.org/ldom/feature";
    private static final FeatureRules NONE =
            new FeatureRules(Set.of(), false, OptionalLong.empty(), OptionalLong.empty(), false);
    private static final Map<EStructuralFeature, FeatureRules> KNOWN = new ConcurrentHashMap<>();

    /** Returns what the metamodel demands of a feature. */
    public static FeatureRules of(EStructuralFeature feature) {
        return KNOWN.computeIfAbsent(feature, FeatureRules::read);
    }

    private static FeatureRules read(EStructuralFeature feature) {
        EAnnotation annotation = feature.getEAnnotation(SOURCE);
        if (annotation == null) {
            return NONE;
        }
        EMap<String, String> details = annotation.getDetails();
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        Optional.ofNullable(details.get("dimension"))
                .ifPresent(names ->
                        Arrays.stream(names.split(" ")).map(Dimension::valueOf).forEach(dimensions::add));
        return new FeatureRules(
                dimensions,
                details.containsKey("uncertain"),
                number(details.get("minimum")),
                number(details.get("maximum")),
                details.containsKey("required"));
    }

    private static OptionalLong number(String text) {
        return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }
}
