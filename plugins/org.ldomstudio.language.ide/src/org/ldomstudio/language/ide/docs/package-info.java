// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** What the reference says about words of the language. */
@NonNullByDefault
package org.ldomstudio.language.ide.docs;

import org.eclipse.jdt.annotation.NonNullByDefault;
