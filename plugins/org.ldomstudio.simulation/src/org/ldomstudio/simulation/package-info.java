// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Timing engine of live migrations: numbers in, a trace of numbers out. */
@NonNullByDefault
package org.ldomstudio.simulation;

import org.eclipse.jdt.annotation.NonNullByDefault;
