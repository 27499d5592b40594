// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.outline;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Stretches of a text that can be folded: bodies and comments of more than one line. */
@Singleton
public final class Folding {

    /**
     * A stretch that can be folded.
     *
     * @param offset position of its first character
     * @param length its length, up to the closing brace or the end of the comment
     * @param comment whether it is a comment
     */
    public record Fold(int offset, int length, boolean comment) {}

    @Inject
    Folding() {}

    /** Returns the folds of a file in the order of the text. */
    public List<Fold> of(XtextResource resource, CancelIndicator cancel) {
        List<Fold> folds = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        String text = resource.getParseResult().getRootNode().getText();
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (cancel.isCanceled()) {
                return List.of();
            }
            if (leaf.isHidden() && leaf.getText().startsWith("/*")) {
                add(text, leaf.getOffset(), leaf.getEndOffset(), true, folds);
            } else if (isBrace(leaf.getGrammarElement(), "{")) {
                open.push(text.lastIndexOf('\n', leaf.getOffset()) + 1);
            } else if (isBrace(leaf.getGrammarElement(), "}") && !open.isEmpty()) {
                add(text, open.pop(), leaf.getEndOffset(), false, folds);
            }
        }
        folds.sort(Comparator.comparingInt(Fold::offset));
        return folds;
    }

    private static boolean isBrace(EObject grammarElement, String brace) {
        return grammarElement instanceof Keyword keyword && keyword.getValue().equals(brace);
    }

    private static void add(String text, int from, int to, boolean comment, List<Fold> folds) {
        int lineFeed = text.indexOf('\n', from);
        if (lineFeed >= 0 && lineFeed < to) {
            folds.add(new Fold(from, to - from, comment));
        }
    }
}
