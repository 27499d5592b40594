// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Reports as one HTML file that needs no network. */
@NonNullByDefault
package org.ldomstudio.report.html;

import org.eclipse.jdt.annotation.NonNullByDefault;
