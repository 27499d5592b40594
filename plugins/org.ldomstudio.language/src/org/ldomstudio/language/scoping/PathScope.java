// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.scoping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.ldomstudio.model.ldom.NamedElement;

/**
 * Elements of certain kinds inside the elements of another scope, named by a path: {@code t5a/primary}.
 *
 * @param roots where the first name of a path is looked up
 * @param types the kinds that the whole path may lead to
 * @param resolve turns a description of a root into the element
 */
record PathScope(NamedScope roots, List<EClass> types, Function<IEObjectDescription, EObject> resolve)
        implements NamedScope {

    PathScope {
        types = List.copyOf(types);
    }

    @Override
    public Optional<IEObjectDescription> find(QualifiedName name) {
        Stream<EObject> elements = roots.find(name.skipLast(name.getSegmentCount() - 1)).map(resolve).stream();
        for (String segment : name.skipFirst(1).getSegments()) {
            elements = elements.flatMap(owner -> children(owner, segment));
        }
        return elements.filter(this::fits).findFirst().map(found -> EObjectDescription.create(name, found));
    }

    @Override
    public List<IEObjectDescription> describe(EObject element) {
        if (!fits(element)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        EObject root = element;
        for (EObject owner = element; owner != null; owner = owner.eContainer()) {
            if (owner instanceof NamedElement named) {
                names.add(0, named.getName());
                root = owner;
            }
        }
        return roots.describe(root).isEmpty()
                ? List.of()
                : List.of(EObjectDescription.create(QualifiedName.create(names), element));
    }

    @Override
    public Iterable<IEObjectDescription> getAllElements() {
        List<IEObjectDescription> all = new ArrayList<>();
        for (IEObjectDescription root : roots.getAllElements()) {
            collect(resolve.apply(root), root.getName(), all);
        }
        return all;
    }

    private void collect(EObject element, QualifiedName name, List<IEObjectDescription> all) {
        if (fits(element)) {
            all.add(EObjectDescription.create(name, element));
        }
        for (EObject child : element.eContents()) {
            if (child instanceof NamedElement named && named.getName() != null) {
                collect(child, name.append(named.getName()), all);
            }
        }
    }

    private boolean fits(EObject element) {
        return types.stream().anyMatch(type -> type.isInstance(element));
    }

    private static Stream<EObject> children(EObject owner, String name) {
        return owner.eContents().stream()
                .filter(child -> child instanceof NamedElement named && name.equals(named.getName()));
    }
}
