// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.resource;

import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.ldomstudio.model.ldom.NamedElement;

/** Documentation comments: a comment that begins with two stars, directly before an element. */
final class Documentation {

    private Documentation() {}

    /** Sets the documentation of every element under {@code root} that has a documentation comment before it. */
    static void fill(ICompositeNode root) {
        if (!root.getText().contains("/**")) {
            return;
        }
        Optional<String> comment = Optional.empty();
        for (ILeafNode leaf : root.getLeafNodes()) {
            if (leaf.isHidden()) {
                String text = leaf.getText();
                if (text.startsWith("/**") && text.length() > 4) {
                    comment = Optional.of(plain(text));
                } else if (!text.isBlank()) {
                    comment = Optional.empty();
                }
            } else if (comment.isPresent()) {
                NamedElement element = elementThatBeginsWith(leaf);
                if (element != null) {
                    element.setDocumentation(comment.get());
                }
                comment = Optional.empty();
            }
        }
    }

    private static @Nullable NamedElement elementThatBeginsWith(ILeafNode leaf) {
        EObject semantic = leaf.getParent().getSemanticElement();
        ICompositeNode node = leaf.getParent();
        while (node.getParent() != null && node.getParent().getSemanticElement() == semantic) {
            node = node.getParent();
        }
        return semantic instanceof NamedElement named && node.getOffset() == leaf.getOffset() ? named : null;
    }

    /** Strips the stars and the common margin. */
    static String plain(String comment) {
        String inner = comment.substring(3, comment.endsWith("*/") ? comment.length() - 2 : comment.length());
        return inner.lines()
                .map(line -> line.strip().replaceFirst("^\\*+ ?", ""))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
