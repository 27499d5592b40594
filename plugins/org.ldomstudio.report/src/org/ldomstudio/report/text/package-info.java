// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Text for terminals: colours, wrapping, tables, and numbers as people read them. */
@NonNullByDefault
package org.ldomstudio.report.text;

import org.eclipse.jdt.annotation.NonNullByDefault;
