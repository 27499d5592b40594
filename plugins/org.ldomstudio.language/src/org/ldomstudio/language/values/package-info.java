// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Reading and writing the values of the language: names, quoted texts, quantities and other value records. */
@NonNullByDefault
package org.ldomstudio.language.values;

import org.eclipse.jdt.annotation.NonNullByDefault;
