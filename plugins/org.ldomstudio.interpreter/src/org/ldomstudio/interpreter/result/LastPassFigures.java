// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

/**
 * The pass that is sent while the guest is suspended.
 *
 * @param seconds how long it took, without the fixed parts of the suspension
 * @param bytesSent bytes on the wire
 */
public record LastPassFigures(double seconds, double bytesSent) {}
