// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Draws uncertain inputs and collects what comes of them.
 *
 * <p>Every place of a model has a stream of its own: the number that it gives in a run depends on the seed, the run and
 * the place alone. So adding a guest does not reshuffle the others, a what-if sees the same weather as the plan itself,
 * and runs can be shared among any number of threads.
 */
@NonNullByDefault
package org.ldomstudio.interpreter.sampling;

import org.eclipse.jdt.annotation.NonNullByDefault;
