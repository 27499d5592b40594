// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** What may be written at the cursor. */
@NonNullByDefault
package org.ldomstudio.language.ide.contentassist;

import org.eclipse.jdt.annotation.NonNullByDefault;
