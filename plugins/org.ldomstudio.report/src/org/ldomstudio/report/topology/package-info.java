// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** The topology of a site: what stands where and is connected with what, its layout, and its picture. */
@NonNullByDefault
package org.ldomstudio.report.topology;

import org.eclipse.jdt.annotation.NonNullByDefault;
