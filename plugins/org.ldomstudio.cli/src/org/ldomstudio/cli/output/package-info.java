// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Files that are written whole or not at all. */
@NonNullByDefault
package org.ldomstudio.cli.output;

import org.eclipse.jdt.annotation.NonNullByDefault;
