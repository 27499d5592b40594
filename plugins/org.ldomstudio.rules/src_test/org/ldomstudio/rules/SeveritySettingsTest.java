// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeveritySettingsTest {

    private static final Rule WARNING = RuleCatalogue.get("MIG-NET-006");
    private static final Rule ERROR = RuleCatalogue.get("MIG-DISK-002");

    @Test
    void warningsAndInfosCanBeSetAndSwitchedOff() {
        SeveritySettings settings = SeveritySettings.parse("severity.MIG-NET-006 = info\nseverity.LNG-PRIME=off\n");
        assertThat(settings.complaints()).isEmpty();
        assertThat(settings.severity(WARNING, Severity.WARNING)).contains(Severity.INFO);
        assertThat(settings.severity(RuleCatalogue.get("LNG-PRIME"), Severity.INFO))
                .isEmpty();
    }

    @Test
    void anErrorCannotBeLowered() {
        SeveritySettings settings = SeveritySettings.parse("# ours\nseverity.MIG-DISK-002 = warning");
        assertThat(settings.complaints())
                .containsExactly(new SeveritySettings.Complaint(
                        2,
                        "MIG-DISK-002 is an error and cannot be set to warning: the migration would fail or the guest"
                                + " would be unusable all the same. Delete this line."));
        assertThat(settings.severity(ERROR, Severity.ERROR)).contains(Severity.ERROR);
    }

    @Test
    void anErrorOfARuleThatIsUsuallyAWarningStaysAnError() {
        SeveritySettings settings = SeveritySettings.parse("severity.MIG-VER-008 = off");
        assertThat(settings.severity(RuleCatalogue.get("MIG-VER-008"), Severity.ERROR))
                .contains(Severity.ERROR);
        assertThat(settings.severity(RuleCatalogue.get("MIG-VER-008"), Severity.WARNING))
                .isEmpty();
    }

    @Test
    void unknownRulesAndWordsAreReportedWithTheirLine() {
        SeveritySettings settings =
                SeveritySettings.parse("severity.MIG-NET-999 = off\n\nseverity.MIG-NET-006 = loud\nother.key = x\n");
        assertThat(settings.choices()).isEmpty();
        assertThat(settings.complaints())
                .extracting(SeveritySettings.Complaint::line)
                .containsExactlyInAnyOrder(1, 3);
        assertThat(settings.complaints())
                .extracting(SeveritySettings.Complaint::message)
                .containsExactlyInAnyOrder(
                        "There is no rule MIG-NET-999. The command explain lists all rules.",
                        "severity.MIG-NET-006 = \"loud\": write warning, info or off.");
    }

    @Test
    void aBrokenFileIsReportedAndNotFollowed() {
        assertThat(SeveritySettings.parse("severity.MIG-NET-006 = \\u12").complaints())
                .hasSize(1);
    }
}
