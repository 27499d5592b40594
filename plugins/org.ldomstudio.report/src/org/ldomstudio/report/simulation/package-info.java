// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Results of simulations as text, JSON, CSV, HTML and chart data. */
@NonNullByDefault
package org.ldomstudio.report.simulation;

import org.eclipse.jdt.annotation.NonNullByDefault;
