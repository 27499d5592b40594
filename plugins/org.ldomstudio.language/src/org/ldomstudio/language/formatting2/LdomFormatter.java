// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.formatting2;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegionPart;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;
import org.eclipse.xtext.util.ITextRegion;
import org.ldomstudio.language.formatting2.LayoutToken.Comment;
import org.ldomstudio.language.formatting2.LayoutToken.Kind;

/**
 * The formatter of the language, over the tokens of a text or of a model that is about to be written.
 *
 * <p>A text with syntax errors is left as it is.
 */
public final class LdomFormatter implements IFormatter2 {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final StatementStarts starts;

    @Inject
    LdomFormatter(StatementStarts starts) {
        this.starts = starts;
    }

    @Override
    public List<ITextReplacement> format(FormatterRequest request) {
        ITextRegionAccess access = request.getTextRegionAccess();
        if (access.hasSyntaxError()) {
            return List.of();
        }
        List<ISemanticRegion> regions = new ArrayList<>();
        access.regionForRootEObject().getAllSemanticRegions().forEach(regions::add);
        List<IHiddenRegion> hidden = new ArrayList<>();
        List<LayoutToken> tokens = new ArrayList<>();
        for (ISemanticRegion region : regions) {
            hidden.add(region.getPreviousHiddenRegion());
            tokens.add(token(region));
        }
        IHiddenRegion last = regions.isEmpty()
                ? access.regionForRootEObject().getPreviousHiddenRegion()
                : regions.getLast().getNextHiddenRegion();
        hidden.add(last);
        Hidden end = Hidden.of(last);
        tokens.add(new LayoutToken(Kind.END, "", end.comments(), end.blankLine()));
        return replacements(request, regions, hidden, tokens);
    }

    private static List<ITextReplacement> replacements(
            FormatterRequest request,
            List<ISemanticRegion> regions,
            List<IHiddenRegion> hidden,
            List<LayoutToken> tokens) {
        String lineEnd = lineEnd(request);
        List<String> gaps = Layout.gaps(tokens);
        List<ITextReplacement> replacements = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean wanted = hidden.get(i).isUndefined() || !request.isFormatUndefinedHiddenRegionsOnly();
            if (wanted) {
                String mark = i == 0 && hidden.get(i).getText().startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
                add(hidden.get(i), mark + gaps.get(i).replace("\n", lineEnd), request, replacements);
            }
            if (i < regions.size() && !request.isFormatUndefinedHiddenRegionsOnly()) {
                add(regions.get(i), tokens.get(i).text(), request, replacements);
            }
        }
        return replacements;
    }

    private static void add(
            ITextSegment segment, String text, FormatterRequest request, List<ITextReplacement> replacements) {
        boolean changed = !segment.getText().equals(text);
        if ((changed || request.allowIdentityEdits()) && isInside(segment, request.getRegions())) {
            replacements.add(segment.replaceWith(text));
        }
    }

    private static boolean isInside(ITextSegment segment, Collection<ITextRegion> regions) {
        return regions.isEmpty()
                || regions.stream()
                        .anyMatch(region -> region.getOffset() <= segment.getOffset()
                                && segment.getOffset() + segment.getLength()
                                        <= region.getOffset() + region.getLength());
    }

    private LayoutToken token(ISemanticRegion region) {
        Hidden before = Hidden.of(region.getPreviousHiddenRegion());
        EObject grammarElement = region.getGrammarElement();
        return new LayoutToken(
                kind(region, grammarElement), text(region, grammarElement), before.comments(), before.blankLine());
    }

    private Kind kind(ISemanticRegion region, @Nullable EObject grammarElement) {
        if (grammarElement instanceof Keyword keyword && keyword.getValue().equals("{")) {
            return Kind.OPEN;
        }
        if (grammarElement instanceof Keyword keyword && keyword.getValue().equals("}")) {
            return Kind.CLOSE;
        }
        return starts.contains(grammarElement) ? Kind.START : Kind.INNER;
    }

    private static String text(ISemanticRegion region, @Nullable EObject grammarElement) {
        String rule = grammarElement instanceof RuleCall call ? call.getRule().getName() : "";
        return ValueText.format(rule, region.getText());
    }

    private static String lineEnd(FormatterRequest request) {
        String text = request.getTextRegionAccess().regionForDocument().getText();
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    /** Comments and blank lines before a token. */
    private record Hidden(List<Comment> comments, boolean blankLine) {
        static Hidden of(IHiddenRegion region) {
            List<Comment> comments = new ArrayList<>();
            StringBuilder blanks = new StringBuilder();
            boolean afterLineComment = false;
            for (IHiddenRegionPart part : region.getParts()) {
                String text = part.getText();
                if (text.startsWith("/")) {
                    if (!comments.isEmpty()) {
                        endLine(comments, blanks, afterLineComment);
                    }
                    int ends = lineEnds(blanks, afterLineComment);
                    comments.add(new Comment(text.stripTrailing().replace("\r\n", "\n"), ends > 0, ends > 1, false));
                    afterLineComment = text.startsWith("//") && (text.endsWith("\n") || text.endsWith("\r"));
                    blanks.setLength(0);
                } else {
                    blanks.append(text);
                }
            }
            if (!comments.isEmpty()) {
                endLine(comments, blanks, afterLineComment);
            }
            return new Hidden(comments, lineEnds(blanks, afterLineComment) > 1);
        }

        private static void endLine(List<Comment> comments, StringBuilder blanks, boolean afterLineComment) {
            Comment last = comments.removeLast();
            comments.add(
                    new Comment(last.text(), last.ownLine(), last.blankLine(), lineEnds(blanks, afterLineComment) > 0));
        }

        private static int lineEnds(CharSequence blanks, boolean afterLineComment) {
            return (int) blanks.toString()
                            .replace("\r\n", "\n")
                            .replace('\r', '\n')
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + (afterLineComment ? 1 : 0);
        }
    }
}
