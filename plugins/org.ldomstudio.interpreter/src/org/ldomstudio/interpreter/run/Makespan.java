// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.run;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What is known about the length of a plan.
 *
 * @param seconds the length; empty when it is not known or has no end
 * @param atLeastSeconds what it is at least
 * @param endless whether a step that began never ends
 * @param uncounted times that are not stated
 */
public record Makespan(OptionalDouble seconds, double atLeastSeconds, boolean endless, List<String> uncounted) {
    public Makespan {
        uncounted = List.copyOf(uncounted);
    }
}
