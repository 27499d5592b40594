// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.outline;

import java.util.List;

/**
 * A node of the outline, finished for showing: it holds no element of the model.
 *
 * @param kind word of the language for the kind of element, for icons
 * @param label the name, or the words of a step
 * @param detail what is shown behind it in grey, may be empty
 * @param offset position of the element's text
 * @param length its length
 * @param nameOffset position of the name, which is selected
 * @param nameLength length of the name
 * @param children nodes inside
 */
public record OutlineNode(
        String kind,
        String label,
        String detail,
        int offset,
        int length,
        int nameOffset,
        int nameLength,
        List<OutlineNode> children) {
    public OutlineNode {
        children = List.copyOf(children);
    }
}
