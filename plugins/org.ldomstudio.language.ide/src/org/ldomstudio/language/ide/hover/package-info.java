// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** What is shown when the mouse rests on a word. */
@NonNullByDefault
package org.ldomstudio.language.ide.hover;

import org.eclipse.jdt.annotation.NonNullByDefault;
