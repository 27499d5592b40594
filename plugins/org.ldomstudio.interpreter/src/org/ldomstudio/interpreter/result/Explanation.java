// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.List;
import java.util.Optional;

/**
 * Why the figures are what they are.
 *
 * @param limitedBy what limited it, a sentence
 * @param stoppedBecause why pre-copy stopped, a sentence; empty for a cold move
 * @param sensitivities single changes that were simulated, the most effective one first; empty when not asked for
 * @param remedy what to do about a guest that does not converge; empty otherwise
 */
public record Explanation(
        String limitedBy, Optional<String> stoppedBecause, List<Sensitivity> sensitivities, Optional<String> remedy) {
    public Explanation {
        sensitivities = List.copyOf(sensitivities);
    }

    /** Returns the single change that changes the result most. */
    public Optional<Sensitivity> mostEffective() {
        return sensitivities.stream().findFirst();
    }
}
