// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.formatting2;

import java.util.List;

/**
 * A token with what stands before it.
 *
 * @param kind how it takes part in the layout
 * @param text its text in the one style
 * @param comments comments between the token before and this one
 * @param blankLine whether a blank line stands directly before it, after the last comment
 */
record LayoutToken(Kind kind, String text, List<Comment> comments, boolean blankLine) {

    /** How a token takes part in the layout. */
    enum Kind {
        /** Begins an element of the file or a statement of a body. */
        START,
        /** Opening brace of a body. */
        OPEN,
        /** Closing brace of a body. */
        CLOSE,
        /** Anything else. */
        INNER,
        /** The end of the file. */
        END
    }

    /**
     * A comment.
     *
     * @param text its text without the line end
     * @param ownLine whether nothing but blanks stands before it on its line
     * @param blankLine whether a blank line stands before it
     * @param endsLine whether a line end follows
     */
    record Comment(String text, boolean ownLine, boolean blankLine, boolean endsLine) {
        boolean isLineComment() {
            return text.startsWith("//");
        }
    }

    LayoutToken {
        comments = List.copyOf(comments);
    }
}
