// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Lexer, parser and recovery from broken text. */
@NonNullByDefault
package org.ldomstudio.language.parsing;

import org.eclipse.jdt.annotation.NonNullByDefault;
