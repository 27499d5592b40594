// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules.fixes;

import java.util.List;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Makes described changes on the objects of a model. */
public final class ModelChanges {

    private ModelChanges() {}

    /** Makes the changes in their order. New elements are copied, so that a fix stays usable. */
    public static void apply(List<ModelChange> changes) {
        changes.forEach(ModelChanges::apply);
    }

    private static void apply(ModelChange change) {
        switch (change) {
            case ModelChange.Set set -> set.owner().eSet(set.feature(), set.value());
            case ModelChange.Add add -> add(add);
            case ModelChange.Remove remove -> remove(remove);
            case ModelChange.Copy copy -> put(copy.owner(), copy, EcoreUtil.copy(copy.original()), -1);
        }
    }

    private static void add(ModelChange.Add add) {
        boolean contained = add.feature() instanceof EReference reference && reference.isContainment();
        Object value = contained ? EcoreUtil.copy((EObject) add.value()) : add.value();
        int index = add.before().map(next -> list(add).indexOf(next)).orElse(-1);
        put(add.owner(), add, value, index);
    }

    private static void put(EObject owner, ModelChange change, Object value, int index) {
        if (!change.feature().isMany()) {
            owner.eSet(change.feature(), value);
        } else if (index >= 0) {
            list(change).add(index, value);
        } else {
            list(change).add(value);
        }
    }

    private static void remove(ModelChange.Remove remove) {
        if (remove.feature().isMany()) {
            list(remove).remove(remove.value());
        } else {
            remove.owner().eUnset(remove.feature());
        }
    }

    @SuppressWarnings("unchecked")
    private static EList<Object> list(ModelChange change) {
        return (EList<Object>) change.owner().eGet(change.feature());
    }
}
