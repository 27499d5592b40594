// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

/**
 * A place in a document.
 *
 * @param source the document
 * @param page page or section, empty for the document as a whole
 */
public record Citation(Source source, String page) {
    /** Returns the title and the page for people: "... Administration Guide, cpus". */
    public String text() {
        return page.isEmpty() ? source.title() : source.title() + ", " + page;
    }
}
