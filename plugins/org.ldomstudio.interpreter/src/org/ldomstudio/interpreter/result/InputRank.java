// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

/**
 * How much a result depends on an uncertain input.
 *
 * @param input the input: "rate of oltp/busy/hot"
 * @param correlation Spearman's rank correlation with the total time, -1 to 1
 */
public record InputRank(String input, double correlation) {}
