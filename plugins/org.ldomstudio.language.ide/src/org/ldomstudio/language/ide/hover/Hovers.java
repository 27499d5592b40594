// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.ldomstudio.language.Places;
import org.ldomstudio.language.ide.docs.ElementDocs;
import org.ldomstudio.language.ide.docs.ModelDocs;
import org.ldomstudio.language.ide.navigation.ElementAtOffset;
import org.ldomstudio.language.validation.CheckedSite;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.view.PropertyNames;
import org.ldomstudio.rules.Finding;
import org.ldomstudio.rules.fixes.Fix;

/** What is shown about the word at a position: findings, the property, the element, what is left on its server. */
@Singleton
public final class Hovers {

    private final ElementAtOffset elements;
    private final ElementDocs docs;

    @Inject
    Hovers(ElementAtOffset elements, ElementDocs docs) {
        this.elements = elements;
        this.docs = docs;
    }

    /**
     * Returns what to show at a position; empty where there is nothing to say.
     *
     * @param site the site that the file belongs to
     * @param resource the file
     * @param offset the position
     * @param findings all findings of the site
     */
    public Optional<Hover> at(CheckedSite site, XtextResource resource, int offset, Collection<Finding> findings) {
        ILeafNode leaf =
                NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
        if (leaf == null || leaf.isHidden()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        findings.stream()
                .filter(finding -> finding.place().element().eResource() == resource)
                .filter(finding -> covers(Places.region(finding.place()), offset))
                .forEach(finding -> parts.add(describe(finding)));
        Optional<ElementAtOffset.Named> named = elements.find(resource, offset);
        named.ifPresent(word -> parts.addAll(element(site, word.element())));
        if (named.isEmpty()) {
            property(site, leaf).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        int from = named.map(word -> word.region().getOffset()).orElse(leaf.getOffset());
        int length = named.map(word -> word.region().getLength()).orElse(leaf.getLength());
        return Optional.of(new Hover(from, length, String.join("\n\n---\n\n", parts)));
    }

    private static boolean covers(Optional<ITextRegion> region, int offset) {
        return region.filter(found -> found.getOffset() <= offset && offset <= found.getOffset() + found.getLength())
                .isPresent();
    }

    private static String describe(Finding finding) {
        StringBuilder text = new StringBuilder();
        text.append("**")
                .append(finding.severity().name().toLowerCase(Locale.ROOT))
                .append("** ");
        text.append(finding.message()).append(" `").append(finding.rule().id()).append("`");
        if (!finding.hint().isEmpty()) {
            text.append("\n\n").append(finding.hint());
        }
        for (Fix fix : finding.fixes()) {
            text.append("\n- Fix: ").append(fix.label());
        }
        return text.toString();
    }

    private List<String> element(CheckedSite site, NamedElement element) {
        List<String> parts = new ArrayList<>();
        parts.add(docs.summary(element));
        switch (element) {
            case Guest guest -> {
                parts.add(ResolvedValues.table(site.state().guest(guest)));
                Optional.ofNullable(guest.getServer())
                        .filter(server -> !server.eIsProxy())
                        .ifPresent(server -> parts.add(ServerUse.sentence(site.state(), server)));
            }
            case Server server -> parts.add(ServerUse.sentence(site.state(), server));
            default -> {
                // the summary says it all
            }
        }
        return parts;
    }

    /** The keyword of a statement, or the value behind it. */
    private Optional<String> property(CheckedSite site, ILeafNode leaf) {
        EObject grammarElement = leaf.getGrammarElement();
        EObject owner = NodeModelUtils.findActualSemanticObjectFor(leaf);
        Optional<EStructuralFeature> feature = featureOf(grammarElement, owner).or(() -> featureAround(leaf, owner));
        if (feature.isEmpty()) {
            return kindOf(grammarElement).flatMap(ModelDocs::of);
        }
        StringBuilder text = new StringBuilder("**")
                .append(PropertyNames.of(feature.get()))
                .append("** – ")
                .append(ModelDocs.describe(feature.get()));
        if (owner instanceof Guest guest) {
            ResolvedValues.of(site.state().guest(guest), feature.get())
                    .ifPresent(value -> text.append("\n\n").append(value));
        }
        return Optional.of(text.toString());
    }

    private static Optional<EStructuralFeature> featureOf(EObject grammarElement, EObject owner) {
        if (!(grammarElement instanceof Keyword keyword)
                || !(keyword.eContainer() instanceof Group group)
                || group.getElements().getFirst() != keyword
                || owner == null) {
            return Optional.empty();
        }
        return EcoreUtil2.eAllOfType(group, Assignment.class).stream()
                .findFirst()
                .map(assignment -> owner.eClass().getEStructuralFeature(assignment.getFeature()))
                .filter(found -> found.getFeatureID() >= 0 && !"name".equals(found.getName()));
    }

    private static Optional<EStructuralFeature> featureAround(ILeafNode leaf, EObject owner) {
        for (INode node = leaf; node != null; node = node.getParent()) {
            Assignment assignment = node.getGrammarElement() == null
                    ? null
                    : GrammarUtil.containingAssignment(node.getGrammarElement());
            if (assignment != null) {
                EStructuralFeature feature =
                        owner == null ? null : owner.eClass().getEStructuralFeature(assignment.getFeature());
                return Optional.ofNullable(feature)
                        .filter(found -> !(found instanceof EReference reference && reference.isContainment()));
            }
        }
        return Optional.empty();
    }

    private static Optional<EClass> kindOf(EObject grammarElement) {
        return grammarElement instanceof Keyword keyword
                        && GrammarUtil.containingRule(keyword).getType().getClassifier() instanceof EClass kind
                ? Optional.of(kind)
                : Optional.empty();
    }
}
