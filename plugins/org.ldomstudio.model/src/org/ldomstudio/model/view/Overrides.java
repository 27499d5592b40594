// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Values of features that steps and what-ifs have changed, over the text of the model. Immutable. */
final class Overrides {

    static final Overrides NONE = new Overrides(Map.of());

    /**
     * One changed value.
     *
     * @param value the new value; empty when the feature is not stated any more
     * @param cause the step or setting that changed it
     */
    record Override(Optional<Object> value, EObject cause) {}

    private final Map<EObject, Map<EStructuralFeature, Override>> changes;

    private Overrides(Map<EObject, Map<EStructuralFeature, Override>> changes) {
        this.changes = changes;
    }

    Optional<Override> find(EObject element, EStructuralFeature feature) {
        Map<EStructuralFeature, Override> ofElement = changes.get(element);
        return ofElement == null ? Optional.empty() : Optional.ofNullable(ofElement.get(feature));
    }

    Overrides with(EObject element, EStructuralFeature feature, Optional<Object> value, EObject cause) {
        Map<EObject, Map<EStructuralFeature, Override>> copy = new HashMap<>(changes);
        Map<EStructuralFeature, Override> ofElement = new HashMap<>(changes.getOrDefault(element, Map.of()));
        ofElement.put(feature, new Override(value, cause));
        copy.put(element, ofElement);
        return new Overrides(copy);
    }
}
