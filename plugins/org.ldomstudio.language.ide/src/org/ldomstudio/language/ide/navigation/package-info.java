// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** From names to elements and back: definition, references, occurrences, rename. */
@NonNullByDefault
package org.ldomstudio.language.ide.navigation;

import org.eclipse.jdt.annotation.NonNullByDefault;
