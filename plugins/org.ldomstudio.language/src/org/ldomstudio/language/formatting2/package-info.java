// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** The one style of the language. */
@NonNullByDefault
package org.ldomstudio.language.formatting2;

import org.eclipse.jdt.annotation.NonNullByDefault;
