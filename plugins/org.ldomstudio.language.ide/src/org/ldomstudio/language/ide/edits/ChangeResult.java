// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

/** What changes of a model mean for the texts: edits, or the reason why they cannot be made. */
public sealed interface ChangeResult permits TextEdits, Refusal {}
