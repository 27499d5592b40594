// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.highlighting;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.ldomstudio.language.catalogue.Catalogue;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.UnknownStatement;

/** Styles that depend on meaning: names, references, values of enumerations, units, documentation. */
public final class SemanticHighlighting implements ISemanticHighlightingCalculator {

    @Override
    public void provideHighlightingFor(
            XtextResource resource, IHighlightedPositionAcceptor acceptor, CancelIndicator cancel) {
        if (resource.getParseResult() == null) {
            return;
        }
        style(resource.getParseResult().getRootNode(), acceptor, cancel);
    }

    private static void style(ICompositeNode node, IHighlightedPositionAcceptor acceptor, CancelIndicator cancel) {
        for (INode child : node.getChildren()) {
            if (cancel.isCanceled()) {
                return;
            }
            EObject grammarElement = child.getGrammarElement();
            if (child instanceof ILeafNode leaf && leaf.isHidden()) {
                if (leaf.getText().startsWith("/**") && leaf.getLength() > 4) {
                    acceptor.addPosition(leaf.getOffset(), leaf.getLength(), Styles.DOCUMENTATION);
                }
            } else if (grammarElement instanceof CrossReference reference) {
                acceptor.addPosition(child.getOffset(), child.getLength(), referenceStyle(child, reference));
            } else if (grammarElement instanceof RuleCall call && GrammarUtil.containingAssignment(call) != null) {
                styleValue(child, call, acceptor, cancel);
            } else if (child instanceof ICompositeNode inner) {
                style(inner, acceptor, cancel);
            }
        }
    }

    private static void styleValue(
            INode node, RuleCall call, IHighlightedPositionAcceptor acceptor, CancelIndicator cancel) {
        String feature = GrammarUtil.containingAssignment(call).getFeature();
        if (node.getSemanticElement() instanceof UnknownStatement && node.hasDirectSemanticElement()) {
            acceptor.addPosition(node.getOffset(), node.getLength(), Styles.UNKNOWN);
        } else if (call.getRule() instanceof EnumRule) {
            acceptor.addPosition(node.getOffset(), node.getLength(), Styles.VALUE);
        } else if (call.getRule().getName().equals("Quantity")) {
            styleQuantity(node, acceptor);
        } else if (call.getRule().getName().equals("Name")) {
            boolean declares = feature.equals("name") && node.getParent().getSemanticElement() instanceof NamedElement;
            acceptor.addPosition(node.getOffset(), node.getLength(), declares ? Styles.DECLARATION : Styles.DEFAULT);
        } else if (node instanceof ICompositeNode inner && !GrammarUtil.isDatatypeRuleCall(call)) {
            style(inner, acceptor, cancel);
        }
    }

    /** Letters of a quantity are units, or the words of a distribution, which stay keywords. */
    private static void styleQuantity(INode quantity, IHighlightedPositionAcceptor acceptor) {
        for (ILeafNode leaf : quantity.getLeafNodes()) {
            String text = leaf.getText();
            boolean word = !leaf.isHidden() && (Character.isLetter(text.charAt(0)) || text.equals("%"));
            boolean distribution = text.equals("lognormal") || text.equals("normal") || text.equals("triangular");
            if (word && !distribution) {
                acceptor.addPosition(leaf.getOffset(), leaf.getLength(), Styles.UNIT);
            }
        }
    }

    private static String referenceStyle(INode node, CrossReference grammarElement) {
        EObject owner = node.getSemanticElement();
        if (owner.eClass()
                                .getEStructuralFeature(GrammarUtil.containingAssignment(grammarElement)
                                        .getFeature())
                        instanceof EReference reference
                && !reference.isMany()
                && owner.eGet(reference, false) instanceof EObject target
                && !target.eIsProxy()
                && target.eResource() != null
                && Catalogue.isBuiltIn(target.eResource().getURI())) {
            return Styles.BUILT_IN;
        }
        return Styles.REFERENCE;
    }
}
