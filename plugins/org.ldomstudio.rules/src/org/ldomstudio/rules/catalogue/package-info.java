// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Every rule, one class for each area of the catalogue. */
@NonNullByDefault
package org.ldomstudio.rules.catalogue;

import org.eclipse.jdt.annotation.NonNullByDefault;
