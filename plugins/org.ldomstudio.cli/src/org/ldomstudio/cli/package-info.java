// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** The command line ldom-studio. */
@NonNullByDefault
package org.ldomstudio.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
