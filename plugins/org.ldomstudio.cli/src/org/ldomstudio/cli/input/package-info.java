// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Files, folders and standard input as texts. */
@NonNullByDefault
package org.ldomstudio.cli.input;

import org.eclipse.jdt.annotation.NonNullByDefault;
