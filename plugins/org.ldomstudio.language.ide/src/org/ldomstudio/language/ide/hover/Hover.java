// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.hover;

/**
 * What is shown about a word.
 *
 * @param offset position of the word
 * @param length its length
 * @param markdown the text, in Markdown
 */
public record Hover(int offset, int length, String markdown) {}
