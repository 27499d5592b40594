// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.rules.Finding;

/** All checks of the language itself. Who can go where is asked elsewhere. */
public final class LanguageChecks {

    private static final Map<String, LanguageCheck> CHECKS = checks();
    private static final OperationCanceledManager CANCELLATION = new OperationCanceledManager();

    private LanguageChecks() {}

    /**
     * Checks a site.
     *
     * @param site the files and what they describe
     * @param cancel asked before every check
     * @return findings in a stable order; severities of projects and acceptances are not applied yet
     * @throws org.eclipse.xtext.util.internal.OperationCanceledException or its like in Eclipse, when cancelled
     */
    public static List<Finding> check(CheckedSite site, CancelIndicator cancel) {
        List<Finding> findings = new ArrayList<>();
        CHECKS.forEach((name, check) -> {
            CANCELLATION.checkCanceled(cancel);
            FindingSink sink = new FindingSink();
            try {
                check.check(site, sink);
            } catch (RuntimeException failure) {
                CANCELLATION.propagateIfCancelException(failure);
                reportFailure(name, failure, site, sink);
            }
            findings.addAll(sink.findings());
        });
        return findings;
    }

    /** A mistake in a check must not look like a model without mistakes. */
    private static void reportFailure(String name, RuntimeException failure, CheckedSite site, FindingSink sink) {
        for (LdomModel model : site.models()) {
            StackTraceElement[] trace = failure.getStackTrace();
            String where = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
            sink.report(
                    "LNG-INTERNAL",
                    Place.of(model),
                    "The check of " + name + " failed (" + failure.getClass().getSimpleName() + where
                            + "), so what it would have found is not known.");
            return;
        }
    }

    private static Map<String, LanguageCheck> checks() {
        Map<String, LanguageCheck> checks = new LinkedHashMap<>();
        checks.put("values", new ValueChecks());
        checks.put("names", new NameChecks());
        checks.put("statements", new StatementChecks());
        checks.put("duplicates", new DuplicateChecks());
        checks.put("structure", new StructureChecks());
        checks.put("capacity", new CapacityChecks());
        checks.put("identities", new IdentityChecks());
        checks.put("disks", new DiskChecks());
        checks.put("networks", new NetworkChecks());
        checks.put("workloads", new WorkloadChecks());
        checks.put("plans", new PlanChecks());
        return checks;
    }
}
