// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Findings with their places in files, as text, JSON and SARIF. */
@NonNullByDefault
package org.ldomstudio.report.diagnostics;

import org.eclipse.jdt.annotation.NonNullByDefault;
