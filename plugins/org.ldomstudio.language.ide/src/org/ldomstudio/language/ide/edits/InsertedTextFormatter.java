// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.util.TextRegion;
import org.ldomstudio.language.formatting2.Formatting;
import org.ldomstudio.model.ldom.LdomModel;

/**
 * Checks that a changed text can still be parsed, and keeps elements in the form of {@code fmt} that were in it before.
 * Elements that were not keep their own layout.
 */
@Singleton
final class InsertedTextFormatter {

    private final Provider<XtextResource> resources;
    private final Provider<XtextResourceSet> resourceSets;
    private final Formatting formatting;

    @Inject
    InsertedTextFormatter(
            Provider<XtextResource> resources, Provider<XtextResourceSet> resourceSets, Formatting formatting) {
        this.resources = resources;
        this.resourceSets = resourceSets;
        this.formatting = formatting;
    }

    /**
     * Returns the edits together with what the form of the text wants; empty when the changed text could not be parsed.
     *
     * @param original the unchanged file
     * @param edits sorted edits that do not overlap
     */
    Optional<List<TextEdit>> format(XtextResource original, List<TextEdit> edits) {
        String text = original.getParseResult().getRootNode().getText();
        String changed = TextEdits.apply(edits, text);
        XtextResource resource = parse(changed);
        if (resource.getParseResult().hasSyntaxErrors()) {
            return Optional.empty();
        }
        List<TextEdit> more = new ArrayList<>();
        for (ITextRegion region : touchedElements(resource, edits)) {
            int from = Edits.toOriginal(edits, region.getOffset(), false);
            int to = Edits.toOriginal(edits, region.getOffset() + region.getLength(), true);
            if (replacements(original, new TextRegion(from, to - from)).isEmpty()) {
                more.addAll(replacements(resource, region));
            }
        }
        return Optional.of(Edits.together(edits, changed, TextEdits.sorted(more)));
    }

    /** Returns the regions of the elements of the file that edits have changed, with the comments behind them. */
    private static List<ITextRegion> touchedElements(XtextResource changed, List<TextEdit> edits) {
        List<ITextRegion> regions = new ArrayList<>();
        LdomModel model = (LdomModel) changed.getContents().getFirst();
        int end = changed.getParseResult().getRootNode().getTotalEndOffset();
        for (EObject element : model.getElements().reversed()) {
            int start = NodeModelUtils.findActualNodeFor(element).getOffset();
            TextRegion region = new TextRegion(start, end - start);
            if (Edits.touchNew(edits, region)) {
                regions.addFirst(region);
            }
            end = start;
        }
        return regions;
    }

    private List<TextEdit> replacements(XtextResource resource, ITextRegion region) {
        return formatting.format(resource, region).stream()
                .map(replacement -> new TextEdit(
                        replacement.getOffset(), replacement.getLength(), replacement.getReplacementText()))
                .toList();
    }

    private XtextResource parse(String text) {
        XtextResource resource = resources.get();
        resource.setURI(URI.createURI("memory:/changed.ldom"));
        resourceSets.get().getResources().add(resource);
        try {
            resource.load(new LazyStringInputStream(text, StandardCharsets.UTF_8.name()), Map.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return resource;
    }
}
