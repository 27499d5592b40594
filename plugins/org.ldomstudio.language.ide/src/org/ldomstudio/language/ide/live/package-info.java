// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** A text that is being typed: queued edits, versions, cancellation. Knows no editor. */
@NonNullByDefault
package org.ldomstudio.language.ide.live;

import org.eclipse.jdt.annotation.NonNullByDefault;
