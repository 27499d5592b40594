// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Quantities, versions, addresses and times as immutable values.
 *
 * <p>Every value keeps the spelling it was read from, so that writing a model back changes nothing. A value that was
 * readable but
 * makes no sense (an unknown unit, a share above 100 %, a number beyond 2^63-1) is still a value: checks report it at
 * its place and
 * the rest of the model stays whole.
 */
@NonNullByDefault
package org.ldomstudio.model.values;

import org.eclipse.jdt.annotation.NonNullByDefault;
