// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.OptionalDouble;

/**
 * When a plan starts, on the site's clock.
 *
 * @param startSecondOfWeek seconds since Monday 00:00
 * @param windowSeconds from the start to the end of the plan's window; empty without a window
 */
public record PlanClock(double startSecondOfWeek, OptionalDouble windowSeconds) {}
