// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Changes of the model as changes of the text that leave everything else in the file as it is. */
@NonNullByDefault
package org.ldomstudio.language.ide.edits;

import org.eclipse.jdt.annotation.NonNullByDefault;
