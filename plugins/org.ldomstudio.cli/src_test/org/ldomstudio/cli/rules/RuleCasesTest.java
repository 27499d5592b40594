// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ldomstudio.rules.Condition;
import org.ldomstudio.rules.Finding;
import org.ldomstudio.rules.Rule;
import org.ldomstudio.rules.RuleCatalogue;

/**
 * Proves every rule with a model that breaks it and a twin that differs in one thing and does not.
 *
 * <p>With {@code -Drules.record=true} the messages are written into the files instead of compared; read them before
 * committing.
 */
class RuleCasesTest {

    private static final boolean RECORD = Boolean.getBoolean("rules.record");

    static List<RuleCase> cases() {
        return RuleCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theBadModelRaisesExactlyItsRuleAndWhatFollows(RuleCase each) throws IOException {
        List<Finding> findings = each.findings("bad");
        List<String> own = findings.stream()
                .filter(finding -> finding.rule().id().equals(each.rule()))
                .map(RuleCasesTest::line)
                .toList();
        if (RECORD) {
            record(each, own);
        } else {
            assertThat(own).as("messages").isEqualTo(each.golden());
        }
        Set<String> others = ids(findings);
        others.remove(each.rule());
        assertThat(others).as("other rules: %s", lines(findings)).isEqualTo(each.alsoBad());
        assertThat(own).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theGoodTwinDoesNotRaiseIt(RuleCase each) {
        List<Finding> findings = each.findings("good");
        assertThat(ids(findings)).as("%s", lines(findings)).isEqualTo(each.alsoGood());
    }

    @Test
    void everyRuleThatIsDecidedHereHasACase() {
        Set<String> decided = RuleCatalogue.all().stream()
                .filter(Rule::isEvaluated)
                .filter(rule -> !(rule.condition() instanceof Condition.InLanguage))
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> covered = cases().stream().map(RuleCase::rule).collect(Collectors.toCollection(TreeSet::new));
        assertThat(covered).isEqualTo(decided);
    }

    private static void record(RuleCase each, List<String> own) throws IOException {
        List<String> lines = new ArrayList<>(List.of(each.text().split("\n", -1)));
        int at = 1;
        lines.removeIf(line -> line.startsWith("//! bad "));
        for (String line : own) {
            lines.add(at++, "//! bad " + line);
        }
        Files.writeString(each.file(), String.join("\n", lines));
    }

    private static String line(Finding finding) {
        return finding.rule().id() + " "
                + (finding.undecided() ? "undecided" : finding.severity().word()) + ": " + finding.message();
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(RuleCasesTest::line).toList();
    }

    private static Set<String> ids(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).collect(Collectors.toCollection(TreeSet::new));
    }
}
