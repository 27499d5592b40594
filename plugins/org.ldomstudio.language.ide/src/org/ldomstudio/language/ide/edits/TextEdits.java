// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Edits of one or more files that belong together. Offsets are those of the unchanged texts; edits of a file do not
 * overlap and are sorted by offset; insertions at the same offset are made in the order in which they were given.
 */
public final class TextEdits implements ChangeResult {

    private final SequencedMap<URI, List<TextEdit>> byFile = new LinkedHashMap<>();

    /**
     * Makes edits from edits of files.
     *
     * @throws IllegalArgumentException when two edits of a file overlap
     */
    public TextEdits(Map<URI, List<TextEdit>> edits) {
        edits.forEach((file, list) -> {
            if (!list.isEmpty()) {
                byFile.put(file, sorted(list));
            }
        });
    }

    /** Makes edits of one file. */
    public static TextEdits in(URI file, List<TextEdit> edits) {
        return new TextEdits(Map.of(file, edits));
    }

    /** Returns the files that are changed. */
    public SequencedSet<URI> files() {
        return byFile.sequencedKeySet();
    }

    /** Returns the edits of a file, sorted by offset; empty when it is not changed. */
    public List<TextEdit> in(URI file) {
        return byFile.getOrDefault(file, List.of());
    }

    /** Returns whether nothing is changed. */
    public boolean isEmpty() {
        return byFile.isEmpty();
    }

    /** Returns the text of a file after the edits. */
    public String apply(URI file, String text) {
        return apply(in(file), text);
    }

    /** Returns whether these and other edits change the same or adjoining characters of a file. */
    public boolean conflictsWith(TextEdits other) {
        return byFile.entrySet().stream()
                .anyMatch(entry -> entry.getValue().stream()
                        .anyMatch(edit -> other.in(entry.getKey()).stream().anyMatch(edit::touches)));
    }

    /**
     * Returns these and other edits together.
     *
     * @throws IllegalArgumentException when two edits of a file overlap
     */
    public TextEdits and(TextEdits other) {
        Map<URI, List<TextEdit>> all = new LinkedHashMap<>(byFile);
        other.byFile.forEach((file, edits) -> all.merge(
                file, edits, (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        return new TextEdits(all);
    }

    /** Returns a text after sorted edits that do not overlap. */
    static String apply(List<TextEdit> edits, String text) {
        StringBuilder result = new StringBuilder(text.length() + 256);
        int done = 0;
        for (TextEdit edit : edits) {
            result.append(text, done, edit.offset()).append(edit.replacement());
            done = edit.end();
        }
        return result.append(text, done, text.length()).toString();
    }

    static List<TextEdit> sorted(List<TextEdit> edits) {
        List<TextEdit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(TextEdit::offset).thenComparingInt(TextEdit::end));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).offset() < sorted.get(i - 1).end()) {
                throw new IllegalArgumentException("Edits overlap: " + sorted.get(i - 1) + " and " + sorted.get(i));
            }
        }
        return List.copyOf(sorted);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextEdits edits && byFile.equals(edits.byFile);
    }

    @Override
    public int hashCode() {
        return byFile.hashCode();
    }

    @Override
    public String toString() {
        return byFile.toString();
    }
}
