// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** The output folder: writes generated files, proves by a manifest which files are its own, and touches no others. */
@NonNullByDefault
package org.ldomstudio.scripts.output;

import org.eclipse.jdt.annotation.NonNullByDefault;
