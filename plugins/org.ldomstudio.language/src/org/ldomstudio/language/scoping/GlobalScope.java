// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.scoping;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.ISelectable;

/**
 * Elements of one kind in all files and in the built-in catalogue.
 *
 * @param type the kind
 * @param files the files of the model; searched first
 * @param catalogue the built-in files
 * @param visible which of them the reference may name
 */
record GlobalScope(EClass type, ISelectable files, ISelectable catalogue, Predicate<IEObjectDescription> visible)
        implements NamedScope {

    @Override
    public Optional<IEObjectDescription> find(QualifiedName name) {
        for (IEObjectDescription description : files.getExportedObjects(type, name, false)) {
            if (visible.test(description)) {
                return Optional.of(description);
            }
        }
        for (IEObjectDescription description : catalogue.getExportedObjects(type, name, false)) {
            return Optional.of(description);
        }
        return Optional.empty();
    }

    @Override
    public List<IEObjectDescription> describe(EObject element) {
        List<IEObjectDescription> descriptions = new ArrayList<>();
        for (IEObjectDescription description : Iterables.concat(
                files.getExportedObjectsByObject(element), catalogue.getExportedObjectsByObject(element))) {
            if (type.isSuperTypeOf(description.getEClass()) && visible.test(description)) {
                descriptions.add(description);
            }
        }
        return descriptions;
    }

    @Override
    public Iterable<IEObjectDescription> getAllElements() {
        return Iterables.concat(
                Iterables.filter(files.getExportedObjectsByType(type), visible::test),
                catalogue.getExportedObjectsByType(type));
    }
}
