// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.values.Version;
import org.ldomstudio.scripts.ElementError;
import org.ldomstudio.scripts.GeneratedFile;
import org.ldomstudio.scripts.GeneratedFiles;
import org.ldomstudio.scripts.ScriptFormat;
import org.ldomstudio.scripts.ScriptGenerator;
import org.ldomstudio.scripts.ScriptRequest;
import org.ldomstudio.scripts.SourceLines;
import org.ldomstudio.scripts.StepPredictions;

/** What is generated, and what is left out. */
class GeneratorTest {

    private final Site site = new Site();
    private final Platform platform = site.platform("T5-2", 8, CryptoKind.PIPELINE);
    private final Server t5a = site.server("t5a", platform, 32, 512);
    private final Server t5b = site.server("t5b", platform, 32, 512);
    private final Guest web01 = site.guest("web01", t5a, 4, 32);
    private final Guest web02 = site.guest("web02", t5a, 4, 32);
    private final Plan plan = site.plan("move");
    private final Migrate first = Site.migrate(plan, web01, t5b, false);
    private final Migrate second = Site.migrate(plan, web02, t5b, false);

    @Test
    void aModelWithErrorsGivesNothingUnlessForced() {
        List<ElementError> errors = List.of(new ElementError(second, "MIG-PIO-003", "web02 has a virtual function."));
        assertThat(generate(false, errors, StepPredictions.NONE).files()).isEmpty();
        GeneratedFiles forced = generate(true, errors, StepPredictions.NONE);
        String runbook = text(forced, "plan-move.sh");
        assertThat(runbook.indexOf("# WARNING")).isPositive().isLessThan(200);
        assertThat(runbook)
                .contains("LEFT OUT: migrate web02 to t5b: MIG-PIO-003", "migrate-domain -c web01 t5b-cd.example.net")
                .doesNotContain("migrate-domain -c web02");
        assertThat(forced.omissions()).singleElement().asString().contains("MIG-PIO-003");
    }

    @Test
    void anErrorOfAServerLeavesOutItsScriptAndTheStepsThatNameIt() {
        GeneratedFiles forced = generate(
                true,
                List.of(new ElementError(t5b.getDomains().getFirst(), "LNG-CPUS", "too many cores.")),
                StepPredictions.NONE);
        assertThat(forced.files())
                .extracting(GeneratedFile::path)
                .contains("setup-t5a.sh")
                .doesNotContain("setup-t5b.sh", "plan-move.sh");
        assertThat(forced.omissions())
                .extracting(Object::toString)
                .anyMatch(text -> text.contains("every step of it is left out"));
    }

    @Test
    void predictionsStandBesideTheStepsAndRefusedStepsAreLeftOut() {
        GeneratedFiles files = generate(
                false,
                List.of(),
                step -> Optional.of(
                        step == first
                                ? new StepPredictions.Prediction(Optional.of(48.2), Optional.of(0.312), List.of())
                                : new StepPredictions.Prediction(
                                        Optional.empty(), Optional.empty(), List.of("MIG-MEM-001"))));
        assertThat(text(files, "plan-move.sh")).contains("predicted 48 s, suspended 312 ms", "refused by MIG-MEM-001");
        assertThat(text(files, "plan-move.md")).contains("| 48 s | 312 ms |");
        assertThat(text(files, "plan-move.json")).contains("\"totalSeconds\": 48.2");
    }

    @Test
    void whatIsNotStatedIsLeftToLdm() {
        web01.setCores(null);
        web01.setMemory(null);
        t5b.getDomains().getFirst().setCores(null);
        t5b.getDomains().getFirst().setMemory(null);
        GeneratedFiles files = generate(false, List.of(), StepPredictions.NONE);
        assertThat(text(files, "guest-web01.sh"))
                .doesNotContain("ldm set-core", "ldm set-vcpu", "ldm set-memory", "cpu-arch=", "mac-addr=");
        assertThat(text(files, "setup-t5b.sh")).doesNotContain("ldm start-reconf", "ldm set-core", "ldm set-memory");
    }

    @Test
    void namesThatLdmWouldMisreadAreNeverGenerated() {
        web01.setLdmName("-f");
        t5b.setAddress("-oProxyCommand=reboot");
        GeneratedFiles files = generate(true, List.of(), StepPredictions.NONE);
        assertThat(files.files()).extracting(GeneratedFile::path).containsExactly("README.md", "setup-t5a.sh");
        assertThat(text(files, "setup-t5a.sh")).doesNotContain("ProxyCommand");
        assertThat(files.omissions())
                .extracting(Object::toString)
                .anyMatch(text -> text.contains("cannot be given to ldm"));
    }

    @Test
    void aReleaseWithoutCertificatesNeedsAPasswordFile() {
        t5a.setManager(Version.valueOf("3.1"));
        GeneratedFiles files = generate(false, List.of(), StepPredictions.NONE);
        assertThat(files.omissions()).extracting(Object::toString).anyMatch(text -> text.contains("password-file"));
        assertThat(files.files()).extracting(GeneratedFile::path).doesNotContain("plan-move.sh");
    }

    @Test
    void aPlanOfManualStepsAloneIsARunbookToo() {
        plan.getSteps().clear();
        ManualStep manual = Site.NEW.createManualStep();
        manual.setText("Drink coffee");
        plan.getSteps().add(manual);
        assertThat(text(generate(false, List.of(), StepPredictions.NONE), "plan-move.sh"))
                .contains("by_hand 'Drink coffee'")
                .containsPattern("preflight\\(\\) \\{ #.*\n    :\n");
    }

    private GeneratedFiles generate(boolean force, List<ElementError> errors, StepPredictions predictions) {
        return ScriptGenerator.generate(new ScriptRequest(
                site.state(), EnumSet.allOf(ScriptFormat.class), force, errors, predictions, SourceLines.NONE));
    }

    private static String text(GeneratedFiles files, String path) {
        return files.files().stream()
                .filter(file -> file.path().equals(path))
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow();
    }
}
