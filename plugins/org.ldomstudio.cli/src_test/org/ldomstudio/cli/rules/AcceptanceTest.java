// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.rules.Finding;
import org.ldomstudio.rules.Findings;
import org.ldomstudio.rules.Severity;
import org.ldomstudio.rules.SeveritySettings;
import org.ldomstudio.rules.SiteCheck;

/** What {@code accept} silences, and what it does not. */
class AcceptanceTest {

    @Test
    void aWarningIsSilencedAtItsGuestAndCounted() {
        Findings findings = check("MIG-CONS-001", "MIG-CONS-001");
        assertThat(ids(findings)).isEmpty();
        assertThat(findings.accepted()).isEqualTo(1);
    }

    @Test
    void anErrorIsNeverSilenced() {
        Findings findings = check("MIG-DISK-002", "MIG-DISK-002");
        assertThat(ids(findings)).containsExactly("MIG-DISK-002", "LNG-ACCEPT");
        assertThat(findings.accepted()).isZero();
        assertThat(findings.shown().getLast().message()).isEqualTo("MIG-DISK-002 is an error and cannot be accepted.");
    }

    @Test
    void anAcceptanceThatSilencesNothingIsReported() {
        Findings findings = check("MIG-CONS-001", "MIG-NET-006");
        assertThat(ids(findings)).containsExactly("MIG-CONS-001", "LNG-ACCEPT-UNUSED");
    }

    @Test
    void anAcceptanceOfNoRuleIsReported() {
        assertThat(check("MIG-CONS-001", "MIG-CONS-999").shown().getLast().message())
                .isEqualTo("There is no rule MIG-CONS-999.");
    }

    @Test
    void settingsSwitchAWarningOffWithoutCountingIt() {
        Findings findings = check("MIG-CONS-001", "", SeveritySettings.parse("severity.MIG-CONS-001 = off"));
        assertThat(findings.shown()).isEmpty();
        assertThat(findings.accepted()).isZero();
    }

    @Test
    void anExpectedRefusalIsNoError() {
        String text = bad("MIG-PIO-001")
                .replace("migrate web01 to t5b", "migrate web01 to t5b\n  expect refusal of web01 by MIG-PIO-001");
        assertThat(findings(text, SeveritySettings.NONE).shown()).isEmpty();
    }

    @Test
    void aRefusalByAnotherRuleThanTheExpectedOneIsAnError() {
        String text = bad("MIG-PIO-001")
                .replace("migrate web01 to t5b", "migrate web01 to t5b\n  expect refusal of web01 by MIG-PIO-002");
        assertThat(ids(findings(text, SeveritySettings.NONE))).containsExactly("MIG-PIO-001");
    }

    @Test
    void aGuestThatNobodyCanTakeIsOneWarningAtItsName() {
        String text = bad("MIG-PIO-001").replaceAll("(?s)plan move .*", "");
        List<Finding> shown = findings(text, SeveritySettings.NONE).shown();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().severity()).isEqualTo(Severity.WARNING);
        assertThat(shown.getFirst().message())
                .isEqualTo("No other server can take web01. The nearest is t5b: web01 owns the PCIe bus pci_3 of t5a."
                        + " [MIG-PIO-001]");
    }

    @Test
    void aGuestThatCanGoSomewhereGivesNone() {
        String text = bad("MIG-CPU-002").replaceAll("(?s)plan move .*", "");
        assertThat(findings(text, SeveritySettings.NONE).shown()).isEmpty();
    }

    private static Findings check(String rule, String accepted) {
        return check(rule, accepted, SeveritySettings.NONE);
    }

    private static Findings check(String rule, String accepted, SeveritySettings settings) {
        String accept = accepted.isEmpty() ? "" : "  accept " + accepted + " because \"known\"\n";
        return findings(bad(rule).replace("guest web01 on t5a {\n", "guest web01 on t5a {\n" + accept), settings);
    }

    private static String bad(String rule) {
        return RuleCase.all().stream()
                .filter(each -> each.toString().equals(rule + ".ldom"))
                .findFirst()
                .orElseThrow()
                .variant("bad");
    }

    private static Findings findings(String text, SeveritySettings settings) {
        LoadedModel model = LdomLoader.standalone().loadText(text);
        assertThat(model.textProblems()).isEmpty();
        return Findings.of(SiteCheck.of(SiteState.initial(model.index())), model.models(), settings);
    }

    private static List<String> ids(Findings findings) {
        return findings.shown().stream().map(finding -> finding.rule().id()).toList();
    }
}
