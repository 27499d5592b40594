// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.rules.Finding;
import org.ldomstudio.rules.Related;
import org.ldomstudio.rules.Rule;
import org.ldomstudio.rules.RuleCatalogue;
import org.ldomstudio.rules.fixes.Fix;

/** Takes the findings of checks. */
final class FindingSink {

    private final List<Finding> findings = new ArrayList<>();

    /** Reports a finding with the rule's own hint. */
    void report(String rule, Place place, String message, Related... related) {
        report(rule, place, message, RuleCatalogue.get(rule).hint(), List.of(related));
    }

    /** Reports a finding with a hint that knows this case. */
    void report(String rule, Place place, String message, String hint, List<Related> related) {
        report(rule, place, message, hint, related, List.of(), List.of());
    }

    /**
     * Reports a finding.
     *
     * @param concerning elements besides the owners of the place whose acceptances silence it
     */
    void report(
            String rule,
            Place place,
            String message,
            String hint,
            List<Related> related,
            List<EObject> concerning,
            List<Fix> fixes) {
        Rule declared = RuleCatalogue.get(rule);
        findings.add(
                new Finding(declared, declared.severity(), place, message, hint, related, concerning, false, fixes));
    }

    /** Returns what has been reported. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
