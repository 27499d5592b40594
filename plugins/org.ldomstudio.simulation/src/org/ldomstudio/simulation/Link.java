// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/**
 * Describe a network link (or a backbone) that migrations share.
 *
 * @param capacity payload bytes per second that it carries (line rate times efficiency); zero is allowed
 * @param background bytes per second of other traffic, which goes first [A in the model note, section 3.3]
 */
public record Link(Schedule<Double> capacity, Schedule<Double> background) {
    /** Returns a link of constant capacity without other traffic. */
    public static Link of(double bytesPerSecond) {
        return new Link(Schedule.constant(bytesPerSecond), Schedule.constant(0.0));
    }
}
