// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.live;

import java.util.ArrayList;
import java.util.List;
import org.ldomstudio.language.ide.edits.TextEdit;

/**
 * A text that somebody types while somebody else reads it. Typing appends an edit and raises the version, nothing else;
 * the reader replays the edits on a text of its own, so it never looks at a text that changes under it.
 *
 * <p>{@link #append}, {@link #replace} and {@link #version} may be called from any thread; {@link #take} from one at a
 * time.
 */
public final class TypedText {

    private final List<TextEdit> pending = new ArrayList<>();
    private volatile long version;
    private String text;
    private boolean replaced;
    private String replacement = "";

    /** Starts with a text. */
    public TypedText(String text) {
        this.text = text;
    }

    /**
     * The text after all edits so far.
     *
     * @param version version of the text
     * @param text the whole text
     * @param edits the edits since the last time, in the order in which they were made; each counts in the text that
     *     the one before has left
     * @param whole whether the text was replaced as a whole, so that the edits do not tell what has changed
     */
    public record Taken(long version, String text, List<TextEdit> edits, boolean whole) {
        public Taken {
            edits = List.copyOf(edits);
        }

        /** Returns whether nothing has been typed since the last time. */
        public boolean isUnchanged() {
            return edits.isEmpty() && !whole;
        }
    }

    /** Adds an edit and returns the new version. */
    public synchronized long append(TextEdit edit) {
        pending.add(edit);
        return ++version;
    }

    /** Replaces the whole text, after which earlier edits are forgotten, and returns the new version. */
    public synchronized long replace(String whole) {
        pending.clear();
        replaced = true;
        replacement = whole;
        return ++version;
    }

    /** Returns the version of what has been typed. */
    public long version() {
        return version;
    }

    /** Replays what has been typed since the last time. */
    public Taken take() {
        List<TextEdit> edits;
        boolean whole;
        long now;
        synchronized (this) {
            edits = new ArrayList<>(pending);
            pending.clear();
            whole = replaced;
            if (replaced) {
                text = replacement;
                replaced = false;
                replacement = "";
            }
            now = version;
        }
        if (!edits.isEmpty()) {
            StringBuilder typed = new StringBuilder(text);
            edits.forEach(edit -> typed.replace(edit.offset(), edit.end(), edit.replacement()));
            text = typed.toString();
        }
        return new Taken(now, text, edits, whole);
    }
}
