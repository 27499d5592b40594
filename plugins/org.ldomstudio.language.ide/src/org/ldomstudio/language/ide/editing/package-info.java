// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Formatting of a selection, comments, and what typing adds by itself. */
@NonNullByDefault
package org.ldomstudio.language.ide.editing;

import org.eclipse.jdt.annotation.NonNullByDefault;
