// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Writers of ldm scripts, runbooks and playbooks, and the output folder with its manifest. */
@NonNullByDefault
package org.ldomstudio.scripts;

import org.eclipse.jdt.annotation.NonNullByDefault;
