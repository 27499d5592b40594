// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A place in the model that a finding can point to.
 *
 * @param element the element
 * @param feature the feature of it; empty for the element as a whole (its name)
 * @param index position in a feature of many values, -1 for all of it
 */
public record Place(EObject element, Optional<EStructuralFeature> feature, int index) {

    /** Makes the place of an element's name. */
    public static Place of(EObject element) {
        return new Place(element, Optional.empty(), -1);
    }

    /** Makes the place of a feature. */
    public static Place of(EObject element, EStructuralFeature feature) {
        return new Place(element, Optional.of(feature), -1);
    }

    /** Makes the place of one value of a feature. */
    public static Place of(EObject element, EStructuralFeature feature, int index) {
        return new Place(element, Optional.of(feature), index);
    }
}
