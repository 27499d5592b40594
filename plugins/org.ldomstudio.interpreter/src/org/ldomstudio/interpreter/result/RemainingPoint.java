// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

/**
 * How much memory remained to be sent at an instant.
 *
 * @param seconds seconds since the plan began
 * @param bytes raw bytes
 */
public record RemainingPoint(double seconds, double bytes) {}
