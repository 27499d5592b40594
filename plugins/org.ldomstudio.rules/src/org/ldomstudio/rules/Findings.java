// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.Acceptance;
import org.ldomstudio.model.ldom.Body;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.view.Place;

/**
 * What users are told: findings in a stable order, severities set by the project, accepted ones left out and counted.
 *
 * @param shown the findings to show, in the order in which they were found
 * @param accepted how many warnings and infos an {@code accept} has silenced
 */
public record Findings(List<Finding> shown, int accepted) {

    public Findings {
        shown = List.copyOf(shown);
    }

    /**
     * Applies severities and acceptances. Adds findings about acceptances: unknown rule, an error, nothing to silence.
     *
     * @param found findings of all checks, in a deterministic order; equal ones are shown once
     * @param models the files of the user whose acceptances count
     * @param settings severities of the project
     */
    public static Findings of(Collection<Finding> found, Collection<LdomModel> models, SeveritySettings settings) {
        Acceptances acceptances = Acceptances.in(models);
        List<Finding> shown = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        int accepted = 0;
        for (Finding finding : found) {
            Object key = List.of(finding.rule().id(), finding.place(), finding.message());
            if (!seen.add(key)) {
                continue;
            }
            if (finding.severity() == Severity.ERROR) {
                shown.add(finding);
            } else if (acceptances.silence(finding)) {
                accepted++;
            } else {
                settings.severity(finding.rule(), finding.severity())
                        .map(finding::withSeverity)
                        .ifPresent(shown::add);
            }
        }
        acceptances.report(complaint -> settings.severity(complaint.rule(), complaint.severity())
                .map(complaint::withSeverity)
                .ifPresent(shown::add));
        return new Findings(shown, accepted);
    }

    /** Returns how many findings of a severity are shown. */
    public long count(Severity severity) {
        return shown.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** All acceptances of the user's files, and which of them have silenced something. */
    private static final class Acceptances {
        private final List<Acceptance> all = new ArrayList<>();
        private final Set<Acceptance> used = new HashSet<>();

        static Acceptances in(Collection<LdomModel> models) {
            Acceptances acceptances = new Acceptances();
            models.forEach(model -> model.eAllContents().forEachRemaining(element -> {
                if (element instanceof Body body) {
                    acceptances.all.addAll(body.getAccepts());
                }
            }));
            return acceptances;
        }

        boolean silence(Finding finding) {
            Set<EObject> owners = new HashSet<>();
            addOwners(finding.place().element(), owners);
            finding.concerning().forEach(owners::add);
            List<Acceptance> fitting = all.stream()
                    .filter(acceptance -> finding.rule().id().equals(acceptance.getRuleId())
                            && owners.contains(acceptance.eContainer()))
                    .toList();
            used.addAll(fitting);
            return !fitting.isEmpty();
        }

        void report(Consumer<Finding> sink) {
            all.stream()
                    .filter(acceptance -> !used.contains(acceptance))
                    .forEach(acceptance -> sink.accept(complaint(acceptance)));
        }

        private static void addOwners(EObject element, Set<EObject> owners) {
            for (EObject owner = element; owner != null; owner = owner.eContainer()) {
                owners.add(owner);
            }
        }

        private static Finding complaint(Acceptance acceptance) {
            String id = String.valueOf(acceptance.getRuleId());
            Place place = Place.of(acceptance, LdomPackage.Literals.ACCEPTANCE__RULE_ID);
            return RuleCatalogue.find(id)
                    .map(rule -> rule.severity() == Severity.ERROR
                            ? finding(
                                    "LNG-ACCEPT",
                                    place,
                                    id + " is an error and cannot be accepted.",
                                    "Cure the error instead; explain " + id + " says how.")
                            : finding(
                                    "LNG-ACCEPT-UNUSED",
                                    place,
                                    "accept " + id + " silences nothing.",
                                    "Delete it: it would hide the next finding of its kind."))
                    .orElseGet(() -> finding(
                            "LNG-ACCEPT",
                            place,
                            "There is no rule " + id + ".",
                            "The command explain lists all rules."));
        }

        private static Finding finding(String rule, Place place, String message, String hint) {
            Rule declared = RuleCatalogue.get(rule);
            return new Finding(
                    declared, declared.severity(), place, message, hint, List.of(), List.of(), false, List.of());
        }
    }
}
