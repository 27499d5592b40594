// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.naming;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.ldomstudio.model.ldom.NamedElement;

/** Names of an element and its named owners, outermost first. */
public final class LdomQualifiedNameProvider extends IQualifiedNameProvider.AbstractImpl {

    @Override
    public @Nullable QualifiedName getFullyQualifiedName(EObject element) {
        if (!(element instanceof NamedElement named) || named.getName() == null) {
            return null;
        }
        Deque<String> names = new ArrayDeque<>();
        for (EObject owner = element; owner != null; owner = owner.eContainer()) {
            if (owner instanceof NamedElement namedOwner && namedOwner.getName() != null) {
                names.addFirst(namedOwner.getName());
            }
        }
        return QualifiedName.create(names.toArray(String[]::new));
    }
}
