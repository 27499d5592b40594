// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** A strict stand-in for ldm and the other tools that scripts call: a small state machine of servers and domains. */
@NonNullByDefault
package org.ldomstudio.scripts.standin;

import org.eclipse.jdt.annotation.NonNullByDefault;
