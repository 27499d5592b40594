// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Simulate live migrations: numbers in, numbers out. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.ldomstudio.simulation;
