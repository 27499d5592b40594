// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.contentassist;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.ldomstudio.language.ide.docs.ModelDocs;
import org.ldomstudio.language.values.Names;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.NamedElement;

/** Proposes words, names and values that are legal at the cursor, each with its documentation. */
public final class LdomProposalProvider extends IdeContentProposalProvider {

    private static final int VALUE_PRIORITY = 600;
    private static final int REFERENCE_PRIORITY = 500;
    private static final int KEYWORD_PRIORITY = 300;
    private static final int TEMPLATE_PRIORITY = 200;

    private final Names names;
    private final LegalTargets targets;
    private final ValueProposals values;
    private final Templates templates;

    @Inject
    LdomProposalProvider(Names names, LegalTargets targets, ValueProposals values, Templates templates) {
        this.names = names;
        this.targets = targets;
        this.values = values;
        this.templates = templates;
    }

    @Override
    protected void _createProposals(
            Keyword keyword, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        if (!isProposed(keyword, context)) {
            return;
        }
        ContentAssistEntry entry = getProposalCreator()
                .createProposal(keyword.getValue(), context, ContentAssistEntry.KIND_KEYWORD, created -> {
                    created.setDocumentation(documentation(keyword).orElse(""));
                    owner(keyword).ifPresent(kind -> created.setDescription(" – " + firstSentence(created)));
                });
        acceptor.accept(entry, KEYWORD_PRIORITY);
    }

    private static String firstSentence(ContentAssistEntry entry) {
        return Optional.ofNullable(entry.getDocumentation())
                .map(text -> text.lines().findFirst().orElse(""))
                .orElse("");
    }

    /** Words inside names and values are not proposed, nor a property that is stated already. */
    private static boolean isProposed(Keyword keyword, ContentAssistContext context) {
        AbstractRule rule = GrammarUtil.containingRule(keyword);
        if (rule instanceof ParserRule parser && GrammarUtil.isDatatypeRule(parser) || !isWord(keyword)) {
            return false;
        }
        EObject owner = context.getCurrentModel();
        return statedBy(keyword, owner).isEmpty() && isSupported(keyword, owner);
    }

    private static boolean isWord(Keyword keyword) {
        return Character.isLetter(keyword.getValue().charAt(0));
    }

    /** Returns the single property that a statement of this keyword would state a second time. */
    private static Optional<EStructuralFeature> statedBy(Keyword keyword, EObject owner) {
        return property(keyword)
                .filter(feature -> owner != null
                        && owner(keyword).filter(kind -> kind.isInstance(owner)).isPresent()
                        && !feature.isMany()
                        && owner.eIsSet(feature)
                        && begins(keyword));
    }

    private static boolean begins(Keyword keyword) {
        return keyword.eContainer() instanceof Group group
                && group.getElements().getFirst() == keyword;
    }

    private static boolean isSupported(Keyword keyword, EObject owner) {
        return !(keyword.eContainer() instanceof EnumLiteralDeclaration literal
                        && literal.getEnumLiteral().getInstance() instanceof CpuArch arch)
                || LegalTargets.supports(owner, arch);
    }

    private static Optional<EStructuralFeature> property(Keyword keyword) {
        if (!(keyword.eContainer() instanceof Group group)) {
            return Optional.empty();
        }
        EClass kind = owner(keyword).orElse(null);
        return kind == null
                ? Optional.empty()
                : EcoreUtil2.eAllOfType(group, Assignment.class).stream()
                        .findFirst()
                        .map(assignment -> kind.getEStructuralFeature(assignment.getFeature()));
    }

    private static Optional<EClass> owner(AbstractElement element) {
        return GrammarUtil.containingRule(element).getType().getClassifier() instanceof EClass kind
                ? Optional.of(kind)
                : Optional.empty();
    }

    private static Optional<String> documentation(Keyword keyword) {
        if (keyword.eContainer() instanceof EnumLiteralDeclaration literal
                && literal.getEnumLiteral().getEEnum() instanceof EEnum words) {
            return ModelDocs.of(words, literal.getEnumLiteral().getInstance());
        }
        ParserRule rule = GrammarUtil.containingParserRule(keyword);
        boolean namesKind = rule != null && !rule.isFragment() && rule.getAlternatives() == keyword.eContainer();
        if (namesKind) {
            return owner(keyword).flatMap(ModelDocs::of);
        }
        return property(keyword).map(ModelDocs::describe);
    }

    @Override
    protected void _createProposals(
            CrossReference reference, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        EReference feature = GrammarUtil.getReference(reference);
        EObject owner = context.getCurrentModel();
        if (feature == null || owner == null) {
            return;
        }
        Set<String> proposed = new HashSet<>();
        for (IEObjectDescription description :
                getScopeProvider().getScope(owner, feature).getAllElements()) {
            if (!acceptor.canAcceptMoreProposals()) {
                return;
            }
            EObject target = EcoreUtil.resolve(description.getEObjectOrProxy(), owner);
            String text = text(description, reference);
            if (target instanceof NamedElement named && targets.isLegal(owner, feature, named) && proposed.add(text)) {
                ContentAssistEntry entry = getProposalCreator()
                        .createProposal(text, context, ContentAssistEntry.KIND_REFERENCE, created -> {
                            created.setDescription(" " + targets.description(named));
                            created.setDocumentation(targets.documentation(named));
                        });
                acceptor.accept(entry, REFERENCE_PRIORITY);
            }
        }
    }

    private String text(IEObjectDescription description, CrossReference reference) {
        String name = description.getName().toString("/");
        String rule = ((RuleCall) reference.getTerminal()).getRule().getName();
        return switch (rule) {
            case "VolumeName" -> names.volumeToText(name);
            case "Path" -> names.pathToText(name);
            default -> names.toText(name);
        };
    }

    @Override
    protected void _createProposals(
            Assignment assignment, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        if (assignment.getTerminal() instanceof CrossReference reference) {
            _createProposals(reference, context, acceptor);
            return;
        }
        EObject owner = context.getCurrentModel();
        if (owner != null) {
            values.of(owner, assignment).forEach(value -> {
                ContentAssistEntry entry = getProposalCreator()
                        .createProposal(value.text(), context, ContentAssistEntry.KIND_VALUE, created -> {
                            created.setDescription(" " + value.description());
                            created.setDocumentation(value.documentation());
                        });
                acceptor.accept(entry, VALUE_PRIORITY - value.rank());
            });
        }
    }

    @Override
    protected void _createProposals(RuleCall call, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        templates.of(call.getRule().getName()).stream()
                .filter(template -> template.word().startsWith(context.getPrefix()))
                .forEach(template -> acceptor.accept(template.entry(context), TEMPLATE_PRIORITY));
    }
}
