// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The values of an element as they shall be written, and how far they have been written. */
final class Values {

    private final EObject element;
    private final Map<EStructuralFeature, List<Object>> changed;
    private final Map<EStructuralFeature, Integer> written = new HashMap<>();

    private Values(EObject element, Map<EStructuralFeature, List<Object>> changed) {
        this.element = element;
        this.changed = changed;
    }

    /** Makes the values that an element has. */
    static Values of(EObject element) {
        return new Values(element, Map.of());
    }

    /** Makes the values that an element has, some of them replaced. */
    static Values of(EObject element, Map<EStructuralFeature, List<Object>> changed) {
        return new Values(element, changed);
    }

    EObject element() {
        return element;
    }

    /** Returns all values of a feature that are stated. */
    List<Object> all(EStructuralFeature feature) {
        List<Object> replaced = changed.get(feature);
        if (replaced != null) {
            return replaced;
        }
        return stated(element, feature);
    }

    /** Returns the next value of a feature that has not been written. */
    Optional<Object> next(String featureName) {
        EStructuralFeature feature = element.eClass().getEStructuralFeature(featureName);
        if (feature == null) {
            return Optional.empty();
        }
        List<Object> all = all(feature);
        int index = written.getOrDefault(feature, 0);
        return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    /** Takes the next value of a feature as written. */
    void take(String featureName) {
        written.merge(element.eClass().getEStructuralFeature(featureName), 1, Integer::sum);
    }

    /** Returns whether every replaced value has been written. */
    boolean areAllWritten() {
        return changed.entrySet().stream()
                .allMatch(entry -> written.getOrDefault(entry.getKey(), 0)
                        == entry.getValue().size());
    }

    static List<Object> stated(EObject element, EStructuralFeature feature) {
        if (!element.eIsSet(feature)) {
            return List.of();
        }
        Object value = element.eGet(feature);
        return feature.isMany() ? new ArrayList<>((Collection<?>) value) : List.of(value);
    }
}
