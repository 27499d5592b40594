// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.NamedElement;

/** Qualified names of elements: {@code t5a/primary/primary-vds0/web01-root}. */
public final class QualifiedNames {

    private QualifiedNames() {}

    /**
     * Returns the names from the outermost named owner to {@code element}, joined by slashes; unnamed owners are left
     * out.
     */
    public static String of(NamedElement element) {
        Deque<String> names = new ArrayDeque<>();
        for (EObject owner = element; owner != null; owner = owner.eContainer()) {
            if (owner instanceof NamedElement named && named.getName() != null) {
                names.addFirst(named.getName());
            }
        }
        return String.join("/", names);
    }
}
