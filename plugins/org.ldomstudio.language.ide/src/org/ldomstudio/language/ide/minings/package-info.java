// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Figures shown between the lines of a model. */
@NonNullByDefault
package org.ldomstudio.language.ide.minings;

import org.eclipse.jdt.annotation.NonNullByDefault;
