// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Which guest can go where, for all guests and servers. */
@NonNullByDefault
package org.ldomstudio.report.matrix;

import org.eclipse.jdt.annotation.NonNullByDefault;
