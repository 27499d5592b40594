// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.catalogue;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.ISelectable;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.ldomstudio.model.ldom.LdomModel;

/**
 * The built-in platforms, engines and workloads: files of the language that are shipped with it.
 *
 * <p>They are read once and shared by all models; nobody may change them.
 */
@Singleton
public final class Catalogue {

    private static final String SCHEME = "ldom-builtin";
    private static final List<String> FILES =
            List.of("platforms-oracle.ldom", "platforms-fujitsu.ldom", "engines.ldom", "workloads.ldom");

    private final Provider<XtextResource> resources;
    private final Provider<XtextResourceSet> resourceSets;
    private final IResourceDescription.Manager descriptions;
    private Optional<Content> content = Optional.empty();

    private record Content(List<LdomModel> models, ResourceDescriptionsData elements) {}

    @Inject
    Catalogue(
            Provider<XtextResource> resources,
            Provider<XtextResourceSet> resourceSets,
            IResourceDescription.Manager descriptions) {
        this.resources = resources;
        this.resourceSets = resourceSets;
        this.descriptions = descriptions;
    }

    /** Returns whether the file belongs to the catalogue. */
    public static boolean isBuiltIn(@Nullable URI uri) {
        return uri != null && SCHEME.equals(uri.scheme());
    }

    /** Returns the built-in files. */
    public List<LdomModel> models() {
        return content().models();
    }

    /** Returns the built-in elements by name. */
    public ISelectable elements() {
        return content().elements();
    }

    /**
     * Returns the text of a built-in file.
     *
     * @throws IllegalArgumentException when {@code uri} is not one of the catalogue
     */
    public String text(URI uri) {
        if (!isBuiltIn(uri) || !FILES.contains(uri.lastSegment())) {
            throw new IllegalArgumentException(uri + " is not a file of the catalogue");
        }
        return read(uri.lastSegment());
    }

    private synchronized Content content() {
        if (content.isEmpty()) {
            content = Optional.of(load());
        }
        return content.get();
    }

    private Content load() {
        XtextResourceSet set = resourceSets.get();
        List<LdomModel> models = new ArrayList<>();
        for (String file : FILES) {
            XtextResource resource = resources.get();
            resource.setURI(URI.createURI(SCHEME + ":/" + file));
            set.getResources().add(resource);
            try {
                resource.load(new LazyStringInputStream(read(file), StandardCharsets.UTF_8.name()), Map.of());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            models.add((LdomModel) resource.getContents().get(0));
        }
        List<IResourceDescription> described = new ArrayList<>();
        for (Resource resource : set.getResources()) {
            described.add(descriptions.getResourceDescription(resource));
        }
        ResourceDescriptionsData elements = new ResourceDescriptionsData(described);
        ResourceDescriptionsData.ResourceSetAdapter.installResourceDescriptionsData(set, elements);
        EcoreUtil.resolveAll(set);
        for (Resource resource : set.getResources()) {
            if (!resource.getErrors().isEmpty()) {
                throw new IllegalStateException("Built-in " + resource.getURI() + ": " + resource.getErrors());
            }
        }
        return new Content(List.copyOf(models), elements);
    }

    private static String read(String file) {
        try (InputStream stream = Catalogue.class.getResourceAsStream("/catalogue/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The built-in file " + file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in file " + file + " cannot be read", e);
        }
    }
}
