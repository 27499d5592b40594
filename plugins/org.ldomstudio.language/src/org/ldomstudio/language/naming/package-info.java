// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Qualified names, and fragments that survive reordering. */
@NonNullByDefault
package org.ldomstudio.language.naming;

import org.eclipse.jdt.annotation.NonNullByDefault;
