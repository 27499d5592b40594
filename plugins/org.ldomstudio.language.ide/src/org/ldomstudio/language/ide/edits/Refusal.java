// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

/**
 * Why a change cannot be made in the text.
 *
 * @param reason a sentence for the user, with what to do where there is something to do
 */
public record Refusal(String reason) implements ChangeResult {}
