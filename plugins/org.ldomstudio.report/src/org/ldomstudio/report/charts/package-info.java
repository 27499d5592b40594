// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Charts as plain data: what is drawn, and nothing of how. SVG and the Eclipse views draw the same data. */
@NonNullByDefault
package org.ldomstudio.report.charts;

import org.eclipse.jdt.annotation.NonNullByDefault;
