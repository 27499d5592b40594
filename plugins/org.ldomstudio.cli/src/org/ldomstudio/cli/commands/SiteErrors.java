// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.ldomstudio.cli.run.Session;
import org.ldomstudio.language.Diagnostic;
import org.ldomstudio.report.diagnostics.Diagnostics;
import org.ldomstudio.rules.Severity;
import org.ldomstudio.scripts.ElementError;

/** The errors of a model, with the elements that they stand at. */
final class SiteErrors {

    private final Site site;
    private final List<Diagnostic> errors;

    private SiteErrors(Site site, List<Diagnostic> errors) {
        this.site = site;
        this.errors = errors;
    }

    static SiteErrors of(Site site, Session session) {
        return new SiteErrors(
                site,
                site.diagnostics(session).stream()
                        .filter(each -> each.severity() == Severity.ERROR)
                        .toList());
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Writes them to standard error. */
    void print(Session session) {
        site.printToErr(
                new Diagnostics(errors.stream().map(Reporting::diagnostic).toList(), 0), session);
    }

    /** Returns them as errors of elements; one in a broken text is an error of the element around it. */
    List<ElementError> elements() {
        List<ElementError> elements = new ArrayList<>();
        for (Diagnostic error : errors) {
            element(error).ifPresent(element -> elements.add(new ElementError(element, error.rule(), error.message())));
        }
        return elements;
    }

    private Optional<EObject> element(Diagnostic error) {
        return site.model().sources().stream()
                .filter(source -> source.name().equals(error.file()))
                .findFirst()
                .flatMap(site.model()::resource)
                .map(resource -> element(resource, error.span().offset()));
    }

    private static EObject element(XtextResource resource, int offset) {
        ILeafNode leaf =
                NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
        EObject element = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
        return element == null ? resource.getContents().getFirst() : element;
    }
}
