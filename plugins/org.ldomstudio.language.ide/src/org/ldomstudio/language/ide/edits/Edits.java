// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.xtext.util.ITextRegion;

/** Puts edits of a text and later edits of the changed text together. */
final class Edits {

    private Edits() {}

    /**
     * Returns the position in the unchanged text of a position in the changed text.
     *
     * @param edits sorted edits of the unchanged text
     * @param after whether a position inside of an inserted text means the end of what it replaces
     */
    static int toOriginal(List<TextEdit> edits, int position, boolean after) {
        int shift = 0;
        for (TextEdit edit : edits) {
            int from = edit.offset() + shift;
            int to = from + edit.replacement().length();
            if (position < from || position == from && !after) {
                break;
            }
            if (position < to) {
                return after ? edit.end() : edit.offset();
            }
            shift += edit.replacement().length() - edit.length();
        }
        return position - shift;
    }

    /** Returns whether one of the edits has changed a region of the changed text or adjoins it. */
    static boolean touchNew(List<TextEdit> edits, ITextRegion region) {
        int shift = 0;
        for (TextEdit edit : edits) {
            int from = edit.offset() + shift;
            int to = from + edit.replacement().length();
            if (from <= region.getOffset() + region.getLength() && region.getOffset() <= to) {
                return true;
            }
            shift += edit.replacement().length() - edit.length();
        }
        return false;
    }

    /**
     * Returns edits of the unchanged text that do the same as edits and then more edits.
     *
     * @param edits sorted edits of the unchanged text
     * @param changed the text after them
     * @param more sorted edits of the changed text
     */
    static List<TextEdit> together(List<TextEdit> edits, String changed, List<TextEdit> more) {
        List<Range> ranges = new ArrayList<>();
        int shift = 0;
        for (TextEdit edit : edits) {
            int from = edit.offset() + shift;
            ranges.add(new Range(from, from + edit.replacement().length(), edit.offset(), edit.end()));
            shift += edit.replacement().length() - edit.length();
        }
        for (TextEdit edit : more) {
            ranges.add(new Range(
                    edit.offset(),
                    edit.end(),
                    toOriginal(edits, edit.offset(), false),
                    toOriginal(edits, edit.end(), true)));
        }
        ranges.sort(Comparator.comparingInt(Range::from).thenComparingInt(Range::to));
        List<TextEdit> together = new ArrayList<>();
        for (Range range : merged(ranges)) {
            List<TextEdit> inside = more.stream()
                    .filter(edit -> edit.offset() >= range.from() && edit.end() <= range.to())
                    .map(edit -> new TextEdit(edit.offset() - range.from(), edit.length(), edit.replacement()))
                    .toList();
            String text = TextEdits.apply(inside, changed.substring(range.from(), range.to()));
            together.add(TextEdit.replace(range.originalFrom(), range.originalTo(), text));
        }
        return List.copyOf(together);
    }

    private record Range(int from, int to, int originalFrom, int originalTo) {
        Range and(Range other) {
            return new Range(
                    Math.min(from, other.from),
                    Math.max(to, other.to),
                    Math.min(originalFrom, other.originalFrom),
                    Math.max(originalTo, other.originalTo));
        }
    }

    private static List<Range> merged(List<Range> ranges) {
        List<Range> merged = new ArrayList<>();
        for (Range range : ranges) {
            if (!merged.isEmpty() && range.from() <= merged.getLast().to()) {
                merged.add(merged.removeLast().and(range));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }
}
