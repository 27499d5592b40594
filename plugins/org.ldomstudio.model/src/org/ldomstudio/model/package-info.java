// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Metamodel of logical domains, quantities as value types and the effective view of a site. */
@NonNullByDefault
package org.ldomstudio.model;

import org.eclipse.jdt.annotation.NonNullByDefault;
