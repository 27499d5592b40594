// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.ldomstudio.language.catalogue.Catalogue;
import org.ldomstudio.model.ldom.LdomModel;

/**
 * Reads models: parses texts, links them with each other and with the built-in catalogue.
 *
 * <p>Thread-safe; the models it returns are not.
 */
public final class LdomLoader {

    private static final class Standalone {
        static final Injector INJECTOR = LdomStandaloneSetup.doSetup();
        static final LdomLoader LOADER = INJECTOR.getInstance(LdomLoader.class);
    }

    private final Provider<XtextResource> resources;
    private final Provider<XtextResourceSet> resourceSets;
    private final IResourceDescription.Manager descriptions;
    private final Catalogue catalogue;
    private final DiagnosticCollector collector;

    @Inject
    LdomLoader(
            Provider<XtextResource> resources,
            Provider<XtextResourceSet> resourceSets,
            IResourceDescription.Manager descriptions,
            Catalogue catalogue,
            DiagnosticCollector collector) {
        this.resources = resources;
        this.resourceSets = resourceSets;
        this.descriptions = descriptions;
        this.catalogue = catalogue;
        this.collector = collector;
    }

    /** Returns the loader for programs outside of Eclipse. The first call prepares the language. */
    public static LdomLoader standalone() {
        return Standalone.LOADER;
    }

    /** Returns the language's services for programs outside of Eclipse. The first call prepares the language. */
    public static Injector services() {
        return Standalone.INJECTOR;
    }

    /** Reads a model of one file, which exists only in memory and is called {@code model.ldom}. */
    public LoadedModel loadText(String text) {
        return load(List.of(SourceText.inMemory("model.ldom", text)));
    }

    /**
     * Reads a model of files that exist only in memory.
     *
     * @param texts names of files and their texts, in a stable order
     */
    public LoadedModel loadTexts(Map<String, String> texts) {
        List<SourceText> sources = new ArrayList<>();
        texts.forEach((name, text) -> sources.add(SourceText.inMemory(name, text)));
        return load(sources);
    }

    /** Reads a model. A file that cannot be trusted is reported; one that is no text is left out. */
    public LoadedModel load(List<SourceText> sources) {
        XtextResourceSet set = resourceSets.get();
        List<LdomModel> models = new ArrayList<>();
        for (SourceText source : sources) {
            if (source.problem().map(SourceText.Problem::readable).orElse(true)) {
                models.add(parse(source, set));
            }
        }
        List<IResourceDescription> described = new ArrayList<>();
        for (Resource resource : set.getResources()) {
            described.add(descriptions.getResourceDescription(resource));
        }
        ResourceDescriptionsData.ResourceSetAdapter.installResourceDescriptionsData(
                set, new ResourceDescriptionsData(described));
        for (Resource resource : set.getResources()) {
            EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
        }
        return new LoadedModel(set, sources, models, catalogue.models(), collector);
    }

    private LdomModel parse(SourceText source, XtextResourceSet set) {
        XtextResource resource = resources.get();
        resource.setURI(source.uri());
        set.getResources().add(resource);
        try {
            resource.load(new LazyStringInputStream(source.text(), StandardCharsets.UTF_8.name()), Map.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return (LdomModel) resource.getContents().get(0);
    }
}
