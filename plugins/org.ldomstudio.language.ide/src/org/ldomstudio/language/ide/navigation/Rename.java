// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.ldomstudio.language.Places;
import org.ldomstudio.language.catalogue.Catalogue;
import org.ldomstudio.language.ide.edits.ChangeResult;
import org.ldomstudio.language.ide.edits.Refusal;
import org.ldomstudio.language.ide.edits.TextEdit;
import org.ldomstudio.language.ide.edits.TextEdits;
import org.ldomstudio.language.values.Names;
import org.ldomstudio.model.ldom.ControlDomain;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Vcc;
import org.ldomstudio.model.ldom.Vdisk;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.Vsan;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.view.Place;

/**
 * Gives an element another name, in all files: where it is declared and in every reference, also as part of
 * {@code owner/name} and {@code volume@vds}.
 */
@Singleton
public final class Rename {

    private final ElementAtOffset elements;
    private final Names names;

    @Inject
    Rename(ElementAtOffset elements, Names names) {
        this.elements = elements;
        this.names = names;
    }

    /** Returns the element that can be renamed at a position; empty where there is none or its name is fixed. */
    public Optional<NamedElement> renamable(XtextResource resource, int offset) {
        return elements.find(resource, offset)
                .map(ElementAtOffset.Named::element)
                .filter(element -> !(element instanceof ControlDomain))
                .filter(element -> element.eResource() != null
                        && !Catalogue.isBuiltIn(element.eResource().getURI()));
    }

    /** Returns services of the same kind and name on other servers, which people usually want to rename along. */
    public List<NamedElement> sameNamedServices(NamedElement element) {
        if (!(element instanceof Vds
                || element instanceof Vsw
                || element instanceof Vcc
                || element instanceof Vsan
                || element instanceof Volume)) {
            return List.of();
        }
        List<NamedElement> found = new ArrayList<>();
        contents(element.eResource().getResourceSet(), each -> {
            if (each != element
                    && each.eClass() == element.eClass()
                    && each instanceof NamedElement other
                    && element.getName().equals(other.getName())) {
                found.add(other);
            }
        });
        return found;
    }

    /**
     * Returns the edits that rename elements. A name that is taken among elements of the same kind is refused, because
     * references would lead elsewhere.
     *
     * @param renamed elements with the same name
     * @param newName the new name, without quotes
     */
    public ChangeResult edits(List<? extends NamedElement> renamed, String newName) {
        if (renamed.isEmpty() || newName.isBlank()) {
            return new Refusal("A name has at least one letter.");
        }
        for (NamedElement element : renamed) {
            Optional<NamedElement> taken = sibling(element, newName, renamed);
            if (taken.isPresent()) {
                return new Refusal("There is already a "
                        + taken.get().eClass().getName().toLowerCase(Locale.ROOT) + " " + newName + ".");
            }
        }
        Map<URI, List<TextEdit>> edits = new LinkedHashMap<>();
        for (NamedElement element : renamed) {
            Places.region(Place.of(element))
                    .ifPresent(region -> add(edits, element.eResource(), replace(region, newName)));
        }
        ResourceSet files = renamed.getFirst().eResource().getResourceSet();
        contents(files, owner -> references(owner, renamed, newName, edits));
        return new TextEdits(edits);
    }

    private static Optional<NamedElement> sibling(
            NamedElement element, String name, List<? extends NamedElement> renamed) {
        List<NamedElement> others = new ArrayList<>();
        EObject scope = scope(element);
        if (scope == null) {
            contents(element.eResource().getResourceSet(), each -> collect(each, element, name, others));
        } else {
            scope.eAllContents().forEachRemaining(each -> collect(each, element, name, others));
        }
        return others.stream().filter(other -> !renamed.contains(other)).findFirst();
    }

    private static void collect(EObject each, NamedElement element, String name, List<NamedElement> others) {
        if (each.eClass() == element.eClass()
                && each instanceof NamedElement other
                && name.equals(other.getName())
                && scope(other) == scope(element)) {
            others.add(other);
        }
    }

    /** Names are unique per kind in the model, inside a server over all its domains, and inside anything else. */
    private static @Nullable EObject scope(NamedElement element) {
        EObject owner = element.eContainer();
        if (owner instanceof SystemDomain domain && !(element instanceof Volume)) {
            return domain.eContainer() instanceof Server server ? server : domain;
        }
        return owner instanceof LdomModel ? null : owner;
    }

    private void references(
            EObject owner, List<? extends NamedElement> renamed, String newName, Map<URI, List<TextEdit>> edits) {
        for (EReference reference : owner.eClass().getEAllReferences()) {
            if (reference.isContainment()
                    || reference.isContainer()
                    || reference.isDerived()
                    || !owner.eIsSet(reference)) {
                continue;
            }
            Object value = owner.eGet(reference, true);
            List<?> targets = value instanceof List<?> list ? list : List.of(value);
            List<INode> nodes = NodeModelUtils.findNodesForFeature(owner, reference);
            for (int i = 0; i < targets.size() && i < nodes.size(); i++) {
                if (targets.get(i) instanceof NamedElement target && !target.eIsProxy()) {
                    renamePart(owner, nodes.get(i), target, renamed, newName, edits);
                }
            }
        }
        impliedVolume(owner, renamed, newName, edits);
    }

    /** A reference names its target and perhaps owners of it: each part that is a renamed element changes. */
    private void renamePart(
            EObject owner,
            INode node,
            NamedElement target,
            List<? extends NamedElement> renamed,
            String newName,
            Map<URI, List<TextEdit>> edits) {
        List<ITextRegion> parts = parts(node);
        List<NamedElement> chain = new ArrayList<>();
        if (target instanceof Volume volume && node.getText().contains("@")) {
            chain.add(volume);
            chain.add(volume.getVds());
        } else {
            for (EObject each = target;
                    each instanceof NamedElement named && chain.size() < parts.size();
                    each = each.eContainer()) {
                chain.addFirst(named);
            }
        }
        for (int i = 0; i < chain.size() && i < parts.size(); i++) {
            if (renamed.contains(chain.get(i))) {
                add(edits, owner.eResource(), replace(parts.get(i), newName));
            }
        }
    }

    /** {@code vdisk root on vds0} means the volume {@code <guest>-root}: renaming that volume makes it explicit. */
    private void impliedVolume(
            EObject owner, List<? extends NamedElement> renamed, String newName, Map<URI, List<TextEdit>> edits) {
        if (!(owner instanceof Vdisk disk)
                || disk.getVds() == null
                || disk.getVds().eIsProxy()
                || !(disk.eContainer() instanceof Guest guest)) {
            return;
        }
        String implied = guest.getName() + "-" + disk.getName();
        for (NamedElement each : renamed) {
            if (each instanceof Volume volume && volume.getVds() == disk.getVds() && implied.equals(volume.getName())) {
                NodeModelUtils.findNodesForFeature(disk, LdomPackage.Literals.VDISK__VDS)
                        .forEach(node -> add(
                                edits,
                                disk.eResource(),
                                TextEdit.insert(node.getOffset(), names.toText(newName) + "@")));
            }
        }
    }

    private static List<ITextRegion> parts(INode node) {
        List<ITextRegion> parts = new ArrayList<>();
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (leaf.isHidden()) {
                continue;
            }
            boolean separator = leaf.getText().equals("/") || leaf.getText().equals("@");
            if (separator) {
                parts.add(ITextRegion.EMPTY_REGION);
            } else if (parts.isEmpty() || parts.getLast() == ITextRegion.EMPTY_REGION) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
                parts.add(leaf.getTextRegion());
            } else {
                parts.add(parts.removeLast().merge(leaf.getTextRegion()));
            }
        }
        return parts;
    }

    private TextEdit replace(ITextRegion region, String newName) {
        return new TextEdit(region.getOffset(), region.getLength(), names.toText(newName));
    }

    private static void add(Map<URI, List<TextEdit>> edits, Resource file, TextEdit edit) {
        List<TextEdit> list = edits.computeIfAbsent(file.getURI(), key -> new ArrayList<>());
        if (!list.contains(edit)) {
            list.add(edit);
        }
    }

    private static void contents(ResourceSet files, Consumer<EObject> visit) {
        for (Resource file : List.copyOf(files.getResources())) {
            if (!Catalogue.isBuiltIn(file.getURI())) {
                TreeIterator<EObject> all = EcoreUtil.getAllContents(file, true);
                all.forEachRemaining(visit);
            }
        }
    }
}
