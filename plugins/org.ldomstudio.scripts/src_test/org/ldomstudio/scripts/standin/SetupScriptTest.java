// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.scripts.GeneratedFiles;
import org.ldomstudio.scripts.ScriptFormat;
import org.ldomstudio.scripts.ScriptGenerator;
import org.ldomstudio.scripts.ScriptRequest;
import org.ldomstudio.scripts.SourceLines;
import org.ldomstudio.scripts.StepPredictions;
import org.ldomstudio.scripts.output.OutputFolder;

class SetupScriptTest {

    @TempDir
    private Path folder;

    private final Site site = new Site();

    @Test
    void setUpAndDefinitionGiveWhatTheModelSaysAndThenNothingChanges() throws Exception {
        Platform platform = site.platform("T5-2", 8, CryptoKind.PIPELINE);
        Server t5a = site.server("t5a", platform, 32, 512);
        site.server("t5b", platform, 32, 512);
        Guest web01 = site.guest("web01", t5a, 4, 32);
        Site.variable(web01, "auto-boot?", "true");
        Site.variable(web01, "boot-file", "it's $(reboot) `x` \"y\" \\ z");
        Site.console(web01, t5a.getDomains().getFirst().getConsoles().getFirst(), 5007);
        World world = site.world();
        try (ScriptRunner runner = new ScriptRunner(world, folder)) {
            Path scripts = generate();
            for (String server : List.of("t5a", "t5b")) {
                assertThat(runner.run(server, scripts.resolve("setup-" + server + ".sh"), "", "--yes", "--reboot"))
                        .satisfies(result ->
                                assertThat(result.status()).as(result.output()).isEqualTo(3));
                assertThat(runner.run(server, scripts.resolve("setup-" + server + ".sh"), "", "--yes"))
                        .satisfies(result ->
                                assertThat(result.status()).as(result.output()).isZero());
            }
            assertThat(runner.run("t5a", scripts.resolve("guest-web01.sh"), "", "--yes"))
                    .satisfies(result ->
                            assertThat(result.status()).as(result.output()).isZero());
            assertThat(States.of(world)).isEqualTo(States.of(site.state()));
            List<String> changes = List.copyOf(world.changes);
            for (String script : List.of("setup-t5a.sh", "guest-web01.sh")) {
                assertThat(runner.run("t5a", scripts.resolve(script), "", "--yes"))
                        .satisfies(result ->
                                assertThat(result.status()).as(result.output()).isZero());
            }
            assertThat(world.changes).isEqualTo(changes);
        }
    }

    private Path generate() throws Exception {
        GeneratedFiles files = ScriptGenerator.generate(new ScriptRequest(
                site.state(),
                EnumSet.allOf(ScriptFormat.class),
                false,
                List.of(),
                StepPredictions.NONE,
                SourceLines.NONE));
        assertThat(files.omissions()).isEmpty();
        Path scripts = folder.resolve("scripts");
        assertThat(new OutputFolder(scripts).write(files.files()))
                .isInstanceOf(org.ldomstudio.scripts.output.OutputResult.Written.class);
        assertThat(Files.list(scripts)).isNotEmpty();
        return scripts;
    }
}
