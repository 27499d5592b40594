// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Files in memory: the resource, its description for the index, loading from disk. */
@NonNullByDefault
package org.ldomstudio.language.resource;

import org.eclipse.jdt.annotation.NonNullByDefault;
