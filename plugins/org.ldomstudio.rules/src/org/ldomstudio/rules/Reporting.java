// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.view.Place;

/** Turns answers into findings. */
final class Reporting {

    private Reporting() {}

    /** Shows an answer about a migration at its step, with the property that is wrong as related place. */
    static List<Finding> atStep(Step step, RuleAnswer answer, List<EObject> concerning) {
        List<Finding> findings = new ArrayList<>();
        Place place = Place.of(step);
        Rule rule = answer.rule();
        if (answer.answer() instanceof Answer.DoesNotFit no) {
            for (Problem problem : no.problems()) {
                List<Related> related = new ArrayList<>();
                if (!problem.place().element().equals(step)) {
                    related.add(new Related(problem.place(), "stated here"));
                }
                related.addAll(problem.related());
                findings.add(new Finding(
                        rule,
                        problem.severity(),
                        place,
                        problem.message(),
                        rule.hint(),
                        related,
                        concerning,
                        false,
                        problem.fixes()));
            }
        } else if (answer.answer() instanceof Answer.CannotTell open) {
            findings.add(undecided(rule, open, place, concerning));
        }
        return findings;
    }

    /** Shows an answer at the property that is wrong. */
    static List<Finding> atOwnPlace(Rule rule, Answer answer, List<EObject> concerning, boolean withUndecided) {
        List<Finding> findings = new ArrayList<>();
        if (answer instanceof Answer.DoesNotFit no) {
            for (Problem problem : no.problems()) {
                findings.add(new Finding(
                        rule,
                        problem.severity(),
                        problem.place(),
                        problem.message(),
                        rule.hint(),
                        problem.related(),
                        concerning,
                        false,
                        problem.fixes()));
            }
        } else if (withUndecided && answer instanceof Answer.CannotTell open) {
            findings.add(undecided(rule, open, open.missing().getFirst().place(), concerning));
        }
        return findings;
    }

    /** Returns the guest that a step is about. */
    static List<EObject> guestOf(Step step) {
        EObject guest = switch (step) {
            case Migrate migrate -> migrate.getGuest();
            case GuestStep guestStep -> guestStep.getGuest();
            case DeviceStep device -> device.getGuest();
            case ManualStep manual -> manual.getGuest();
            case Setting setting when setting.getTarget() instanceof Guest target -> target;
            default -> null;
        };
        return guest == null || guest.eIsProxy() ? List.of() : List.of(guest);
    }

    private static Finding undecided(Rule rule, Answer.CannotTell open, Place place, List<EObject> concerning) {
        List<String> facts =
                open.missing().stream().map(Missing::fact).distinct().toList();
        String message = "Cannot tell: " + Words.list(facts) + (facts.size() == 1 ? " is" : " are") + " not stated. "
                + "The rule asks: " + rule.title() + ".";
        String hint = "State " + Words.list(facts) + ".";
        List<Related> related = open.missing().stream()
                .filter(missing -> !missing.place().equals(place))
                .map(missing -> new Related(missing.place(), missing.fact() + " would be stated here"))
                .distinct()
                .toList();
        return new Finding(rule, Severity.INFO, place, message, hint, related, concerning, true, List.of());
    }
}
