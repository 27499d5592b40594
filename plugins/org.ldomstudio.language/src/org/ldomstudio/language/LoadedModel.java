// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.ldomstudio.language.validation.CheckedSite;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.SiteIndex;
import org.ldomstudio.rules.Finding;

/** All files of one invocation, parsed and linked with each other and with the built-in catalogue. */
public final class LoadedModel {

    private final XtextResourceSet resourceSet;
    private final Map<URI, SourceText> sources = new LinkedHashMap<>();
    private final Map<URI, LineIndex> lines = new HashMap<>();
    private final List<LdomModel> models;
    private final List<LdomModel> catalogue;
    private final List<Diagnostic> textProblems;

    LoadedModel(
            XtextResourceSet resourceSet,
            List<SourceText> sources,
            List<LdomModel> models,
            List<LdomModel> catalogue,
            DiagnosticCollector collector) {
        this.resourceSet = resourceSet;
        sources.forEach(source -> this.sources.put(source.uri(), source));
        this.models = List.copyOf(models);
        this.catalogue = List.copyOf(catalogue);
        this.textProblems = collector.collect(this);
    }

    /** Returns the files of the user, in the order in which they were given. */
    public List<LdomModel> models() {
        return models;
    }

    /** Returns the built-in files. */
    public List<LdomModel> catalogue() {
        return catalogue;
    }

    /** Returns the resource set that holds the files of the user. */
    public XtextResourceSet resourceSet() {
        return resourceSet;
    }

    /** Returns the texts of the files of the user, in the order in which they were given. */
    public List<SourceText> sources() {
        return List.copyOf(sources.values());
    }

    /** Returns what is wrong with the texts: bytes, syntax and names that lead nowhere. In the order of the text. */
    public List<Diagnostic> textProblems() {
        return textProblems;
    }

    /** Returns whether every file could be read without any finding about its text. */
    public boolean isReadable() {
        return textProblems.isEmpty();
    }

    /** Makes what the checks look at: the files and the site that they describe. */
    public CheckedSite site() {
        return new CheckedSite(models, catalogue);
    }

    /** Makes an index of all elements. */
    public SiteIndex index() {
        return new SiteIndex(models, catalogue);
    }

    /** Returns the name of a file as the user gave it; built-in files have the name {@code built-in:engines.ldom}. */
    public String fileName(URI uri) {
        return Optional.ofNullable(sources.get(uri))
                .map(SourceText::name)
                .orElseGet(() -> "built-in:" + uri.lastSegment());
    }

    /** Returns the resource of a file of the user. */
    public Optional<XtextResource> resource(SourceText source) {
        return Optional.ofNullable((XtextResource) resourceSet.getResource(source.uri(), false));
    }

    /** Returns lines and columns of a file. */
    public LineIndex lines(XtextResource resource) {
        return lines.computeIfAbsent(
                resource.getURI(),
                uri -> new LineIndex(resource.getParseResult().getRootNode().getText()));
    }

    /** Returns where an element's name stands. */
    public TextSpan span(EObject element) {
        return span(Place.of(element));
    }

    /** Returns where in a text a place is; the beginning of the file when the element was made by a program. */
    public TextSpan span(Place place) {
        Resource resource = place.element().eResource();
        if (!(resource instanceof XtextResource text) || text.getParseResult() == null) {
            return TextSpan.START;
        }
        return Places.region(place)
                .map(region -> lines(text).span(region.getOffset(), region.getLength()))
                .orElse(TextSpan.START);
    }

    /** Returns a finding as a diagnostic of a text. */
    public Diagnostic diagnostic(Finding finding) {
        return new Diagnostic(
                fileNameOf(finding.place().element()),
                span(finding.place()),
                finding.severity(),
                finding.rule().id(),
                finding.message(),
                finding.hint(),
                finding.rule().source(),
                finding.undecided(),
                finding.related().stream()
                        .map(other -> new RelatedSpan(
                                fileNameOf(other.place().element()), span(other.place()), other.message()))
                        .toList(),
                finding.fixes());
    }

    private String fileNameOf(EObject element) {
        Resource resource = element.eResource();
        return resource == null ? "" : fileName(resource.getURI());
    }
}
