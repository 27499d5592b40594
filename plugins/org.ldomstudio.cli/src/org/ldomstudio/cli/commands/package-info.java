// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** The commands, one class each. */
@NonNullByDefault
package org.ldomstudio.cli.commands;

import org.eclipse.jdt.annotation.NonNullByDefault;
