// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.rules.fixes.Fix;

/**
 * What rules say about one step of a plan in the state that earlier steps leave.
 *
 * @param step the step
 * @param migration the migration it asks for; empty for other steps and for one whose guest or target is not known
 * @param answers what rules about migrations say, in catalogue order
 * @param advice findings at the step itself, the guest and the servers that no question of whether it fits
 */
public record StepAssessment(Step step, Optional<Migration> migration, List<RuleAnswer> answers, List<Finding> advice) {

    public StepAssessment {
        answers = List.copyOf(answers);
        advice = List.copyOf(advice);
    }

    /** Asks the rules about a step in the state before it. */
    public static StepAssessment of(SiteState before, Step step) {
        return of(SiteFacts.of(before), step);
    }

    /** Asks the rules about a step in the state before it. */
    public static StepAssessment of(SiteFacts before, Step step) {
        List<Finding> advice = new ArrayList<>();
        for (Rule rule : RuleCatalogue.all()) {
            if (rule.condition() instanceof Condition.OnStep check) {
                advice.addAll(Reporting.atOwnPlace(rule, check.ask(before, step), Reporting.guestOf(step), true));
            }
        }
        Optional<Migration> migration =
                step instanceof Migrate migrate ? Migration.of(before, migrate) : Optional.empty();
        List<RuleAnswer> answers = migration.map(Migratability::ask).orElse(List.of());
        migration.filter(Migration::isLive).ifPresent(live -> advice.addAll(about(live)));
        return new StepAssessment(step, migration, answers, advice);
    }

    /** Returns the ids of the rules that refuse the migration, in catalogue order. */
    public List<String> refusedBy() {
        return answers.stream()
                .filter(RuleAnswer::refuses)
                .map(answer -> answer.rule().id())
                .toList();
    }

    /** Returns whether a rule refuses the migration. */
    public boolean isRefused() {
        return answers.stream().anyMatch(RuleAnswer::refuses);
    }

    /** Returns whether no rule refuses the migration but one may, depending on something that is not stated. */
    public boolean isUndecided() {
        return !isRefused() && answers.stream().anyMatch(RuleAnswer::mayRefuse);
    }

    /** Returns what is not stated and could make a rule refuse: "firmware of t5b". */
    public List<String> missing() {
        Set<String> facts = new LinkedHashSet<>();
        answers.stream()
                .flatMap(answer -> answer.missing().stream())
                .filter(Missing::mayRefuse)
                .map(Missing::fact)
                .forEach(facts::add);
        return List.copyOf(facts);
    }

    /**
     * Returns the findings of this step.
     *
     * @param refusalExpected whether the plan expects this refusal, so that its errors are the wanted result
     */
    public List<Finding> findings(boolean refusalExpected) {
        List<Finding> findings = new ArrayList<>();
        List<EObject> concerning = Reporting.guestOf(step);
        List<Fix> cold = cold();
        for (RuleAnswer answer : answers) {
            Reporting.atStep(step, answer, concerning).stream()
                    .filter(finding -> !refusalExpected || finding.severity() != Severity.ERROR)
                    .map(finding -> finding.severity() == Severity.ERROR ? finding.withFixes(cold) : finding)
                    .forEach(findings::add);
        }
        findings.addAll(advice);
        return findings;
    }

    /** Migrating cold cures every refusal of a live migration when nothing refuses or may refuse that. */
    private List<Fix> cold() {
        if (!isRefused() || migration.filter(Migration::isLive).isEmpty()) {
            return List.of();
        }
        Migration stopped = migration.get().as(MigrationKind.BOUND);
        boolean possible =
                Migratability.ask(stopped).stream().noneMatch(answer -> answer.refuses() || answer.mayRefuse());
        return possible ? StepFixes.cold(refusedBy().getFirst(), migration.get()) : List.of();
    }

    private static List<Finding> about(Migration live) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RuleCatalogue.all()) {
            if (rule.condition() instanceof Condition.OnGuest check) {
                GuestView guest = live.guest();
                findings.addAll(Reporting.atOwnPlace(rule, check.ask(guest), List.of(guest.domain()), true));
            }
            if (rule.condition() instanceof Condition.OnServer check) {
                for (ServerView server : List.of(live.source(), live.target())) {
                    findings.addAll(Reporting.atOwnPlace(rule, check.ask(server), List.of(), true));
                }
            }
        }
        return findings;
    }

    /** Returns the place of the step as a whole. */
    public Place place() {
        return Place.of(step);
    }
}
