// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** What the engine makes of published and analytic timing cases, as text and JSON. */
@NonNullByDefault
package org.ldomstudio.report.cases;

import org.eclipse.jdt.annotation.NonNullByDefault;
