// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.ldomstudio.interpreter.PlanFindings;
import org.ldomstudio.interpreter.PlanInterpreter;
import org.ldomstudio.interpreter.Progress;
import org.ldomstudio.interpreter.SimulationRequest;
import org.ldomstudio.interpreter.result.SimulationReport;
import org.ldomstudio.interpreter.walk.PlanWalk;
import org.ldomstudio.language.validation.CheckedSite;
import org.ldomstudio.language.validation.LanguageChecks;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.rules.Finding;
import org.ldomstudio.rules.Findings;
import org.ldomstudio.rules.SeveritySettings;
import org.ldomstudio.rules.SiteCheck;

/** Everything that is found about a site, in two steps: what needs no simulation, and what the nominal run adds. */
public final class SiteFindings {

    private static final OperationCanceledManager CANCELLATION = new OperationCanceledManager();

    private SiteFindings() {}

    /**
     * Returns what language and rules say. Severities and acceptances are not applied yet.
     *
     * @throws RuntimeException that {@link OperationCanceledManager} knows, when cancelled
     */
    public static List<Finding> withoutSimulation(CheckedSite site, CancelIndicator cancel) {
        List<Finding> findings = new ArrayList<>(LanguageChecks.check(site, cancel));
        CANCELLATION.checkCanceled(cancel);
        findings.addAll(SiteCheck.of(site.state()));
        for (Plan plan : plans(site)) {
            CANCELLATION.checkCanceled(cancel);
            findings.addAll(PlanFindings.of(PlanWalk.of(plan, site.state())));
        }
        return trusted(site, findings);
    }

    /**
     * Makes the nominal run of all plans, for figures and expectations.
     *
     * @throws RuntimeException that {@link OperationCanceledManager} knows, when cancelled
     */
    public static SimulationReport nominalRun(CheckedSite site, CancelIndicator cancel) {
        try {
            return new PlanInterpreter()
                    .run(SimulationRequest.nominal(site.state(), plans(site))
                            .followed(cancel::isCanceled, Progress.NONE));
        } catch (CancellationException e) {
            CANCELLATION.throwOperationCanceledException();
            throw e;
        }
    }

    /** Returns what a nominal run says about the expectations of the plans. */
    public static List<Finding> ofRun(CheckedSite site, SimulationReport report) {
        List<Finding> findings = new ArrayList<>();
        report.plans().forEach(plan -> findings.addAll(PlanFindings.of(plan)));
        return trusted(site, findings);
    }

    /** Applies the severities of the project and the acceptances of the model. */
    public static Findings shown(CheckedSite site, List<Finding> findings, SeveritySettings settings) {
        return Findings.of(findings, site.models(), settings);
    }

    private static List<Plan> plans(CheckedSite site) {
        return site.index().plans().stream()
                .filter(plan -> !site.isBroken(plan))
                .toList();
    }

    /** Findings about what could not be read completely may be wrong. */
    private static List<Finding> trusted(CheckedSite site, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !site.isBroken(finding.place().element())
                        && finding.concerning().stream().noneMatch(site::isBroken))
                .toList();
    }
}
