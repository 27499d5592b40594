// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Mechanical cures of findings, as changes of the model that are described before they are made. */
@NonNullByDefault
package org.ldomstudio.rules.fixes;

import org.eclipse.jdt.annotation.NonNullByDefault;
