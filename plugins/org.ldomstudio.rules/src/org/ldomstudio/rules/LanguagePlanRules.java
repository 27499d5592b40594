// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.LanguageRules.check;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.INFO;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.List;

/** The checks of the language that look at workloads, plans, acceptances and settings. */
final class LanguagePlanRules {

    private LanguagePlanRules() {}

    static List<Rule> list() {
        return List.of(
                // Workloads
                check(
                        "LNG-PHASES",
                        "One phase applies at a time",
                        ERROR,
                        "Phases of a workload do not overlap.",
                        "Nobody can know which one is meant.",
                        "Correct the times."),
                check(
                        "LNG-PHASES-GAP",
                        "A phase applies at any time",
                        WARNING,
                        "Phases cover the week, or one is otherwise.",
                        "In the gap the workload's own demand counts, which may be none.",
                        "Add a phase otherwise."),
                check(
                        "LNG-CURVE",
                        "A measured curve can be one",
                        ERROR,
                        "The points of a measured curve increase, and the curve bends downwards.",
                        "Unique memory cannot shrink, nor be written ever faster: the measurement is wrong.",
                        "Measure again, or leave the odd point out."),
                check(
                        "LNG-SET",
                        "Working sets fit into memory",
                        ERROR,
                        "Working sets together are not above memory less untouched memory.",
                        "More memory would change than there is.",
                        "Correct the working sets, memory or untouched."),
                check(
                        "LNG-PAGESIZE",
                        "Page sizes agree",
                        WARNING,
                        "A workload's page-size is the engine's.",
                        "Figures measured with other pages overstate or understate what changes.",
                        "Measure with the engine's page size, or say so in the engine."),
                check(
                        "LNG-NOWORK",
                        "A guest that moves live has a workload",
                        INFO,
                        "A guest that a plan migrates live states a workload.",
                        "It is treated as idle, so its times are lower bounds.",
                        "State a workload."),
                // Plans
                check(
                        "LNG-TARGET",
                        "A migration leads elsewhere",
                        ERROR,
                        "The target of a migrate step is not where the guest stands by then.",
                        "ldm refuses the command.",
                        "Choose another target, or delete the step."),
                check(
                        "LNG-STATE",
                        "A step is possible",
                        ERROR,
                        "A step fits the state that earlier steps leave.",
                        "The command fails and the plan stops there.",
                        "Reorder or delete steps."),
                check(
                        "LNG-KEEP",
                        "Enough of an application keeps running",
                        ERROR,
                        "At every instant as many guests of an application run as keep demands; drained or stopped"
                                + " ones do not count.",
                        "Users lose the application.",
                        "Move its guests one after another, or drain fewer at a time."),
                check(
                        "LNG-DRAIN",
                        "A drained guest belongs to an application",
                        ERROR,
                        "drain and rejoin name guests of an application.",
                        "There is no load balancer or cluster to leave.",
                        "State the guest's application, or delete the step."),
                check(
                        "LNG-WINDOW",
                        "An expectation fits the window",
                        WARNING,
                        "An expected makespan is not longer than the plan's window.",
                        "The expectation can be met although the window is missed.",
                        "Lower the limit."),
                check(
                        "LNG-ROUTE",
                        "Migrations have a way",
                        ERROR,
                        "Both servers have a link to the networks that the plan goes over; when there are several, the"
                                + " plan says which.",
                        "How long a migration takes cannot be computed.",
                        "State over, or the missing link."),
                check(
                        "LNG-INTENT",
                        "An intent is planned",
                        INFO,
                        "evacuate is turned into steps.",
                        "Nothing of this plan is simulated or generated yet.",
                        "Write migrate steps; the finding says where each guest may go."),
                check(
                        "LNG-EXPECT",
                        "An expectation is met",
                        ERROR,
                        "The nominal run of the plan meets every expectation.",
                        "The plan does not do what was wanted.",
                        "Change the plan, or the expectation."),
                check(
                        "LNG-EXPECT-OPEN",
                        "An expectation can be decided",
                        WARNING,
                        "Everything that an expectation depends on is stated.",
                        "An expectation that cannot be decided is never met.",
                        "State what is missing."),
                check(
                        "LNG-EXPECT-SAMPLES",
                        "An expectation about percentiles is sampled",
                        INFO,
                        "A percentile is checked with samples.",
                        "It is not checked here, which is not the same as met.",
                        "Run simulate with --samples."),
                // Silence and settings
                check(
                        "LNG-ACCEPT",
                        "An acceptance can silence something",
                        ERROR,
                        "accept names a rule that exists and whose severity is warning or info.",
                        "Errors cannot be accepted: ldm would refuse all the same.",
                        "Cure the error, or correct the rule's id."),
                check(
                        "LNG-ACCEPT-UNUSED",
                        "An acceptance silences something",
                        INFO,
                        "accept silences at least one finding.",
                        "A forgotten acceptance hides the next finding of its kind.",
                        "Delete it."),
                check(
                        "LNG-SETTINGS",
                        "The severity settings can be followed",
                        ERROR,
                        "ldom-studio.properties names rules that exist, and sets warnings and infos to warning, info"
                                + " or off.",
                        "The setting is not followed.",
                        "Correct the line."),
                check(
                        "LNG-PRIME",
                        "Not all CPU counts are prime numbers",
                        INFO,
                        "On a server with three domains or more, at least one domain has a number of CPUs that is no"
                                + " prime.",
                        "Such a server has been seen once before.",
                        "Enjoy it, or accept LNG-PRIME."));
    }
}
