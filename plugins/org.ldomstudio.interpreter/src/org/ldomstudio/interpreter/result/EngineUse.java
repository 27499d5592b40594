// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.List;

/**
 * The engine that a plan uses.
 *
 * @param name its name
 * @param assumed words of its properties whose values no document confirms; every report must name them
 */
public record EngineUse(String name, List<String> assumed) {
    public EngineUse {
        assumed = List.copyOf(assumed);
    }
}
