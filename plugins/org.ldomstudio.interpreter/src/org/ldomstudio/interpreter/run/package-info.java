// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Runs translated plans and reads what came of them into the records of results. */
@NonNullByDefault
package org.ldomstudio.interpreter.run;

import org.eclipse.jdt.annotation.NonNullByDefault;
