// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Layout of scripts, runbooks and playbooks. */
@NonNullByDefault
package org.ldomstudio.scripts.templates;

import org.eclipse.jdt.annotation.NonNullByDefault;
