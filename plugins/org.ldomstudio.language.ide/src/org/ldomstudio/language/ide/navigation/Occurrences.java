// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.ldomstudio.language.Places;
import org.ldomstudio.language.catalogue.Catalogue;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.view.Place;

/** Where elements are declared and named, by meaning: two things of the same name are never mixed up. */
@Singleton
public final class Occurrences {

    private final ElementAtOffset elements;

    @Inject
    Occurrences(ElementAtOffset elements) {
        this.elements = elements;
    }

    /** Returns where the element that is named at a position is declared. */
    public Optional<Occurrence> definition(XtextResource resource, int offset) {
        return elements.find(resource, offset).flatMap(word -> declaration(word.element()));
    }

    /** Returns the places in one file that name the same element as a position in it. */
    public List<Occurrence> inFile(XtextResource resource, int offset) {
        return elements.find(resource, offset)
                .map(word -> of(word.element(), List.of(resource)))
                .orElse(List.of());
    }

    /** Returns the places in all files of the resource set that name the same element as a position. */
    public List<Occurrence> everywhere(XtextResource resource, int offset) {
        return elements.find(resource, offset)
                .map(word ->
                        of(word.element(), List.copyOf(resource.getResourceSet().getResources())))
                .orElse(List.of());
    }

    /** Returns the places in files that name an element: its declaration and references, in the order of the text. */
    public static List<Occurrence> of(NamedElement element, List<? extends Resource> files) {
        List<Occurrence> found = new ArrayList<>();
        for (Resource file : files) {
            if (Catalogue.isBuiltIn(file.getURI())) {
                continue;
            }
            if (element.eResource() == file) {
                declaration(element).ifPresent(found::add);
            }
            TreeIterator<EObject> all = EcoreUtil.getAllContents(file, true);
            while (all.hasNext()) {
                addReferences(all.next(), element, file, found);
            }
        }
        found.sort(Comparator.comparing((Occurrence each) -> each.file().toString())
                .thenComparingInt(Occurrence::offset));
        return found;
    }

    private static void addReferences(EObject owner, NamedElement target, Resource file, List<Occurrence> found) {
        for (EReference reference : owner.eClass().getEAllReferences()) {
            if (reference.isContainment() || reference.isContainer() || reference.isDerived()) {
                continue;
            }
            if (!reference.getEReferenceType().isInstance(target) || !owner.eIsSet(reference)) {
                continue;
            }
            Object value = owner.eGet(reference, true);
            List<?> targets = value instanceof List<?> list ? list : List.of(value);
            List<INode> nodes = NodeModelUtils.findNodesForFeature(owner, reference);
            for (int i = 0; i < targets.size() && i < nodes.size(); i++) {
                if (targets.get(i) == target) {
                    ITextRegion region = nodes.get(i).getTextRegion();
                    found.add(new Occurrence(file.getURI(), region.getOffset(), region.getLength(), false));
                }
            }
        }
    }

    private static Optional<Occurrence> declaration(NamedElement element) {
        return Optional.ofNullable(element.eResource())
                .flatMap(file -> Places.region(Place.of(element))
                        .map(region -> new Occurrence(file.getURI(), region.getOffset(), region.getLength(), true)));
    }
}
