// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.OptionalDouble;

/**
 * Distribution of the length of a plan over all samples.
 *
 * @param makespan seconds from the start of the first step to the end of the last one
 * @param missesWindowShare share of the runs that end after the window; empty without a window
 */
public record PlanSamples(Quantiles makespan, OptionalDouble missesWindowShare) {}
