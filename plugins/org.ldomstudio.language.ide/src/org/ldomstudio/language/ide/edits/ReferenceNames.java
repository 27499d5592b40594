// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.RuleCall;
import org.ldomstudio.language.values.Names;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Volume;

/** The text of a reference in the form that the grammar wants: name, {@code owner/name} or {@code volume@vds}. */
@Singleton
public final class ReferenceNames {

    private final Names names;

    @Inject
    ReferenceNames(Names names) {
        this.names = names;
    }

    /**
     * Returns how a reference to an element is written.
     *
     * @throws IllegalArgumentException when the element has no name
     */
    public String text(CrossReference reference, EObject target) {
        if (!(target instanceof NamedElement named) || named.getName() == null) {
            throw new IllegalArgumentException("a reference leads to an element without name: " + target);
        }
        return switch (((RuleCall) reference.getTerminal()).getRule().getName()) {
            case "VolumeName" ->
                names.toText(named.getName()) + "@"
                        + names.toText(((Volume) named).getVds().getName());
            case "Path" -> names.pathToText(named.getQualifiedName());
            default -> names.toText(named.getName());
        };
    }
}
