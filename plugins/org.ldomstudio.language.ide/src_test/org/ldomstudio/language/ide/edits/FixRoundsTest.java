// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.SourceText;
import org.ldomstudio.language.ide.TestSite;
import org.ldomstudio.language.ide.live.SiteFindings;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.rules.Finding;
import org.ldomstudio.rules.Severity;
import org.ldomstudio.rules.SeveritySettings;
import org.ldomstudio.rules.fixes.Fix;
import org.ldomstudio.rules.fixes.ModelChange;

class FixRoundsTest {

    private static final FixRounds ROUNDS = LdomLoader.services().getInstance(FixRounds.class);

    @Test
    void fixesOfOtherPlacesAreMadeTogether() {
        LoadedModel model = LdomLoader.standalone().loadText("guest a\nguest b { cores 1 }\n");
        FixRounds.Round round = ROUNDS.round(TestSite.all(model, Guest.class).stream()
                .map(FixRoundsTest::addNtp)
                .toList());
        assertThat(round.made()).hasSize(2);
        assertThat(round.later()).isEmpty();
        assertThat(round.edits().apply(URI.createURI("memory:/model.ldom"), "guest a\nguest b { cores 1 }\n"))
                .isEqualTo("guest a { ntp yes }\nguest b { cores 1  ntp yes }\n");
    }

    @Test
    void fixesOfTheSamePlaceWaitForTheNextRound() {
        LoadedModel model = LdomLoader.standalone().loadText("guest a { cores 1 }\n");
        Guest guest = TestSite.first(model, Guest.class);
        Fix cores = fix("cores", new ModelChange.Set(guest, LOGICAL_DOMAIN__CORES, Count.of(2)));
        Fix others = fix("others", new ModelChange.Set(guest, LOGICAL_DOMAIN__CORES, Count.of(4)));
        FixRounds.Round round = ROUNDS.round(List.of(cores, others));
        assertThat(round.made()).containsExactly(cores);
        assertThat(round.later()).containsExactly(others);
    }

    @Test
    void theSameEditOfTwoFindingsIsMadeOnce() {
        LoadedModel model = LdomLoader.standalone().loadText("guest a { cores 1 }\n");
        Guest guest = TestSite.first(model, Guest.class);
        FixRounds.Round round = ROUNDS.round(List.of(addNtp(guest), addNtp(guest)));
        assertThat(round.made()).hasSize(1);
        assertThat(round.later()).isEmpty();
    }

    @Test
    void roundsGoOnUntilNoFixIsWanted() {
        SourceText source = SourceText.inMemory("a.ldom", "guest a { cores 1 }\n");
        FixRounds.Outcome outcome = ROUNDS.run(
                List.of(source),
                model -> TestSite.all(model, Guest.class).stream()
                        .flatMap(guest -> Stream.of(
                                guest.getNtp() == YesNo.YES ? null : addNtp(guest),
                                guest.getCryptoUnits() != null
                                        ? null
                                        : fix(
                                                "crypto",
                                                new ModelChange.Set(guest, LOGICAL_DOMAIN__CRYPTO_UNITS, Count.of(0)))))
                        .filter(fix -> fix != null)
                        .toList());
        assertThat(outcome.sources().getFirst().text()).isEqualTo("guest a { cores 1  crypto-units 0  ntp yes }\n");
        assertThat(outcome.made()).hasSize(2);
        assertThat(TestSite.first(outcome.model(), Guest.class).getNtp()).isEqualTo(YesNo.YES);
    }

    @Test
    void aFixThatDoesNotHelpIsMadeOnce() {
        SourceText source = SourceText.inMemory("a.ldom", "guest a { cores 1 }\n");
        FixRounds.Outcome outcome = ROUNDS.run(List.of(source), model -> {
            Guest guest = TestSite.first(model, Guest.class);
            long cores = guest.getCores().value() + 1;
            return List.of(fix("more", new ModelChange.Set(guest, LOGICAL_DOMAIN__CORES, Count.of(cores))));
        });
        assertThat(outcome.sources().getFirst().text()).isEqualTo("guest a { cores 2 }\n");
    }

    @Test
    void whatCannotBeMadeIsSaidOnce() {
        FixRounds.Outcome outcome = ROUNDS.run(List.of(SourceText.inMemory("a.ldom", "guest a\n")), model -> {
            Platform builtIn =
                    (Platform) model.catalogue().getFirst().getElements().getFirst();
            return List.of(fix("builtin", new ModelChange.Set(builtIn, PLATFORM__SSM, YesNo.YES)));
        });
        assertThat(outcome.made()).isEmpty();
        assertThat(outcome.refused())
                .singleElement()
                .extracting(FixRounds.Refused::reason)
                .asString()
                .startsWith("Built-in elements cannot be changed.");
    }

    @Test
    void everyFixOfTheRulesCanBeWritten() {
        LoadedModel model = LdomLoader.standalone().loadTexts(TestSite.texts());
        List<Fix> fixes = SiteFindings.withoutSimulation(model.site(), CancelIndicator.NullImpl).stream()
                .flatMap(finding -> finding.fixes().stream())
                .toList();
        ChangeWriter writer = LdomLoader.services().getInstance(ChangeWriter.class);
        assertThat(fixes).isNotEmpty().allSatisfy(fix -> {
            assertThat(writer.edits(fix)).as(fix.label()).isInstanceOf(TextEdits.class);
        });
    }

    @Test
    void aWarningCanBeAcceptedWhereItStandsAndIsSilentThen() {
        String text = "server a {\n  // old\n  health failing\n}\nguest g on a\n";
        LoadedModel model = LdomLoader.standalone().loadText(text);
        Finding finding = failing(model).getFirst();
        TextEdits edits = (TextEdits) LdomLoader.services()
                .getInstance(ChangeWriter.class)
                .edits(AcceptFinding.of(finding).orElseThrow());
        String accepted = edits.apply(model.sources().getFirst().uri(), text);
        assertThat(accepted).contains("  // old\n  health failing\n  accept MIG-BP-009 because \"say why\"\n");
        LoadedModel read = LdomLoader.standalone().loadText(accepted);
        assertThat(SiteFindings.shown(read.site(), failing(read), SeveritySettings.NONE)
                        .shown())
                .isEmpty();
        assertThat(AcceptFinding.of(finding.withSeverity(Severity.ERROR))).isEmpty();
    }

    private static List<Finding> failing(LoadedModel model) {
        return SiteFindings.withoutSimulation(model.site(), CancelIndicator.NullImpl).stream()
                .filter(finding -> finding.rule().id().equals("MIG-BP-009"))
                .toList();
    }

    private static Fix addNtp(Guest guest) {
        return fix("ntp of " + guest.getName(), new ModelChange.Set(guest, GUEST__NTP, YesNo.YES));
    }

    private static Fix fix(String label, ModelChange change) {
        return new Fix("TEST/" + label, label, true, List.of(change));
    }
}
