// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.outline;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;
import org.ldomstudio.interpreter.StepWords;
import org.ldomstudio.language.Places;
import org.ldomstudio.language.ide.docs.ElementDocs;
import org.ldomstudio.language.validation.CheckedSite;
import org.ldomstudio.model.ldom.ControlDomain;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.view.Place;

/** The structure of a file: servers, their domains and services, guests, plans with their steps. */
@Singleton
public final class Outline {

    private final ElementDocs docs;

    @Inject
    Outline(ElementDocs docs) {
        this.docs = docs;
    }

    /**
     * Returns the nodes of the outermost level, in the order of the text.
     *
     * @param site the site that the file belongs to, for totals
     * @param resource the file
     * @param cancel stops; what is returned then is incomplete
     */
    public List<OutlineNode> of(CheckedSite site, XtextResource resource, CancelIndicator cancel) {
        List<OutlineNode> nodes = new ArrayList<>();
        for (EObject root : resource.getContents()) {
            if (root instanceof LdomModel model) {
                model.getElements().forEach(element -> {
                    if (!cancel.isCanceled()) {
                        node(site, element).ifPresent(nodes::add);
                    }
                });
            }
        }
        return nodes;
    }

    private Optional<OutlineNode> node(CheckedSite site, EObject element) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        boolean shown = element instanceof NamedElement || element instanceof Step;
        if (node == null || !shown) {
            return Optional.empty();
        }
        List<OutlineNode> children = new ArrayList<>();
        element.eContents().forEach(child -> node(site, child).ifPresent(children::add));
        children.sort(Comparator.comparingInt(OutlineNode::offset));
        ITextRegion name = Places.region(Place.of(element)).orElse(node.getTextRegion());
        return Optional.of(new OutlineNode(
                element instanceof NamedElement named ? docs.kind(named) : "step",
                label(element),
                detail(site, element),
                node.getOffset(),
                node.getLength(),
                name.getOffset(),
                name.getLength(),
                children));
    }

    private static String label(EObject element) {
        return switch (element) {
            case ControlDomain domain -> "primary";
            case NamedElement named -> named.getName() == null ? "?" : named.getName();
            case Step step -> StepWords.of(step);
            default -> "";
        };
    }

    private static String detail(CheckedSite site, EObject element) {
        return switch (element) {
            case Server server -> count(site.state().guestsOn(server).size(), "guest");
            case Guest guest ->
                Optional.ofNullable(guest.getServer())
                        .filter(server -> !server.eIsProxy())
                        .map(server -> "on " + server.getName())
                        .orElse("not placed");
            case Vds vds -> count(vds.getVolumes().size(), "volume");
            case Plan plan -> count(plan.getSteps().size(), "step");
            default -> "";
        };
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
