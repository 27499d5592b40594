// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.rules.Answer;
import org.ldomstudio.rules.Migration;
import org.ldomstudio.rules.RuleCatalogue;
import org.ldomstudio.rules.SiteFacts;

/** Pins both sides of each boundary of releases, firmware and systems, with the bad models of the rules. */
class RuleBoundariesTest {

    @ParameterizedTest(name = "{0}: manager {1} is in its range, {2} is not")
    @CsvSource({
        "MIG-CPU-001, 2.1, 2.2",
        "MIG-CPU-002, 2.2, 2.1",
        "MIG-CPU-003, 3.1, 3.0",
        "MIG-CPU-004, 3.1, 3.0",
        "MIG-CPU-005, 3.4, 3.5",
        "MIG-CPU-014, 2.0, 2.1",
        "MIG-MEM-002, 3.2, 3.3",
        "MIG-NAME-001, 3.6, 3.5",
        "MIG-NAME-002, 3.6, 3.5",
        "MIG-NAME-003, 3.5, 3.6",
        "MIG-PIO-005, 3.0, 3.1",
        "MIG-DISK-011, 2.0, 2.1",
        "MIG-VHBA-001, 3.3, 3.2",
        "MIG-STATE-009, 3.6, 3.5",
        "MIG-PM-001, 2.1, 2.2",
        "MIG-PM-002, 2.2, 2.1",
        "MIG-PERF-001, 3.2, 3.1",
        "MIG-SAVE-002, 3.5, 3.4",
        "MIG-VER-006, 3.5, 3.4",
        "MIG-CPU-011, 3.4, 3.5",
    })
    void aRuleHoldsForItsReleasesOnly(String rule, String inside, String outside) {
        assertThat(ask(rule, text -> managers(text, inside))).as("inside").isInstanceOf(Answer.DoesNotFit.class);
        assertThat(ask(rule, text -> managers(text, outside))).as("outside").isIn(Answer.FITS, Answer.NOT_APPLICABLE);
        assertThat(ask(rule, text -> text.replaceAll("(?m)^  manager .*$", "")))
                .as("not stated")
                .isInstanceOf(Answer.CannotTell.class);
    }

    @ParameterizedTest(name = "{0}: manager {1} on one side refuses, {2} does not")
    @CsvSource({
        "MIG-VER-009, 3.4, 3.5",
        "MIG-VER-010, 3.4, 3.5",
        "MIG-PERF-002, 3.1, 3.2",
        "MIG-BOOT-001, 3.3, 3.4",
        "MIG-VER-001, 3.4, 3.5",
    })
    void anOlderManagerOnOneSide(String rule, String old, String newer) {
        assertThat(ask(rule, text -> text.replace("manager " + old, "manager " + newer)))
                .isIn(Answer.FITS, Answer.NOT_APPLICABLE);
        assertThat(ask(rule, UnaryOperator.identity())).isInstanceOf(Answer.DoesNotFit.class);
    }

    @ParameterizedTest(name = "{0}: \"{1}\" refuses when it is \"{2}\", not when it is \"{3}\"")
    @CsvSource({
        "MIG-VER-002, os solaris 10 10/09, os solaris 10 8/10, os solaris 10 9/10",
        "MIG-VER-002, os solaris 10 10/09, os solaris 9, os solaris 11",
        "MIG-VER-003, firmware 8.2.2.b, firmware 8.2.1.z, firmware 8.2.3",
        "MIG-VER-004, firmware 8.4.0, firmware 9.1.0, firmware 8.3.9",
        "MIG-VER-004, firmware 8.4.0, firmware XCP2210, firmware XCP2209",
        "MIG-VER-005, firmware 8.3.0, firmware 8.3.99, firmware 8.4",
        "MIG-VER-005, firmware 8.3.0, firmware 9.0.9, firmware 9.1",
        "MIG-VER-005, firmware 8.3.0, firmware XCP2229, firmware XCP2230",
        "MIG-VER-005, firmware 8.3.0, firmware 7.4.9, firmware 9.10",
        "MIG-VER-008, os solaris 10 9/10, os solaris 10 8/11, os solaris 10 1/13",
        "MIG-CPU-006, firmware 8.6, firmware 8.6.9, firmware 8.7",
        "MIG-CPU-006, firmware 9.6.22.c, firmware 9.3.9, firmware 9.3.9",
        "MIG-MEM-006, os solaris 11.0, os solaris 11.0.9, os solaris 11.1",
        "MIG-MEM-004, os solaris 11.3, os solaris 11.4, os solaris 11.2",
        "MIG-CPU-012, os solaris 11.3.22.5.0, os solaris 11.3.23.4.9, os solaris 11.3.23.5.0",
        "MIG-STATE-009, vdisk one-more, vdisk one-more, // vdisk one-more",
    })
    void oneStepBeforeAndAfterTheBoundary(String rule, String stated, String before, String after) {
        assertThat(ask(rule, text -> text.replace(stated, before))).as(before).isInstanceOf(Answer.DoesNotFit.class);
        if (!before.equals(after)) {
            assertThat(ask(rule, text -> text.replace(stated, after)))
                    .as(after)
                    .isIn(Answer.FITS, Answer.NOT_APPLICABLE);
        }
    }

    private static String managers(String text, String release) {
        return text.replaceAll("(?m)^  manager .*$", "  manager " + release);
    }

    private static Answer ask(String rule, UnaryOperator<String> change) {
        RuleCase bad = RuleCase.all().stream()
                .filter(each -> each.toString().equals(rule + ".ldom"))
                .findFirst()
                .orElseThrow();
        LoadedModel model = LdomLoader.standalone().loadText(change.apply(bad.variant("bad")));
        assertThat(model.textProblems()).isEmpty();
        SiteState state = SiteState.initial(model.index());
        Plan plan = state.index().plans().getFirst();
        for (Step step : plan.getSteps()) {
            if (step instanceof Migrate migrate) {
                return RuleCatalogue.get(rule)
                        .ask(Migration.of(SiteFacts.of(state), migrate).orElseThrow());
            }
            state = state.after(step);
        }
        throw new AssertionError("no migration in the case of " + rule);
    }
}
