// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Draw uncertain inputs, repeat runs and describe the results.
 *
 * <p>{@link org.ldomstudio.simulation.sampling.RandomStreams} gives an independent stream for each run and each input,
 * so that adding a guest does not change what the others draw, and two plans can be compared under the same luck.
 * {@link org.ldomstudio.simulation.sampling.Distribution} turns one uniform number into one value by the inverse of its
 * distribution function. {@link org.ldomstudio.simulation.sampling.Runs} repeats a run on several threads with the same
 * result as on one. {@link org.ldomstudio.simulation.sampling.Sample} gives quantiles as order statistics with their
 * rank intervals; runs that did not finish count as infinitely long. Model note, section 3.9.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.ldomstudio.simulation.sampling;
