// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.OptionalDouble;

/**
 * What one changed input does to a migration, found by simulating it again.
 *
 * @param change the change: "two more control-domain cores on t5a"
 * @param totalBefore total seconds without the change; empty when it does not end
 * @param totalAfter total seconds with it
 * @param suspendBefore suspended seconds without the change
 * @param suspendAfter suspended seconds with it
 * @param sentence the change and its effect in words: "two more control-domain cores on t5a: 41 s → 23 s"
 */
public record Sensitivity(
        String change,
        OptionalDouble totalBefore,
        OptionalDouble totalAfter,
        OptionalDouble suspendBefore,
        OptionalDouble suspendAfter,
        String sentence) {}
