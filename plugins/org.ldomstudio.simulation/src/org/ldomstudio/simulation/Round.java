// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/**
 * Report one live round.
 *
 * @param index number of the round, from 1
 * @param seconds how long it took
 * @param bytesSent bytes on the wire
 * @param rawBytesSent raw bytes
 * @param rawBytesDirtied raw bytes dirty at its end, to be sent next
 * @param bandwidth wire bytes per second, mean over the round; 0 for a round without duration
 */
public record Round(
        int index, double seconds, double bytesSent, double rawBytesSent, double rawBytesDirtied, double bandwidth) {}
