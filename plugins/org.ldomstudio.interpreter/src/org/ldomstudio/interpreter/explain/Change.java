// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.explain;

import org.ldomstudio.interpreter.translation.Tweaks;

/**
 * One changed input.
 *
 * @param words the change: "two more control-domain cores on t5a"
 * @param tweaks the change for the translation
 */
record Change(String words, Tweaks tweaks) {}
