// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.rules.fixes.Fix;

/**
 * One reason why a rule's condition is not met.
 *
 * @param severity how bad this one is; nearly always the rule's severity
 * @param message what is wrong, with the actual names and numbers, one sentence
 * @param place the property that is wrong
 * @param related other places that it has to do with
 * @param fixes mechanical cures, the least effort first
 */
public record Problem(Severity severity, String message, Place place, List<Related> related, List<Fix> fixes) {
    public Problem {
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
    }
}
