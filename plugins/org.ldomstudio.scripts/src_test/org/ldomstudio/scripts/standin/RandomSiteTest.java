// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.scripts.GeneratedFiles;
import org.ldomstudio.scripts.ScriptFormat;
import org.ldomstudio.scripts.ScriptGenerator;
import org.ldomstudio.scripts.ScriptRequest;
import org.ldomstudio.scripts.SourceLines;
import org.ldomstudio.scripts.StepPredictions;
import org.ldomstudio.scripts.output.OutputFolder;
import org.ldomstudio.scripts.output.OutputResult;

/** Runs the scripts of random sites against the stand-in: what comes out must be what the model says. */
class RandomSiteTest {

    /** A few by default, because each takes seconds; {@code -Dldom.sites=200} for the long run. */
    private static final int SITES = Integer.getInteger("ldom.sites", 12);

    private static final String ANSWERS = "done\n".repeat(60);

    @TempDir
    private Path folder;

    @Test
    void afterSetUpAndPlanTheStandInsAreWhatTheModelSays() throws Exception {
        eachSite("whole", seed -> {
            RandomSite random = new RandomSite(seed);
            try (Run run = new Run(random, seed)) {
                run.setUp();
                same("set-up", States.of(random.site.state()), States.of(run.world));
                List<String> before = States.of(run.world);
                run.ok(random.site.servers().getFirst().getName(), run.planScript(), "run", "--yes");
                same("plan", withoutConsoles(States.of(last(random))), withoutConsoles(States.of(run.world)));
                run.ok(random.site.servers().getFirst().getName(), run.planScript(), "verify");
                List<String> changes = List.copyOf(run.world.changes);
                run.ok(random.site.servers().getFirst().getName(), run.planScript(), "run", "--yes");
                assertThat(run.world.changes).as("second run, seed %d", seed).isEqualTo(changes);
                run.ok(random.site.servers().getFirst().getName(), run.planScript(), "rollback", "--yes");
                same("rollback", withoutConsoles(before), withoutConsoles(States.of(run.world)));
                assertThat(run.world.refusals).as("refused, seed %d", seed).isEmpty();
            }
        });
    }

    @Test
    void killedAnywhereAndStartedAgainTheEndIsTheSame() throws Exception {
        eachSite("killed", seed -> {
            RandomSite random = new RandomSite(seed);
            Random kills = new Random(seed);
            try (Run run = new Run(random, seed)) {
                run.killing = () -> {
                    run.world.killBefore = kills.nextBoolean();
                    run.world.killAtChange = run.world.changes.size() + 1 + kills.nextInt(9);
                };
                run.setUp();
                same("set-up", States.of(random.site.state()), States.of(run.world));
                run.ok(random.site.servers().getFirst().getName(), run.planScript(), "run", "--yes");
                same("plan", withoutConsoles(States.of(last(random))), withoutConsoles(States.of(run.world)));
            }
        });
    }

    private static void same(String what, List<String> model, List<String> standIn) {
        List<String> missing = new ArrayList<>(model);
        List<String> unwanted = new ArrayList<>(standIn);
        standIn.forEach(missing::remove);
        model.forEach(unwanted::remove);
        assertThat(missing)
                .as("missing after " + what + "; unwanted: " + unwanted)
                .isEmpty();
        assertThat(unwanted).as("unwanted after " + what).isEmpty();
    }

    private interface SiteTest {
        void run(long seed) throws Exception;
    }

    private static void eachSite(String what, SiteTest test) throws Exception {
        Long fixed = Long.getLong("ldom.seed");
        long first = fixed == null ? System.nanoTime() : fixed;
        System.out.println("RandomSiteTest " + what + ": " + SITES + " sites from seed " + first);
        for (long seed = first; seed < first + SITES; seed++) {
            try {
                test.run(seed);
            } catch (Exception | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static SiteState last(RandomSite random) {
        SiteState state = random.site.state();
        for (Step step : random.plan.getSteps()) {
            state = state.after(step);
        }
        return state;
    }

    /** A migration gives a console its defaults (not verified), and going back does not restore it. */
    private static List<String> withoutConsoles(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("\\{(group|port|service)=[^}]*}$", "{}"))
                .toList();
    }

    /** One site with its stand-in and its scripts. */
    private final class Run implements AutoCloseable {
        private final World world;
        private final ScriptRunner runner;
        private final Path scripts;
        private final RandomSite random;
        private Runnable killing = () -> {};

        Run(RandomSite random, long seed) throws Exception {
            this.random = random;
            Path own = Files.createDirectories(folder.resolve("site" + seed));
            world = random.site.world();
            world.machines().forEach(machine -> machine.listShowsPending = seed % 2 == 0);
            runner = new ScriptRunner(world, own);
            GeneratedFiles files = ScriptGenerator.generate(new ScriptRequest(
                    random.site.state(),
                    EnumSet.of(ScriptFormat.SH),
                    false,
                    List.of(),
                    StepPredictions.NONE,
                    SourceLines.NONE));
            assertThat(files.omissions()).isEmpty();
            scripts = own.resolve("scripts");
            assertThat(new OutputFolder(scripts).write(files.files())).isInstanceOf(OutputResult.Written.class);
        }

        void setUp() throws Exception {
            for (var server : random.site.servers()) {
                ok(server.getName(), "setup-" + server.getName() + ".sh", "--yes", "--reboot");
            }
            for (Path script : matching("guest-")) {
                ok(
                        random.site.servers().getLast().getName(),
                        script.getFileName().toString(),
                        "--yes");
            }
        }

        String planScript() throws Exception {
            return matching("plan-").getFirst().getFileName().toString();
        }

        private List<Path> matching(String prefix) throws Exception {
            try (Stream<Path> all = Files.list(scripts)) {
                return all.filter(file -> file.getFileName().toString().startsWith(prefix)
                                && file.toString().endsWith(".sh"))
                        .sorted()
                        .toList();
            }
        }

        /** Runs a script until it ends well, starting it again after a kill or a reboot. */
        void ok(String host, String script, String... options) throws Exception {
            for (int attempt = 0; attempt < 200; attempt++) {
                killing.run();
                ScriptRunner.Result result = runner.run(host, scripts.resolve(script), ANSWERS, options);
                boolean again = result.status() == 3 || result.status() == 137;
                if (!again) {
                    assertThat(result.status())
                            .as(script + "\n" + result.output() + "\n" + world.refusals)
                            .isZero();
                    return;
                }
            }
            throw new AssertionError(script + " never ends");
        }

        @Override
        public void close() throws Exception {
            runner.close();
        }
    }
}
