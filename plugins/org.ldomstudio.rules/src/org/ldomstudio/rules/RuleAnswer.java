// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;

/**
 * A rule that has something to say about a migration.
 *
 * @param rule the rule
 * @param answer what it answers; never that it fits or does not apply
 */
public record RuleAnswer(Rule rule, Answer answer) {
    /** Returns whether it refuses the migration. */
    public boolean refuses() {
        return answer instanceof Answer.DoesNotFit no && no.worst() == Severity.ERROR;
    }

    /** Returns whether it would refuse, or not, depending on something that is not stated. */
    public boolean mayRefuse() {
        return !refuses() && missing().stream().anyMatch(Missing::mayRefuse);
    }

    /** Returns what is not stated. */
    public List<Missing> missing() {
        return switch (answer) {
            case Answer.CannotTell open -> open.missing();
            case Answer.DoesNotFit no -> no.missing();
            case Answer.Fits fits -> List.of();
            case Answer.NotApplicable none -> List.of();
        };
    }
}
