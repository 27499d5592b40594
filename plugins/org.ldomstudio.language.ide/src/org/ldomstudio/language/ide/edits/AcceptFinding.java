// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.BODY__ACCEPTS;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.Acceptance;
import org.ldomstudio.model.ldom.Body;
import org.ldomstudio.model.ldom.LdomFactory;
import org.ldomstudio.rules.Finding;
import org.ldomstudio.rules.Severity;
import org.ldomstudio.rules.fixes.Fix;
import org.ldomstudio.rules.fixes.ModelChange;

/** Silences a warning or an info where it stands: {@code accept RULE because "…"}. Errors cannot be accepted. */
public final class AcceptFinding {

    /** What stands for the reason until somebody writes one; editors select it. */
    public static final String REASON = "say why";

    private AcceptFinding() {}

    /** Returns the fix; empty for an error, and where no element around the place has a body. It is never safe. */
    public static Optional<Fix> of(Finding finding) {
        if (finding.severity() == Severity.ERROR) {
            return Optional.empty();
        }
        for (EObject owner = finding.place().element(); owner != null; owner = owner.eContainer()) {
            if (owner instanceof Body) {
                Acceptance acceptance = LdomFactory.eINSTANCE.createAcceptance();
                acceptance.setRuleId(finding.rule().id());
                acceptance.setReason(REASON);
                ModelChange change = new ModelChange.Add(owner, BODY__ACCEPTS, acceptance);
                String id = finding.rule().id();
                return Optional.of(new Fix(id + "/accept", "Accept " + id + " here", false, List.of(change)));
            }
        }
        return Optional.empty();
    }
}
