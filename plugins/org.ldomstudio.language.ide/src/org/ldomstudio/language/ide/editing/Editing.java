// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.editing;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;
import org.ldomstudio.language.formatting2.Formatting;
import org.ldomstudio.language.ide.edits.TextEdit;

/** What an editor does to the text by itself: formatting, comments, indentation and closing. */
@Singleton
public final class Editing {

    /** Characters that are closed as soon as they are opened. */
    public static final Map<Character, Character> PAIRS = Map.of('{', '}', '"', '"');

    /** How a line becomes a comment. */
    public static final String LINE_COMMENT = "//";

    private static final String STEP = "  ";

    private final Formatting formatting;

    @Inject
    Editing(Formatting formatting) {
        this.formatting = formatting;
    }

    /** Returns the edits that format the lines of a stretch as fmt does; none when the file has syntax errors. */
    public List<TextEdit> format(XtextResource resource, int offset, int length) {
        if (resource.getParseResult().hasSyntaxErrors()) {
            return List.of();
        }
        String text = resource.getParseResult().getRootNode().getText();
        int from = text.lastIndexOf('\n', offset - 1) + 1;
        int end = text.indexOf('\n', Math.max(offset, offset + length - 1));
        int to = end < 0 ? text.length() : end + 1;
        int before = from == 0 ? 0 : text.substring(0, from).stripTrailing().length();
        return formatting.format(resource, new TextRegion(before, to - before)).stream()
                .map(edit -> new TextEdit(edit.getOffset(), edit.getLength(), edit.getReplacementText()))
                .toList();
    }

    /**
     * Returns the edits that make comments of the lines of a stretch, or take the comment marks away when every line
     * that is not blank has one.
     */
    public static List<TextEdit> toggleComment(String text, int offset, int length) {
        int from = text.lastIndexOf('\n', offset - 1) + 1;
        List<Integer> lines = new ArrayList<>();
        for (int line = from; line >= 0 && line < Math.max(offset + length, from + 1) && line < text.length(); ) {
            int end = text.indexOf('\n', line);
            if (!text.substring(line, end < 0 ? text.length() : end).isBlank()) {
                lines.add(line + indentation(text, line).length());
            }
            line = end < 0 ? -1 : end + 1;
        }
        boolean all = !lines.isEmpty() && lines.stream().allMatch(start -> text.startsWith(LINE_COMMENT, start));
        return lines.stream()
                .map(start -> all
                        ? TextEdit.delete(start, start + (text.startsWith(LINE_COMMENT + " ", start) ? 3 : 2))
                        : TextEdit.insert(start, LINE_COMMENT + " "))
                .toList();
    }

    /**
     * A text to insert instead of a typed line end.
     *
     * @param text the text
     * @param cursor where the cursor goes, counted from the beginning of the text
     */
    public record NewLine(String text, int cursor) {}

    /** Returns what a line end typed at a position inserts: indentation, a closing brace, the star of a comment. */
    public static NewLine newLine(String text, int offset, String lineEnd) {
        String indentation = indentation(text, text.lastIndexOf('\n', offset - 1) + 1);
        String before = text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset);
        String after = text.substring(offset);
        String trimmed = before.strip();
        boolean inComment =
                before.lastIndexOf("/*") > before.lastIndexOf("*/") || trimmed.startsWith("* ") || trimmed.equals("*");
        if (inComment && !trimmed.endsWith("*/")) {
            String star = trimmed.startsWith("/*") ? " * " : "* ";
            String inserted = lineEnd + indentation + star;
            return new NewLine(inserted, inserted.length());
        }
        if (!trimmed.endsWith("{")) {
            String inserted = lineEnd + indentation;
            return new NewLine(inserted, inserted.length());
        }
        String inner = lineEnd + indentation + STEP;
        boolean closed = after.startsWith("}") || missingBraces(text) <= 0;
        boolean adjoining = after.stripLeading().startsWith("}")
                && !after.substring(0, after.indexOf('}')).contains("\n");
        if (adjoining) {
            return new NewLine(inner + lineEnd + indentation, inner.length());
        }
        return closed
                ? new NewLine(inner, inner.length())
                : new NewLine(inner + lineEnd + indentation + "}", inner.length());
    }

    /** Counts braces outside of strings and comments that are opened and not closed. */
    private static int missingBraces(String text) {
        String plain = text.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*|\"(?:\\\\.|[^\"\\\\\n])*\"?", "");
        return (int) (plain.chars().filter(c -> c == '{').count()
                - plain.chars().filter(c -> c == '}').count());
    }

    private static String indentation(String text, int lineStart) {
        int end = lineStart;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(lineStart, end);
    }
}
