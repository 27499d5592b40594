// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;
import org.ldomstudio.language.Places;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.view.Place;

/** The element that a word names: the target of a reference, or the element whose declaration it is. */
@Singleton
public final class ElementAtOffset {

    /**
     * A word that names an element.
     *
     * @param element the element
     * @param region the word
     * @param declaration whether the word is the element's own name
     */
    public record Named(NamedElement element, ITextRegion region, boolean declaration) {}

    private final EObjectAtOffsetHelper helper;

    @Inject
    ElementAtOffset(EObjectAtOffsetHelper helper) {
        this.helper = helper;
    }

    /** Returns the element that the word at a position names. */
    public Optional<Named> find(XtextResource resource, int offset) {
        INode reference = helper.getCrossReferenceNode(resource, new TextRegion(offset, 0));
        if (reference != null) {
            return helper.getCrossReferencedElement(reference) instanceof NamedElement target && !target.eIsProxy()
                    ? Optional.of(new Named(target, reference.getTextRegion(), false))
                    : Optional.empty();
        }
        INode leaf =
                NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
        if (leaf == null || !(NodeModelUtils.findActualSemanticObjectFor(leaf) instanceof NamedElement element)) {
            return Optional.empty();
        }
        return Places.region(Place.of(element))
                .filter(region -> region.getOffset() <= offset && offset <= region.getOffset() + region.getLength())
                .map(region -> new Named(element, region, true));
    }
}
