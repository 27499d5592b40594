// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** The built-in platforms, engines and workloads. */
@NonNullByDefault
package org.ldomstudio.language.catalogue;

import org.eclipse.jdt.annotation.NonNullByDefault;
