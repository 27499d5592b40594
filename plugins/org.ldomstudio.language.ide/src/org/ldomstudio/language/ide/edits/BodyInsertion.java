// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.xtext.AbstractElement;
import org.ldomstudio.language.ide.edits.ElementText.Written;

/**
 * Puts new statements into the body of an element: behind statements of the same kind, else where the order of the
 * grammar has them. A body that is missing is made.
 */
final class BodyInsertion {

    private static final int WIDTH = 120;

    /**
     * A new statement.
     *
     * @param part what the grammar says about it
     * @param next the statement that it goes before; empty for behind those of its kind
     * @param text makes the text for an indentation
     */
    record Line(AbstractElement part, Optional<Written> next, UnaryOperator<String> text) {}

    private final ElementText owner;
    private final TextLayout layout;

    BodyInsertion(ElementText owner, TextLayout layout) {
        this.owner = owner;
        this.layout = layout;
    }

    /** Returns the edits that insert statements. */
    List<TextEdit> edits(List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<TextEdit> edits = new ArrayList<>();
        List<Line> inOrder = new ArrayList<>();
        for (Line line : lines) {
            line.next().ifPresentOrElse(next -> edits.add(before(next, line)), () -> inOrder.add(line));
        }
        if (inOrder.isEmpty()) {
            return edits;
        }
        if (!owner.shape().hasBody()) {
            edits.add(atEndOfFile(inOrder));
            return edits;
        }
        inOrder.sort(Comparator.comparingInt(line -> owner.shape().rank(line.part())));
        if (owner.open().isEmpty()) {
            edits.add(newBody(inOrder));
            return edits;
        }
        Map<Integer, List<Line>> byAnchor = new LinkedHashMap<>();
        for (Line line : inOrder) {
            byAnchor.computeIfAbsent(anchor(line.part()), key -> new ArrayList<>())
                    .add(line);
        }
        byAnchor.forEach((anchor, group) -> edits.add(insertion(anchor, group)));
        return edits;
    }

    private TextEdit before(Written next, Line line) {
        if (!layout.beginsLine(next.offset())) {
            String indentation = layout.indentation(next.offset()) + TextLayout.STEP;
            return TextEdit.insert(next.offset(), line.text().apply(indentation) + "  ");
        }
        String indentation = layout.indentation(next.offset());
        String gap = owner.shape().hasBody() ? "" : layout.newLine();
        return TextEdit.insert(
                layout.startWithComments(next.offset()),
                indentation + line.text().apply(indentation) + layout.newLine() + gap);
    }

    /** Returns the end of the statement, or of the opening brace, that the new statement follows. */
    private int anchor(AbstractElement part) {
        int rank = owner.shape().rank(part);
        Optional<Written> before = owner.statements().stream()
                .filter(statement -> owner.shape().rank(statement.part()) <= rank)
                .max(Comparator.comparingInt(Written::offset));
        if (before.isEmpty()) {
            return owner.open().orElseThrow().end();
        }
        int close = owner.close().map(ElementText.Word::offset).orElse(owner.end());
        return layout.isOnLines(owner.open().orElseThrow().end(), close)
                ? lastOfLine(before.get()).end()
                : before.get().end();
    }

    /** Several statements may share a line: the new one comes behind the last of them. */
    private Written lastOfLine(Written statement) {
        Written last = statement;
        for (Written next : owner.statements()) {
            if (next.offset() >= last.end() && !layout.isOnLines(last.end(), next.offset())) {
                last = next;
            }
        }
        return last;
    }

    private TextEdit insertion(int anchor, List<Line> lines) {
        int open = owner.open().orElseThrow().end();
        int close = owner.close().map(ElementText.Word::offset).orElse(owner.end());
        boolean onLines = layout.isOnLines(open, close);
        Optional<Integer> lineEnd = layout.endOfRest(anchor);
        if (onLines && lineEnd.isPresent()) {
            String indentation = statementIndentation();
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> text.append(layout.newLine())
                    .append(indentation)
                    .append(line.text().apply(indentation)));
            return TextEdit.insert(lineEnd.get(), text.toString());
        }
        return onOneLine(anchor, lines, close);
    }

    private TextEdit onOneLine(int anchor, List<Line> lines, int close) {
        String indentation = layout.indentation(anchor);
        String inner = indentation + TextLayout.STEP;
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(isFirst(anchor) && text.isEmpty() ? " " : "  ")
                .append(line.text().apply(inner)));
        int width = layout.lineEnd(anchor) - layout.lineStart(anchor) + text.length();
        boolean isLast = layout.skipBlanks(anchor) == close;
        if (text.indexOf("\n") < 0 && (width <= WIDTH || !isLast)) {
            return isLast && anchor == close
                    ? TextEdit.insert(anchor, text + " ")
                    : TextEdit.insert(anchor, text.toString());
        }
        StringBuilder block = new StringBuilder();
        lines.forEach(line ->
                block.append(layout.newLine()).append(inner).append(line.text().apply(inner)));
        block.append(layout.newLine()).append(isLast ? indentation : inner);
        return TextEdit.replace(anchor, layout.skipBlanks(anchor), block.toString());
    }

    private boolean isFirst(int anchor) {
        return anchor == owner.open().orElseThrow().end();
    }

    private String statementIndentation() {
        return owner.statements().stream()
                .filter(statement -> layout.beginsLine(statement.offset()))
                .findFirst()
                .map(statement -> layout.indentation(statement.offset()))
                .orElseGet(() -> layout.indentation(owner.offset()) + TextLayout.STEP);
    }

    private TextEdit newBody(List<Line> lines) {
        String indentation = layout.indentation(owner.offset());
        String inner = indentation + TextLayout.STEP;
        List<String> texts =
                lines.stream().map(line -> line.text().apply(inner)).toList();
        String single = " { " + String.join("  ", texts) + " }";
        int width = layout.lineEnd(owner.end()) - layout.lineStart(owner.end()) + single.length();
        if (single.indexOf('\n') < 0 && width <= WIDTH) {
            return TextEdit.insert(owner.end(), single);
        }
        StringBuilder text = new StringBuilder(" {");
        texts.forEach(statement -> text.append(layout.newLine()).append(inner).append(statement));
        return TextEdit.insert(
                owner.end(),
                text.append(layout.newLine()).append(indentation).append("}").toString());
    }

    /** New elements of a file come at its end, with an empty line before each. */
    private TextEdit atEndOfFile(List<Line> lines) {
        String text = layout.text();
        StringBuilder more = new StringBuilder();
        if (!text.isEmpty() && !text.endsWith("\n")) {
            more.append(layout.newLine());
        }
        for (Line line : lines) {
            more.append(text.isBlank() && more.isEmpty() ? "" : layout.newLine());
            more.append(line.text().apply("")).append(layout.newLine());
        }
        return TextEdit.insert(text.length(), more.toString());
    }
}
