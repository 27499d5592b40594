// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Walks the steps of a plan from state to state; checks, scripts, simulation and editors share this walk. */
@NonNullByDefault
package org.ldomstudio.interpreter.walk;

import org.eclipse.jdt.annotation.NonNullByDefault;
