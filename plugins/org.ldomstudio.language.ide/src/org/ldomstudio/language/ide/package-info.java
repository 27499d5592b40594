// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Editor-neutral language services: proposals, hovers, fixes as text edits, symbols and rename. */
@NonNullByDefault
package org.ldomstudio.language.ide;

import org.eclipse.jdt.annotation.NonNullByDefault;
