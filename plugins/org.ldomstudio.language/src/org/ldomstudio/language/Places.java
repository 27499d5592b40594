// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.NAMED_ELEMENT__NAME;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.view.Place;

/** Finds the text of places in a model. */
public final class Places {

    private Places() {}

    /**
     * Returns the text of a place: the value of the feature, else the name of the element, else its first word. What is
     * not written at the element, such as a missing property, is at the element's name.
     */
    public static Optional<ITextRegion> region(Place place) {
        Optional<ITextRegion> value =
                place.feature().flatMap(feature -> valueRegion(place.element(), feature, place.index()));
        return value.or(() -> elementRegion(place.element()));
    }

    private static Optional<ITextRegion> valueRegion(EObject element, EStructuralFeature feature, int index) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        if (index >= 0 && index < nodes.size()) {
            return Optional.of(nodes.get(index).getTextRegion());
        }
        ITextRegion first = nodes.get(0).getTextRegion();
        return Optional.of(
                feature.isMany() ? first.merge(nodes.get(nodes.size() - 1).getTextRegion()) : first);
    }

    private static Optional<ITextRegion> elementRegion(EObject element) {
        if (element instanceof NamedElement) {
            List<INode> name = NodeModelUtils.findNodesForFeature(element, NAMED_ELEMENT__NAME);
            if (!name.isEmpty()) {
                return Optional.of(name.get(0).getTextRegion());
            }
        }
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        if (node == null) {
            return Optional.empty();
        }
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden()) {
                return Optional.of(leaf.getTextRegion());
            }
        }
        return Optional.of(node.getTextRegion());
    }
}
