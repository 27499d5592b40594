// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Walks the plans of a model state by state: rules, simulation, expectations, what-ifs and sensitivity. */
@NonNullByDefault
package org.ldomstudio.interpreter;

import org.eclipse.jdt.annotation.NonNullByDefault;
