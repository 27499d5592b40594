// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Proves every migration rule with models written in the language. */
@NonNullByDefault
package org.ldomstudio.cli.rules;

import org.eclipse.jdt.annotation.NonNullByDefault;
