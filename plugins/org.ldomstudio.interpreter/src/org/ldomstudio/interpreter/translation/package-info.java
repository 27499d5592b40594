// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Translates a plan and the site that it begins in into numbers for the simulation. */
@NonNullByDefault
package org.ldomstudio.interpreter.translation;

import org.eclipse.jdt.annotation.NonNullByDefault;
