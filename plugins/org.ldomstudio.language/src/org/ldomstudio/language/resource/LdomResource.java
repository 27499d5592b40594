// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.resource;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.util.Triple;

/** A file of the language in memory. Documentation comments are read as soon as the text is parsed. */
public final class LdomResource extends LazyLinkingResource {

    @Override
    protected void updateInternalState(IParseResult newParseResult) {
        Documentation.fill(newParseResult.getRootNode());
        super.updateInternalState(newParseResult);
    }

    /** Finds the diagnostic of a reference by its place, because making its message anew for each reference is slow. */
    @Override
    protected void removeDiagnostic(Triple<EObject, EReference, INode> triple) {
        if (!getErrors().isEmpty()) {
            int offset = triple.getThird().getOffset();
            getErrors().removeIf(error -> error instanceof XtextLinkingDiagnostic link && link.getOffset() == offset);
        }
    }
}
