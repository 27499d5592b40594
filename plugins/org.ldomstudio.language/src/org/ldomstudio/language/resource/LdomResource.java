// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.util.Triple;

/** A file of the language in memory. Documentation comments are read as soon as the text is parsed. */
public final class LdomResource extends LazyLinkingResource {

    /** The diagnostics of references by their place: looking through all errors for each reference is quadratic. */
    private final Map<Integer, List<Resource.Diagnostic>> unresolved = new HashMap<>();

    @Override
    protected void updateInternalState(IParseResult newParseResult) {
        Documentation.fill(newParseResult.getRootNode());
        super.updateInternalState(newParseResult);
    }

    @Override
    protected void doLinking() {
        unresolved.clear();
        super.doLinking();
    }

    @Override
    protected void createAndAddDiagnostic(Triple<EObject, EReference, INode> triple) {
        if (isValidationDisabled()) {
            return;
        }
        DiagnosticMessage message = createDiagnosticMessage(triple);
        if (message == null) {
            return;
        }
        Resource.Diagnostic diagnostic = createDiagnostic(triple, message);
        List<Resource.Diagnostic> here =
                unresolved.computeIfAbsent(triple.getThird().getOffset(), key -> new ArrayList<>(1));
        if (!here.contains(diagnostic)) {
            here.add(diagnostic);
            getDiagnosticList(message).add(diagnostic);
        }
    }

    @Override
    protected void removeDiagnostic(Triple<EObject, EReference, INode> triple) {
        List<Resource.Diagnostic> gone = unresolved.remove(triple.getThird().getOffset());
        if (gone != null) {
            getErrors().removeAll(gone);
            getWarnings().removeAll(gone);
        }
    }
}
