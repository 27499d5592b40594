// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;

/**
 * Why a guest can or cannot go to a server.
 *
 * @param cell the verdict
 * @param asItIs what rules say about moving it in its present state, in catalogue order
 * @param stopped what rules say about stopping it first; empty when it does not run, or when it can go live
 */
public record Assessment(Cell cell, List<RuleAnswer> asItIs, List<RuleAnswer> stopped) {
    public Assessment {
        asItIs = List.copyOf(asItIs);
        stopped = List.copyOf(stopped);
    }
}
