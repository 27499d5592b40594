// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.Unknown;

/**
 * A fact that must be stated before a rule can decide.
 *
 * @param fact for messages: "firmware of t5b"
 * @param place where it would be written
 * @param atWorst how bad the rule's answer may turn out
 */
public record Missing(String fact, Place place, Severity atWorst) {
    /** Makes the fact that an unknown value asks for. */
    public static Missing of(Unknown<?> unknown, Severity atWorst) {
        return new Missing(unknown.fact(), unknown.place(), atWorst);
    }

    /** Returns the same fact with another worst case. */
    public Missing atWorst(Severity other) {
        return new Missing(fact, place, other);
    }

    /** Returns whether the rule may turn out to refuse. */
    public boolean mayRefuse() {
        return atWorst == Severity.ERROR;
    }
}
