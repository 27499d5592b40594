// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ldomstudio.scripts.GeneratedFile;
import org.ldomstudio.scripts.GeneratedFiles;
import org.ldomstudio.scripts.ScriptFormat;
import org.ldomstudio.scripts.ScriptGenerator;
import org.ldomstudio.scripts.ScriptRequest;
import org.ldomstudio.scripts.SourceLines;
import org.ldomstudio.scripts.StepPredictions;
import org.ldomstudio.scripts.output.OutputFolder;
import org.ldomstudio.scripts.output.OutputResult;
import org.ldomstudio.scripts.shell.NastyText;
import org.ldomstudio.scripts.steps.Action;
import org.ldomstudio.scripts.steps.Script;
import org.ldomstudio.scripts.steps.Script.Machine;
import org.ldomstudio.scripts.steps.ScriptStep;
import org.ldomstudio.scripts.templates.ScriptTemplate;

/** No text of a model can change what a script does. */
class InjectionTest {

    private static final int MODELS = Integer.getInteger("ldom.models", 15);

    @TempDir
    private Path folder;

    private Path bin;

    @BeforeEach
    void makeTools() throws IOException {
        bin = Files.createDirectories(folder.resolve("bin"));
        program("ldm", "printf '%s\\0' \"$#\" \"$@\" >>\"$RECORD\"");
        program("ssh", "while [ \"${1#-}\" != \"$1\" ]; do shift 2; done; shift; exec sh -c \"$*\"");
        program("uname", "echo here");
        for (String evil : List.of("reboot", "EOF", "a", "B")) {
            program(evil, "touch " + folder.resolve("PWNED"));
        }
    }

    @Test
    void ldmReceivesExactlyTheArgumentsHereAndThroughSsh() throws Exception {
        long seed = Long.getLong("ldom.seed", System.nanoTime());
        System.out.println("InjectionTest arguments: seed " + seed);
        Random random = new Random(seed);
        List<Action> actions = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<String> words = new ArrayList<>(List.of("set-variable"));
            for (int k = random.nextInt(4); k >= 0; k--) {
                words.add(i < NastyText.KNOWN.size() ? NastyText.KNOWN.get(i) : NastyText.next(random));
            }
            expected.add(Integer.toString(words.size()));
            expected.addAll(words);
            List<String> command = new ArrayList<>(List.of("ldm"));
            command.addAll(words);
            actions.add(new Action.Run(i % 3 == 0 ? "there" : "here", command, Optional.of(NastyText.next(random))));
        }
        ScriptStep step = new ScriptStep(
                1, "nasty", Optional.empty(), List.of(NastyText.next(random)), Optional.empty(), actions, List.of());
        Script script = new Script(
                "nasty",
                "nasty.sh",
                NastyText.next(random),
                Optional.of(NastyText.next(random)),
                List.of(NastyText.next(random)),
                List.of(NastyText.next(random)),
                List.of(new Machine("here", "here"), new Machine("there", "there.example.net")),
                List.of(step));
        Path file = Files.writeString(folder.resolve("nasty.sh"), ScriptTemplate.of(script));
        Run run = run(List.of("/bin/sh", file.toString(), "--yes"));
        assertThat(run.status).as("seed %d\n%s", seed, run.output).isZero();
        String record = Files.readString(folder.resolve("record"));
        List<String> received = List.of(record.substring(0, record.length() - 1).split("\0", -1));
        for (int i = 0; i < expected.size() && i < received.size(); i++) {
            assertThat(received.get(i)).as("word %d, seed %d", i, seed).isEqualTo(expected.get(i));
        }
        assertThat(received).hasSameSizeAs(expected);
        assertThat(folder.resolve("PWNED")).doesNotExist();
    }

    @Test
    void nastyModelsGiveHarmlessFilesOrNone() throws Exception {
        long first = Long.getLong("ldom.seed", System.nanoTime());
        System.out.println("InjectionTest models: " + MODELS + " from seed " + first);
        int made = 0;
        for (long seed = first; seed < first + MODELS; seed++) {
            RandomSite site = new RandomSite(seed);
            spoil(site.site.model, new Random(seed));
            GeneratedFiles files = ScriptGenerator.generate(new ScriptRequest(
                    site.site.state(),
                    EnumSet.allOf(ScriptFormat.class),
                    true,
                    List.of(),
                    StepPredictions.NONE,
                    element -> Optional.of("a'b\n$(reboot).ldom:1")));
            Path scripts = folder.resolve("scripts" + seed);
            assertThat(new OutputFolder(scripts).write(files.files())).isInstanceOf(OutputResult.Written.class);
            for (GeneratedFile file : files.files()) {
                made++;
                check(scripts.resolve(file.path()), file, seed);
            }
        }
        assertThat(made).isGreaterThan(MODELS);
        assertThat(folder.resolve("PWNED")).doesNotExist();
        assertThat(folder.resolve("record")).doesNotExist();
    }

    private void check(Path path, GeneratedFile file, long seed) throws Exception {
        String name = file.path() + ", seed " + seed;
        if (file.executable()) {
            Run syntax = run(List.of("/bin/sh", "-n", path.toString()));
            assertThat(syntax.status).as(name + syntax.output).isZero();
            List<String> dry = new ArrayList<>(List.of("/bin/sh", path.toString(), "--dry-run"));
            if (file.path().startsWith("plan-")) {
                dry.add(2, "run");
            }
            Run run = run(dry);
            assertThat(run.status).as(name + run.output).isZero();
            assertThat(file.content()).as(name).doesNotContain("\r", "\u001b", "\u202e");
        } else if (file.path().endsWith(".json")) {
            assertThat(JsonParser.parseString(file.content())
                            .getAsJsonObject()
                            .get("schema")
                            .getAsInt())
                    .isEqualTo(1);
        } else if (file.path().endsWith(".yml")) {
            Run yaml = run(List.of("python3", "-c", """
                import sys, yaml
                yaml.SafeLoader.add_constructor('!unsafe', lambda loader, node: loader.construct_scalar(node))
                assert len(yaml.safe_load(open(sys.argv[1], encoding='utf-8'))) == 1
                """, path.toString()));
            assertThat(yaml.status == 0 || yaml.output.contains("No module named") || yaml.status == 127)
                    .as(name + yaml.output)
                    .isTrue();
        }
    }

    /** Puts nasty text into some attributes: names, paths, comments, addresses, whatever is text. */
    private static void spoil(EObject model, Random random) {
        for (TreeIterator<EObject> all = model.eAllContents(); all.hasNext(); ) {
            EObject element = all.next();
            for (EAttribute attribute : element.eClass().getEAllAttributes()) {
                boolean text = attribute.getEAttributeType() == EcorePackage.Literals.ESTRING
                        && !attribute.isMany()
                        && attribute.isChangeable()
                        && !attribute.isDerived();
                if (text && random.nextInt(60) == 0) {
                    element.eSet(attribute, NastyText.next(random));
                } else if (text && attribute.getName().equals("documentation")) {
                    element.eSet(attribute, NastyText.next(random) + "\n" + NastyText.next(random));
                }
            }
        }
    }

    @Test
    void shellcheckFindsNothing() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/shellcheck"))).isTrue();
        RandomSite site = new RandomSite(42);
        GeneratedFiles files = ScriptGenerator.generate(new ScriptRequest(
                site.site.state(),
                EnumSet.of(ScriptFormat.SH),
                false,
                List.of(),
                StepPredictions.NONE,
                SourceLines.NONE));
        new OutputFolder(folder.resolve("clean")).write(files.files());
        for (GeneratedFile file : files.files()) {
            if (file.executable()) {
                Run run = run(List.of(
                        "/usr/bin/shellcheck",
                        "-s",
                        "sh",
                        folder.resolve("clean").resolve(file.path()).toString()));
                assertThat(run.output).as(file.path()).isEmpty();
            }
        }
    }

    @Test
    void theSameModelGivesTheSameBytes() {
        ScriptRequest request = new ScriptRequest(
                new RandomSite(7).site.state(),
                EnumSet.allOf(ScriptFormat.class),
                false,
                List.of(),
                StepPredictions.NONE,
                SourceLines.NONE);
        ScriptRequest again = new ScriptRequest(
                new RandomSite(7).site.state(),
                EnumSet.allOf(ScriptFormat.class),
                false,
                List.of(),
                StepPredictions.NONE,
                SourceLines.NONE);
        assertThat(ScriptGenerator.generate(request)).isEqualTo(ScriptGenerator.generate(again));
    }

    private record Run(int status, String output) {}

    private Run run(List<String> command) throws Exception {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().put("LDOM_STUDIO_PATH", bin + ":/usr/bin:/bin");
        builder.environment().put("LDOM_STUDIO_STATE", folder.resolve("state").toString());
        builder.environment().put("RECORD", folder.resolve("record").toString());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(output));
    }

    private void program(String name, String body) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
