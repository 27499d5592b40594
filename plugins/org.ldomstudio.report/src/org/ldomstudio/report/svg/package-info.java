// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** SVG text: the same bytes for the same picture on every machine. */
@NonNullByDefault
package org.ldomstudio.report.svg;

import org.eclipse.jdt.annotation.NonNullByDefault;
