// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Says why a migration's figures are what they are, and which single input would change them most. */
@NonNullByDefault
package org.ldomstudio.interpreter.explain;

import org.eclipse.jdt.annotation.NonNullByDefault;
