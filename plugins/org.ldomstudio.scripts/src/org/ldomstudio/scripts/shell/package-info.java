// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Quoting of words and neutralizing of comments for POSIX shells. */
@NonNullByDefault
package org.ldomstudio.scripts.shell;

import org.eclipse.jdt.annotation.NonNullByDefault;
