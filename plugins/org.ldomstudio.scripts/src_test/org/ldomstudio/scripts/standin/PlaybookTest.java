// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.scripts.GeneratedFiles;
import org.ldomstudio.scripts.ScriptFormat;
import org.ldomstudio.scripts.ScriptGenerator;
import org.ldomstudio.scripts.ScriptRequest;
import org.ldomstudio.scripts.SourceLines;
import org.ldomstudio.scripts.StepPredictions;
import org.ldomstudio.scripts.output.OutputFolder;
import org.ldomstudio.scripts.output.OutputResult;

/** Runs a playbook with Ansible against the stand-in, where Ansible is installed. */
class PlaybookTest {

    private static final Path ANSIBLE = Path.of("/usr/bin/ansible-playbook");

    @TempDir
    private Path folder;

    @Test
    void ansibleCarriesThePlanOutOnceAndEvaluatesNoTemplateOfTheModel() throws Exception {
        assumeThat(Files.isExecutable(ANSIBLE)).as("ansible is needed").isTrue();
        Site site = new Site();
        Platform platform = site.platform("T5-2", 8, CryptoKind.PIPELINE);
        Server t5a = site.server("t5a", platform, 32, 512);
        Server t5b = site.server("t5b", platform, 32, 512);
        Guest web01 = site.guest("web01", t5a, 4, 32);
        Guest web02 = site.guest("web02", t5a, 2, 8);
        Plan plan = site.plan("move");
        Site.set(plan, t5a.getDomains().getFirst(), SettableProperty.CORES, "4");
        ManualStep manual = Site.NEW.createManualStep();
        manual.setText("{{ lookup('pipe', 'touch " + folder.resolve("PWNED") + "') }}");
        plan.getSteps().add(manual);
        Site.migrate(plan, web01, t5b, true);
        Site.migrate(plan, web02, t5b, false).setCancelAfter(Quantity.valueOf("100 s"));
        Site.set(plan, t5a.getDomains().getFirst(), SettableProperty.CORES, "2");
        World world = site.world();
        try (ScriptRunner runner = new ScriptRunner(world, folder)) {
            Path scripts = generate(site.state());
            for (String server : List.of("t5a", "t5b")) {
                runner.run(server, scripts.resolve("setup-" + server + ".sh"), "", "--yes", "--reboot");
                runner.run(server, scripts.resolve("setup-" + server + ".sh"), "", "--yes");
            }
            runner.run("t5a", scripts.resolve("guest-web01.sh"), "", "--yes");
            runner.run("t5a", scripts.resolve("guest-web02.sh"), "", "--yes");
            assertThat(States.of(world)).isEqualTo(States.of(site.state()));
            assertThat(ansible(runner, scripts, "--syntax-check")).contains("playbook: ");
            assertThat(ansible(runner, scripts)).contains("failed=0");
            SiteState last = site.state();
            for (Step step : plan.getSteps()) {
                last = last.after(step);
            }
            assertThat(States.of(world)).isEqualTo(States.of(last));
            List<String> changes = List.copyOf(world.changes);
            assertThat(ansible(runner, scripts)).contains("failed=0", "changed=0");
            assertThat(world.changes).isEqualTo(changes);
            assertThat(folder.resolve("PWNED")).doesNotExist();
        }
    }

    private static Path generate(SiteState state, Path scripts) {
        GeneratedFiles files = ScriptGenerator.generate(new ScriptRequest(
                state, EnumSet.allOf(ScriptFormat.class), false, List.of(), StepPredictions.NONE, SourceLines.NONE));
        assertThat(new OutputFolder(scripts).write(files.files())).isInstanceOf(OutputResult.Written.class);
        return scripts;
    }

    private Path generate(SiteState state) {
        return generate(state, folder.resolve("scripts"));
    }

    private String ansible(ScriptRunner runner, Path scripts, String... options) throws Exception {
        StringBuilder inventory = new StringBuilder("localhost ansible_connection=local\n");
        for (String server : List.of("t5a", "t5b")) {
            Path python =
                    runner.program("python-" + server, "#!/bin/sh\nSTANDIN_HOST=" + server + " exec python3 \"$@\"\n");
            inventory
                    .append(server)
                    .append("-cd.example.net ansible_connection=local ansible_python_interpreter=")
                    .append(python)
                    .append('\n');
        }
        List<String> command = new ArrayList<>(List.of(
                ANSIBLE.toString(),
                "-i",
                Files.writeString(folder.resolve("inventory"), inventory).toString(),
                "-e",
                "ldm=" + folder.resolve("bin/ldm")));
        command.addAll(List.of(options));
        command.add(scripts.resolve("plan-move.yml").toString());
        Path output = folder.resolve("ansible.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().put("STANDIN_PORT", Integer.toString(runner.port()));
        builder.environment()
                .put("ANSIBLE_LOCAL_TEMP", folder.resolve("ansible-tmp").toString());
        builder.environment()
                .put("ANSIBLE_REMOTE_TEMP", folder.resolve("ansible-tmp").toString());
        Process process = builder.start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }
}
