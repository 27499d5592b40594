// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.scoping;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

/** A scope that finds an element by its name without looking at all of them. */
interface NamedScope extends IScope {

    /** Finds the element with that name. */
    Optional<IEObjectDescription> find(QualifiedName name);

    /** Returns the names under which an element is visible here, the shortest first. */
    List<IEObjectDescription> describe(EObject element);

    @Override
    default @Nullable IEObjectDescription getSingleElement(QualifiedName name) {
        return find(name).orElse(null);
    }

    @Override
    default Iterable<IEObjectDescription> getElements(QualifiedName name) {
        return find(name).map(List::of).orElse(List.of());
    }

    @Override
    default @Nullable IEObjectDescription getSingleElement(EObject object) {
        List<IEObjectDescription> all = describe(object);
        return all.isEmpty() ? null : all.get(0);
    }

    @Override
    default Iterable<IEObjectDescription> getElements(EObject object) {
        return describe(object);
    }
}
