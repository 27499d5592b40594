// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

/**
 * The quantiles that every report shows.
 *
 * @param p50 the median
 * @param p95 the 95th percentile
 * @param p99 the 99th percentile
 * @param distribution the whole distribution, for charts
 */
public record Quantiles(Quantile p50, Quantile p95, Quantile p99, Distribution distribution) {
    /** Takes them from a distribution. */
    public static Quantiles of(Distribution distribution) {
        return new Quantiles(
                distribution.quantile(0.50), distribution.quantile(0.95), distribution.quantile(0.99), distribution);
    }
}
