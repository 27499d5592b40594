// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Topology scene and layout, SVG, HTML, CSV, JSON and SARIF. */
@NonNullByDefault
package org.ldomstudio.report;

import org.eclipse.jdt.annotation.NonNullByDefault;
