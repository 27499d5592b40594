// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Styles of words: by their kind of token, and by what they mean. */
@NonNullByDefault
package org.ldomstudio.language.ide.highlighting;

import org.eclipse.jdt.annotation.NonNullByDefault;
