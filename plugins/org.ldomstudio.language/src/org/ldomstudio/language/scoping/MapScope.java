// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.scoping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;

/**
 * Elements with simple names, already at hand.
 *
 * @param elements names and elements, in the order of the text
 */
record MapScope(Map<String, ? extends EObject> elements) implements NamedScope {

    @Override
    public Optional<IEObjectDescription> find(QualifiedName name) {
        return Optional.ofNullable(elements.get(name.toString("/")))
                .map(element -> EObjectDescription.create(name, element));
    }

    @Override
    public List<IEObjectDescription> describe(EObject element) {
        return elements.entrySet().stream()
                .filter(entry -> entry.getValue() == element)
                .map(entry -> EObjectDescription.create(entry.getKey(), element))
                .toList();
    }

    @Override
    public Iterable<IEObjectDescription> getAllElements() {
        return elements.entrySet().stream()
                .map(entry -> EObjectDescription.create(entry.getKey(), entry.getValue()))
                .toList();
    }
}
