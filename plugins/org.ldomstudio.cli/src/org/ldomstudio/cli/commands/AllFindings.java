// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.util.CancelIndicator;
import org.ldomstudio.interpreter.PlanFindings;
import org.ldomstudio.interpreter.PlanInterpreter;
import org.ldomstudio.interpreter.SimulationRequest;
import org.ldomstudio.interpreter.walk.PlanWalk;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.validation.CheckedSite;
import org.ldomstudio.language.validation.LanguageChecks;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.rules.Finding;
import org.ldomstudio.rules.Findings;
import org.ldomstudio.rules.SeveritySettings;
import org.ldomstudio.rules.SiteCheck;

/** Asks everybody who has something to say about a model: language, rules, and the nominal run of its plans. */
final class AllFindings {

    private AllFindings() {}

    static Findings of(LoadedModel model, SeveritySettings settings) {
        CheckedSite site = model.site();
        SiteState state = site.state();
        List<Plan> plans = state.index().plans().stream()
                .filter(plan -> !site.isBroken(plan))
                .toList();
        List<Finding> findings = new ArrayList<>(LanguageChecks.check(site, CancelIndicator.NullImpl));
        findings.addAll(SiteCheck.of(state));
        plans.forEach(plan -> findings.addAll(PlanFindings.of(PlanWalk.of(plan, state))));
        new PlanInterpreter()
                .run(SimulationRequest.nominal(state, plans))
                .plans()
                .forEach(result -> findings.addAll(PlanFindings.of(result)));
        findings.removeIf(finding -> site.isBroken(finding.place().element())
                || finding.concerning().stream().anyMatch(site::isBroken));
        return Findings.of(findings, model.models(), settings);
    }
}
