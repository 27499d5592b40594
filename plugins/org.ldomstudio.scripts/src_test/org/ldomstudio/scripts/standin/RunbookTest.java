// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.PasswordLogin;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Wait;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.TimeOfDay;
import org.ldomstudio.scripts.GeneratedFiles;
import org.ldomstudio.scripts.ScriptFormat;
import org.ldomstudio.scripts.ScriptGenerator;
import org.ldomstudio.scripts.ScriptRequest;
import org.ldomstudio.scripts.SourceLines;
import org.ldomstudio.scripts.StepPredictions;
import org.ldomstudio.scripts.output.OutputFolder;
import org.ldomstudio.scripts.output.OutputResult;

/** What a runbook does when something is not as expected. */
class RunbookTest {

    @TempDir
    private Path folder;

    private final Site site = new Site();
    private final Platform platform = site.platform("T5-2", 8, CryptoKind.PIPELINE);
    private final Server t5a = site.server("t5a", platform, 32, 512);
    private final Server t5b = site.server("t5b", platform, 32, 512);
    private final Guest web01 = site.guest("web01", t5a, 4, 32);
    private final Plan plan = site.plan("move");
    private World world;
    private ScriptRunner runner;

    @BeforeEach
    void makeMachines() throws Exception {
        world = site.world();
        runner = new ScriptRunner(world, folder);
    }

    @AfterEach
    void stopMachines() throws Exception {
        runner.close();
    }

    @Test
    void aRefusedMigrationStopsTheRunAndTheSecondStartFinishesIt() throws Exception {
        Migrate migrate = Site.migrate(plan, web01, t5b, false);
        setUp();
        world.refuseOnce = "t5a: ldm migrate-domain -c";
        ScriptRunner.Result result = plan("", "run", "--yes");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output())
                .contains("web01 is still on t5a, where it goes on. Nothing is lost.", "rollback", "STOPPED");
        assertThat(world.machine("t5a").domains).containsKey("web01");
        ok(plan("", "run", "--yes"), "Continuing an earlier run");
        assertThat(world.machine("t5b").domains).containsKey(migrate.getGuest().getName());
        assertThat(Files.readString(log()))
                .containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\[t5a] ldm migrate-domain -c web01");
    }

    @Test
    void aMigrationThatLastsTooLongIsCancelledAsThePlanSays() throws Exception {
        Site.migrate(plan, web01, t5b, false).setCancelAfter(Quantity.valueOf("1 s"));
        setUp();
        world.slowMillis = 60_000;
        ScriptRunner.Result result = plan("", "run", "--yes");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("has been cancelled", "scrubs the memory");
        assertThat(world.changes).contains("t5a: ldm cancel-operation migration web01");
        assertThat(world.machine("t5a").domain("web01").state).isEqualTo(Domain.State.active);
    }

    @Test
    void twoCopiesOfAGuestNeedAPerson() throws Exception {
        Site.migrate(plan, web01, t5b, false);
        setUp();
        ok(plan("", "preflight"), "Preflight: everything is as it should be.");
        world.refuseOnce = "t5a: ldm migrate-domain -c";
        assertThat(plan("", "run", "--yes").status()).isEqualTo(1);
        world.machine("t5b").domains.put("web01", new Domain("web01"));
        List<String> changes = List.copyOf(world.changes);
        ScriptRunner.Result result = plan("", "run", "--yes");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("Never let both copies run", "cancel-operation migration web01");
        assertThat(world.changes).isEqualTo(changes);
    }

    @Test
    void preflightFindsWhatIsWrongAndRunThenChangesNothing() throws Exception {
        Site.migrate(plan, web01, t5b, false);
        setUp();
        world.machine("t5b").services.remove("vsw primary-vsw0");
        world.machine("t5b").online.remove("svc:/network/ntp:default");
        world.machine("t5a").trusts.clear();
        List<String> changes = List.copyOf(world.changes);
        ScriptRunner.Result result = plan("", "run", "--yes");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output())
                .contains(
                        "WRONG: Clock of t5b",
                        "should have the VSW primary-vsw0; it has not",
                        "WRONG: Dry run of step 1",
                        "Preflight: 3 of the checks failed.");
        assertThat(world.changes).isEqualTo(changes);
    }

    @Test
    void aServerThatCannotBeAskedIsNotTakenForAnEmptyOne() throws Exception {
        Site.migrate(plan, web01, t5b, false);
        setUp();
        Files.writeString(folder.resolve("bin/ssh"), "#!/bin/sh\necho 'no route to host' >&2\nexit 255\n");
        ScriptRunner.Result result = plan("", "run", "--yes", "--from", "1");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("cannot ask t5b");
        assertThat(world.machine("t5a").domains).containsKey("web01");
    }

    @Test
    void aPersonIsAskedAndYesDoesNotAnswerForThatPerson() throws Exception {
        ManualStep manual = Site.NEW.createManualStep();
        manual.setText("Tell $(reboot) the 'team'");
        plan.getSteps().add(manual);
        Site.migrate(plan, web01, t5b, false);
        setUp();
        assertThat(plan("", "run").output()).contains("Type yes to go on", "not confirmed");
        ScriptRunner.Result unanswered = plan("", "run", "--yes");
        assertThat(unanswered.status()).isEqualTo(1);
        assertThat(unanswered.output()).contains("BY HAND: Tell $(reboot) the 'team'", "this was not done by hand");
        assertThat(world.machine("t5a").domains).containsKey("web01");
        ok(plan("done\n", "run", "--yes"), "All steps are done");
    }

    @Test
    void dryRunNeedsNoLdmAndFromLeavesEarlierStepsOut() throws Exception {
        Site.set(plan, t5a.getDomains().getFirst(), SettableProperty.CORES, "4");
        Site.migrate(plan, web01, t5b, true);
        Path scripts = generate();
        Files.delete(folder.resolve("bin/ldm"));
        ScriptRunner.Result result = runner.run("t5a", scripts.resolve("plan-move.sh"), "", "run", "--dry-run");
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(result.output())
                .containsSubsequence(
                        "[t5a] ldm set-core 4 primary",
                        "[t5a] ldm stop-domain web01",
                        "[t5a] ldm migrate-domain -c web01 t5b-cd.example.net",
                        "[t5b] ldm start-domain web01",
                        "ldm add-spconfig move");
        assertThat(folder.resolve("state-t5a")).doesNotExist();
        ScriptRunner.Result from =
                runner.run("t5a", scripts.resolve("plan-move.sh"), "", "run", "--dry-run", "--from", "2");
        assertThat(from.output()).doesNotContain("set-core").contains("stop-domain");
        assertThat(runner.run("t5a", scripts.resolve("plan-move.sh"), "", "run", "--from", "9")
                        .status())
                .isEqualTo(2);
        assertThat(runner.run("t5a", scripts.resolve("plan-move.sh"), "", "walk")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void waitUntilWaitsForTheNextSuchTimeOnly() throws Exception {
        // The script must get there within the minute that it is told to wait for.
        int second = LocalTime.now().getSecond();
        if (second > 30) {
            Thread.sleep(Duration.ofSeconds(61 - second));
        }
        Wait wait = Site.NEW.createWait();
        wait.setUntil(TimeOfDay.valueOf(LocalTime.now().format(DateTimeFormatter.ofPattern("HH:mm"))));
        plan.getSteps().add(wait);
        Site.migrate(plan, web01, t5b, false);
        setUp();
        ScriptRunner.Result result = plan("", "run", "--yes");
        assumeThat(LocalTime.now().format(DateTimeFormatter.ofPattern("HH:mm")))
                .isEqualTo(wait.getUntil().toString());
        ok(result, "It is past");
    }

    @Test
    void aPasswordFileMustBelongToRootAlone() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Path file = Files.writeString(folder.resolve("password"), "x");
        PasswordLogin login = Site.NEW.createPasswordLogin();
        login.setFile(file.toString());
        login.setUser("mover");
        t5b.setLogin(login);
        Site.migrate(plan, web01, t5b, false);
        setUp();
        for (String mode : List.of("rw-r--r--", "rw-rw----", "rwx------")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            assertThat(plan("", "preflight").output())
                    .as(mode)
                    .contains("should be a file of root with mode 600 or 400");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        ok(plan("", "run", "--yes"), "ldm migrate-domain -p " + file + " web01 mover@t5b-cd.example.net");
    }

    @Test
    void notesOfOthersAreNotTrusted() throws Exception {
        Site.migrate(plan, web01, t5b, false);
        setUp();
        Files.setPosixFilePermissions(folder.resolve("state-t5a"), PosixFilePermissions.fromString("rwxrwxrwx"));
        ScriptRunner.Result result = plan("", "run", "--yes");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.output()).contains("mode 700");
    }

    @Test
    void onlyOneRunAtATime() throws Exception {
        Site.migrate(plan, web01, t5b, false);
        setUp();
        world.refuseOnce = "t5a: ldm migrate-domain -n";
        plan("", "run", "--yes");
        String id = log().getFileName().toString().replace(".log", "");
        Path lock = Files.createDirectory(folder.resolve("state-t5a").resolve(id + ".lock"));
        Files.writeString(lock.resolve("pid"), ProcessHandle.current().pid() + "\n");
        assertThat(plan("", "run", "--yes").output()).contains("this script is running already");
        Files.writeString(lock.resolve("pid"), "999999999\n");
        ok(plan("", "run", "--yes"), "An earlier run was broken off");
    }

    @Test
    void everyShellOfSolarisAndOthersRunsIt() throws Exception {
        Site.set(plan, t5a.getDomains().getFirst(), SettableProperty.CORES, "4");
        Site.migrate(plan, web01, t5b, true);
        setUp();
        for (String shell : List.of(
                "/bin/dash", "/bin/ksh", "/bin/mksh", "/bin/bash", System.getProperty("ldom.bourne", "/bin/sh"))) {
            if (Files.isExecutable(Path.of(shell))) {
                runner.with(shell);
                ok(plan("", "run", "--yes", "--again"), "All steps are done");
                ok(plan("", "verify"), "everything is as it should be");
                ok(plan("", "rollback", "--yes"), "The plan is taken back");
                assertThat(States.of(world)).as(shell).isEqualTo(States.of(site.state()));
            }
        }
    }

    private void setUp() throws Exception {
        Path scripts = generate();
        for (String server : List.of("t5a", "t5b")) {
            runner.run(server, scripts.resolve("setup-" + server + ".sh"), "", "--yes", "--reboot");
            ok(runner.run(server, scripts.resolve("setup-" + server + ".sh"), "", "--yes"), "Done");
        }
        ok(runner.run("t5a", scripts.resolve("guest-web01.sh"), "", "--yes"), "Done");
    }

    private Path generate() {
        GeneratedFiles files = ScriptGenerator.generate(new ScriptRequest(
                site.state(),
                EnumSet.allOf(ScriptFormat.class),
                false,
                List.of(),
                StepPredictions.NONE,
                SourceLines.NONE));
        assertThat(files.omissions()).isEmpty();
        assertThat(new OutputFolder(folder.resolve("scripts")).write(files.files()))
                .isInstanceOf(OutputResult.Written.class);
        return folder.resolve("scripts");
    }

    private ScriptRunner.Result plan(String input, String... options) throws Exception {
        return runner.run("t5a", folder.resolve("scripts/plan-move.sh"), input, options);
    }

    private Path log() throws Exception {
        try (var files = Files.list(folder.resolve("state-t5a"))) {
            return files.filter(file -> file.toString().contains("plan-move-")
                            && file.toString().endsWith(".log"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void ok(ScriptRunner.Result result, String text) {
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(result.output()).contains(text);
    }
}
