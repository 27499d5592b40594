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
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.util.TextRegion;

/** Formats what edits insert, and nothing else. */
@Singleton
final class InsertedTextFormatter {

    private final Provider<XtextResource> resources;
    private final Provider<XtextResourceSet> resourceSets;
    private final Provider<IFormatter2> formatters;
    private final Provider<TextRegionAccessBuilder> regions;

    @Inject
    InsertedTextFormatter(
            Provider<XtextResource> resources,
            Provider<XtextResourceSet> resourceSets,
            Provider<IFormatter2> formatters,
            Provider<TextRegionAccessBuilder> regions) {
        this.resources = resources;
        this.resourceSets = resourceSets;
        this.formatters = formatters;
        this.regions = regions;
    }

    /**
     * Returns the edits with their new text formatted; empty when the changed text could not be parsed.
     *
     * @param text the unchanged text
     * @param edits sorted edits that do not overlap
     */
    Optional<List<TextEdit>> format(String text, List<TextEdit> edits) {
        String changed = TextEdits.apply(edits, text);
        XtextResource resource = parse(changed);
        if (resource.getParseResult().hasSyntaxErrors()) {
            return Optional.empty();
        }
        List<TextRegion> inserted = new ArrayList<>();
        int shift = 0;
        for (TextEdit edit : edits) {
            inserted.add(new TextRegion(edit.offset() + shift, edit.replacement().length()));
            shift += edit.replacement().length() - edit.length();
        }
        List<TextEdit> replacements = replacements(resource, inserted);
        List<TextEdit> formatted = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            formatted.add(formatted(edits.get(i), inserted.get(i), replacements));
        }
        return Optional.of(List.copyOf(formatted));
    }

    private static TextEdit formatted(TextEdit edit, TextRegion region, List<TextEdit> replacements) {
        List<TextEdit> inside = replacements.stream()
                .filter(replacement -> replacement.offset() >= region.getOffset()
                        && replacement.end() <= region.getOffset() + region.getLength())
                .map(replacement -> new TextEdit(
                        replacement.offset() - region.getOffset(), replacement.length(), replacement.replacement()))
                .toList();
        return new TextEdit(edit.offset(), edit.length(), TextEdits.apply(TextEdits.sorted(inside), edit.replacement()));
    }

    private List<TextEdit> replacements(XtextResource resource, List<TextRegion> inserted) {
        ITextRegionAccess access = regions.get().forNodeModel(resource).create();
        FormatterRequest request = new FormatterRequest();
        request.setTextRegionAccess(access);
        inserted.stream().filter(region -> region.getLength() > 0).forEach(request::addRegion);
        if (request.getRegions().isEmpty()) {
            return List.of();
        }
        return formatters.get().format(request).stream()
                .map(InsertedTextFormatter::edit)
                .toList();
    }

    private static TextEdit edit(ITextReplacement replacement) {
        return new TextEdit(replacement.getOffset(), replacement.getLength(), replacement.getReplacementText());
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
