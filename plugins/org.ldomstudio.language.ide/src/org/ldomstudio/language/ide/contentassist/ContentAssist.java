// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.contentassist;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.TextRegion;
import org.ldomstudio.language.validation.FeatureRules;
import org.ldomstudio.model.values.Unit;

/** What may be written at a position, the likeliest first. */
@Singleton
public final class ContentAssist {

    private static final Pattern NUMBER_BEFORE = Pattern.compile("(\\d+(?:\\.\\d+)?)([ \\u00a0]*)([A-Za-z/%]*)\\z");

    private final Provider<ContentAssistContextFactory> factories;
    private final IdeContentProposalProvider provider;

    @Inject
    ContentAssist(Provider<ContentAssistContextFactory> factories, IdeContentProposalProvider provider) {
        this.factories = factories;
        this.provider = provider;
    }

    /**
     * Returns the proposals at a position. An entry replaces its prefix, which ends at the position; its documentation
     * is Markdown; its edit positions are those of the text once it has been inserted.
     *
     * @param resource the file, parsed as the text on the screen
     * @param offset position of the cursor
     * @param cancel stops collecting
     */
    public List<ContentAssistEntry> proposals(XtextResource resource, int offset, CancelIndicator cancel) {
        String text = resource.getParseResult().getRootNode().getText();
        int cursor = Math.clamp(offset, 0, text.length());
        List<ContentAssistEntry> units = units(resource, text.substring(0, cursor));
        if (!units.isEmpty()) {
            return units;
        }
        ContentAssistContextFactory factory = factories.get();
        factory.setPool(ForkJoinPool.commonPool());
        ContentAssistContext[] contexts = factory.create(text, new TextRegion(cursor, 0), cursor, resource);
        Collected collected = new Collected(cancel);
        provider.createProposals(List.of(contexts), collected);
        return collected.sorted();
    }

    /** After a number only its unit makes sense, when it has one. */
    private static List<ContentAssistEntry> units(XtextResource resource, String before) {
        Matcher number = NUMBER_BEFORE.matcher(before);
        if (!number.find()) {
            return List.of();
        }
        boolean line = before.substring(number.start()).indexOf('\n') >= 0;
        Optional<EStructuralFeature> feature = line ? Optional.empty() : quantityAt(resource, number.start(1));
        if (feature.isEmpty()) {
            return List.of();
        }
        String typed = number.group(3);
        boolean glued = number.group(2).isEmpty() && typed.isEmpty();
        List<ContentAssistEntry> entries = new ArrayList<>();
        FeatureRules.of(feature.get()).dimensions().stream()
                .flatMap(dimension -> Unit.of(dimension).stream())
                .filter(unit -> !unit.isDecimalSize() && unit != Unit.MICROSECOND_SIGN)
                .filter(unit -> unit.spelling().regionMatches(true, 0, typed, 0, typed.length()))
                .forEach(unit -> {
                    ContentAssistEntry entry = new ContentAssistEntry();
                    entry.setPrefix(typed);
                    entry.setLabel(unit.spelling());
                    entry.setProposal(glued ? " " + unit.spelling() : unit.spelling());
                    entry.setDescription(" " + unit.dimension().description());
                    entry.setKind(ContentAssistEntry.KIND_UNIT);
                    entries.add(entry);
                });
        return entries;
    }

    private static Optional<EStructuralFeature> quantityAt(XtextResource resource, int offset) {
        INode leaf =
                NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
        for (INode node = leaf; node != null; node = node.getParent()) {
            EObject element = node.getGrammarElement();
            if (element instanceof RuleCall call && call.getRule().getName().equals("Quantity")) {
                Assignment assignment = GrammarUtil.containingAssignment(call);
                EObject owner = NodeModelUtils.findActualSemanticObjectFor(node);
                return assignment == null || owner == null
                        ? Optional.empty()
                        : Optional.ofNullable(owner.eClass().getEStructuralFeature(assignment.getFeature()));
            }
        }
        return Optional.empty();
    }

    private static final class Collected implements IIdeContentProposalAcceptor {

        private static final int MOST = 5000;

        private record Ranked(ContentAssistEntry entry, int priority) {}

        private final Map<String, Ranked> entries = new LinkedHashMap<>();
        private final CancelIndicator cancel;

        Collected(CancelIndicator cancel) {
            this.cancel = cancel;
        }

        @Override
        public void accept(ContentAssistEntry entry, int priority) {
            if (entry != null && entry.getProposal() != null) {
                entries.putIfAbsent(entry.getKind() + entry.getProposal(), new Ranked(entry, priority));
            }
        }

        @Override
        public boolean canAcceptMoreProposals() {
            return entries.size() < MOST && !cancel.isCanceled();
        }

        List<ContentAssistEntry> sorted() {
            return entries.values().stream()
                    .sorted(Comparator.comparingInt(Ranked::priority)
                            .reversed()
                            .thenComparing(ranked -> ranked.entry().getProposal()))
                    .map(Ranked::entry)
                    .toList();
        }
    }
}
