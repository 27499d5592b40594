// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** What a reference may name. */
@NonNullByDefault
package org.ldomstudio.language.scoping;

import org.eclipse.jdt.annotation.NonNullByDefault;
