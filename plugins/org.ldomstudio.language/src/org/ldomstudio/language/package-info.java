// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Grammar, linking, formatting, language checks and the shipped catalogue. */
@NonNullByDefault
package org.ldomstudio.language;

import org.eclipse.jdt.annotation.NonNullByDefault;
