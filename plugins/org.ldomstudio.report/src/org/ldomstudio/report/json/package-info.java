// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** JSON with one way to write numbers and absent values. */
@NonNullByDefault
package org.ldomstudio.report.json;

import org.eclipse.jdt.annotation.NonNullByDefault;
