// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/**
 * Report the suspended pass.
 *
 * @param seconds how long it took, without the fixed parts of the suspension
 * @param bytesSent bytes on the wire
 * @param rawBytesSent raw bytes: the residue
 */
public record LastPass(double seconds, double bytesSent, double rawBytesSent) {
    /** No suspended pass. */
    public static final LastPass NONE = new LastPass(0.0, 0.0, 0.0);
}
