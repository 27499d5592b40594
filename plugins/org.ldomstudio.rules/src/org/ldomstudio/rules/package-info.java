// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Migration rules as data and small classes, the guest by server matrix and fixes as model changes. */
@NonNullByDefault
package org.ldomstudio.rules;

import org.eclipse.jdt.annotation.NonNullByDefault;
