// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Runs published and analytic timing cases through the engine. The format is that of the shipped
 * {@code validation-cases.json}, which documents itself under the key {@code documentation}.
 */
@NonNullByDefault
package org.ldomstudio.interpreter.cases;

import org.eclipse.jdt.annotation.NonNullByDefault;
