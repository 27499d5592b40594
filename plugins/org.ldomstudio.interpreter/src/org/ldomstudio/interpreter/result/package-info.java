// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * What a simulation of plans found, as immutable records. Every report, table and picture is made from them.
 *
 * <p>Times are seconds, instants are seconds since the plan began, sizes are bytes. All numbers are finite; what does
 * not apply or was not reached is empty.
 */
@NonNullByDefault
package org.ldomstudio.interpreter.result;

import org.eclipse.jdt.annotation.NonNullByDefault;
