// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.language.naming.Kinds;
import org.ldomstudio.model.ldom.ControlDomain;
import org.ldomstudio.model.ldom.NamedElement;

/** Names of elements in messages. */
final class Labels {

    private Labels() {}

    /** Returns kind and qualified name: "guest web01", "volume t5a/primary/primary-vds0/root". */
    static String of(EObject element) {
        EObject named = named(element);
        String kind = named instanceof ControlDomain
                ? "control domain"
                : Kinds.wordOf(named.eClass()).orElse("element");
        return kind + " " + name(named);
    }

    /** Returns the qualified name of the element or of the nearest owner that has a name. */
    static String name(EObject element) {
        return named(element) instanceof NamedElement found && found.getName() != null
                ? found.getQualifiedName()
                : "(no name)";
    }

    private static EObject named(EObject element) {
        EObject owner = element;
        while (!(owner instanceof NamedElement) && owner.eContainer() != null) {
            owner = owner.eContainer();
        }
        return owner;
    }

    /** Returns the name, or words that say that it has none. */
    static String simple(NamedElement element) {
        return Optional.ofNullable(element.getName()).orElse("(no name)");
    }
}
