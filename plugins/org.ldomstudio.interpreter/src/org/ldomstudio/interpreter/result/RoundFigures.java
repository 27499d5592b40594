// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

/**
 * One live round.
 *
 * @param index number of the round, from 1
 * @param seconds how long it took
 * @param bytesSent bytes on the wire
 * @param bytesDirtied raw bytes dirty at its end
 * @param bandwidthBytesPerSecond wire bytes per second, mean over the round
 */
public record RoundFigures(
        int index, double seconds, double bytesSent, double bytesDirtied, double bandwidthBytesPerSecond) {}
