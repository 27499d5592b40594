// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** The structure of a file: outline and folding. */
@NonNullByDefault
package org.ldomstudio.language.ide.outline;

import org.eclipse.jdt.annotation.NonNullByDefault;
