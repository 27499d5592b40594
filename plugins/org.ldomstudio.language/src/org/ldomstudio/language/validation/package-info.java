// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** The checks of the language itself. */
@NonNullByDefault
package org.ldomstudio.language.validation;

import org.eclipse.jdt.annotation.NonNullByDefault;
