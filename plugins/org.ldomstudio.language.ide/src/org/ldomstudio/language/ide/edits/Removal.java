// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.language.ide.edits.ElementText.Written;

/** Takes statements out of a text. A statement with lines of its own takes the lines with it; comments stay. */
final class Removal {

    private final ElementText owner;
    private final TextLayout layout;

    Removal(ElementText owner, TextLayout layout) {
        this.owner = owner;
        this.layout = layout;
    }

    /**
     * Returns the edits that remove statements.
     *
     * @param removed the statements
     * @param bodyStays whether the body gets new statements, so that it is kept when nothing else is left in it
     */
    List<TextEdit> edits(List<Written> removed, boolean bodyStays) {
        List<TextEdit> edits = new ArrayList<>();
        if (!bodyStays && !removed.isEmpty() && isWholeBody(removed)) {
            int headerEnd = owner.header().stream().mapToInt(Written::end).max().orElse(owner.offset());
            edits.add(TextEdit.delete(headerEnd, owner.close().orElseThrow().end()));
            removed.stream().filter(this::isInHeader).forEach(part -> edits.add(removal(part)));
        } else {
            removed.forEach(part -> edits.add(removal(part)));
        }
        return edits;
    }

    private boolean isInHeader(Written part) {
        return owner.shape().header().contains(part.part());
    }

    /** A body that would be left without a word, comments included, goes away as a whole. */
    private boolean isWholeBody(List<Written> removed) {
        if (owner.open().isEmpty() || owner.close().isEmpty() || !owner.shape().isBodyOptional()) {
            return false;
        }
        if (!removed.containsAll(owner.statements())) {
            return false;
        }
        int headerEnd = owner.header().stream().mapToInt(Written::end).max().orElse(owner.offset());
        StringBuilder rest = new StringBuilder();
        rest.append(layout.text(), headerEnd, owner.open().get().offset());
        int done = owner.open().get().end();
        for (Written statement : owner.statements()) {
            rest.append(layout.text(), done, statement.offset());
            done = statement.end();
        }
        rest.append(layout.text(), done, owner.close().get().offset());
        return rest.toString().isBlank();
    }

    private TextEdit removal(Written statement) {
        int from = statement.offset();
        int to = statement.end();
        Optional<Integer> documentation = documentationBefore(from);
        if (documentation.isPresent()) {
            from = documentation.get();
        }
        boolean atStart = layout.beginsLine(from);
        boolean atEnd = layout.text().substring(to, layout.lineEnd(to)).isBlank();
        if (atStart && atEnd) {
            return TextEdit.delete(layout.lineStart(from), layout.nextLine(to));
        }
        return atStart || atEnd && !layout.beginsLine(from)
                ? (atEnd
                        ? TextEdit.delete(layout.skipBlanksBack(from), to)
                        : TextEdit.delete(from, layout.skipBlanks(to)))
                : TextEdit.delete(layout.skipBlanksBack(from), to);
    }

    /** A documentation comment belongs to the element that follows it. */
    private Optional<Integer> documentationBefore(int offset) {
        String before = layout.text().substring(0, offset).stripTrailing();
        if (!before.endsWith("*/")) {
            return Optional.empty();
        }
        int start = before.lastIndexOf("/*");
        return start >= 0 && before.startsWith("/**", start) && before.length() - start > 4
                ? Optional.of(start)
                : Optional.empty();
    }
}
