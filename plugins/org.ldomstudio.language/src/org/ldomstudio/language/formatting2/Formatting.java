// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.formatting2;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/** Formats files. */
public final class Formatting {

    private final LdomFormatter formatter;
    private final Provider<TextRegionAccessBuilder> regions;

    @Inject
    Formatting(LdomFormatter formatter, Provider<TextRegionAccessBuilder> regions) {
        this.formatter = formatter;
        this.regions = regions;
    }

    /**
     * Returns the text of a file in the one style; empty when it has syntax errors, because such a file is never
     * touched.
     */
    public Optional<String> format(XtextResource resource) {
        if (resource.getParseResult().hasSyntaxErrors()) {
            return Optional.empty();
        }
        ITextRegionAccess access = regions.get().forNodeModel(resource).create();
        List<ITextReplacement> replacements = formatter.format(new FormatterRequest().setTextRegionAccess(access));
        return Optional.of(access.getRewriter().renderToString(replacements));
    }

    /** Returns the replacements that bring a stretch of a file into the one style; none when it has syntax errors. */
    public List<ITextReplacement> format(XtextResource resource, ITextRegion region) {
        ITextRegionAccess access = regions.get().forNodeModel(resource).create();
        return formatter.format(
                new FormatterRequest().setTextRegionAccess(access).addRegion(region));
    }
}
