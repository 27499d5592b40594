// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.rules.fixes.Fix;

/**
 * Something that a user is told about a place in the model.
 *
 * @param rule the rule
 * @param severity the severity in force
 * @param place where it is shown
 * @param message what is wrong and why it matters here, one or two sentences
 * @param hint what to do, in order of effort
 * @param related other places, in the order of importance
 * @param concerning elements whose {@code accept} silences it besides the owners of its place, such as the guest of a
 *     step
 * @param undecided whether it only says that something is not stated
 * @param fixes mechanical cures, the least effort first
 */
public record Finding(
        Rule rule,
        Severity severity,
        Place place,
        String message,
        String hint,
        List<Related> related,
        List<EObject> concerning,
        boolean undecided,
        List<Fix> fixes) {
    public Finding {
        related = List.copyOf(related);
        concerning = List.copyOf(concerning);
        fixes = List.copyOf(fixes);
    }

    /** Returns the same finding with another severity. */
    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, place, message, hint, related, concerning, undecided, fixes);
    }

    /** Returns the same finding with further cures after its own. */
    public Finding withFixes(List<Fix> more) {
        List<Fix> all = Stream.concat(fixes.stream(), more.stream()).distinct().toList();
        return new Finding(rule, severity, place, message, hint, related, concerning, undecided, all);
    }
}
