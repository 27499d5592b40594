// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules.fixes;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * One change of a model, described and not yet made. Editors turn it into a text edit; the diagram applies it to the
 * objects.
 */
public sealed interface ModelChange {

    /** Returns the element that is changed. */
    EObject owner();

    /** Returns the changed feature. */
    EStructuralFeature feature();

    /**
     * Sets a single value.
     *
     * @param value the new value: a value object, an enumeration literal or, for a reference, the element referred to
     */
    record Set(EObject owner, EStructuralFeature feature, Object value) implements ModelChange {}

    /**
     * Adds a value to a list, or gives a single containment its element.
     *
     * @param value a new element that belongs to no model yet, or a value, or an element referred to
     * @param before the element of the list that it goes before; empty for the end
     */
    record Add(EObject owner, EStructuralFeature feature, Object value, Optional<EObject> before)
            implements ModelChange {
        /** Makes an addition at the end. */
        public Add(EObject owner, EStructuralFeature feature, Object value) {
            this(owner, feature, value, Optional.empty());
        }
    }

    /**
     * Removes a value: from a list, or the only one.
     *
     * @param value the contained element, value or element referred to
     */
    record Remove(EObject owner, EStructuralFeature feature, Object value) implements ModelChange {}

    /**
     * Copies an element with all it contains to the end of a list elsewhere. References of the copy stay as they are.
     *
     * @param original the element to copy, which stays unchanged
     */
    record Copy(EObject owner, EStructuralFeature feature, EObject original) implements ModelChange {}
}
