// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.minings;

/**
 * Figures to show above a line of a text.
 *
 * @param offset position of the element that they are about; they stand above its line
 * @param text the figures, short enough for a line
 * @param kind what they are about
 */
public record Mining(int offset, String text, Kind kind) {

    /** What figures are about. */
    public enum Kind {
        /** The simulated migration of a step. */
        MIGRATION,
        /** The simulated migrations of a guest. */
        GUEST,
        /** What is used and free on a server. */
        SERVER
    }
}
