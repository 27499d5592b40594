// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.scoping;

import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;

/**
 * Several scopes one after the other: the first that has the name gives the element.
 *
 * @param parts the scopes in the order of their precedence
 */
record JoinedScope(List<NamedScope> parts) implements NamedScope {

    JoinedScope {
        parts = List.copyOf(parts);
    }

    @Override
    public Optional<IEObjectDescription> find(QualifiedName name) {
        return parts.stream().flatMap(part -> part.find(name).stream()).findFirst();
    }

    @Override
    public List<IEObjectDescription> describe(EObject element) {
        return parts.stream().flatMap(part -> part.describe(element).stream()).toList();
    }

    @Override
    public Iterable<IEObjectDescription> getAllElements() {
        return Iterables.concat(parts.stream().map(NamedScope::getAllElements).toList());
    }
}
