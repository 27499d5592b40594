// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** The list of rules and their pages. */
@NonNullByDefault
package org.ldomstudio.report.rules;

import org.eclipse.jdt.annotation.NonNullByDefault;
