// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.util.CancelIndicator;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.ide.live.SiteFindings;
import org.ldomstudio.language.validation.CheckedSite;
import org.ldomstudio.rules.Finding;
import org.ldomstudio.rules.Findings;
import org.ldomstudio.rules.SeveritySettings;

/** Asks everybody who has something to say about a model: language, rules, and the nominal run of its plans. */
final class AllFindings {

    private AllFindings() {}

    static Findings of(LoadedModel model, SeveritySettings settings) {
        CheckedSite site = model.site();
        List<Finding> findings = new ArrayList<>(SiteFindings.withoutSimulation(site, CancelIndicator.NullImpl));
        findings.addAll(SiteFindings.ofRun(site, SiteFindings.nominalRun(site, CancelIndicator.NullImpl)));
        return SiteFindings.shown(site, findings, settings);
    }
}
