// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ldomstudio.cli.testing.CommandLineRun;
import org.ldomstudio.cli.testing.Examples;
import org.ldomstudio.cli.testing.GoldenFile;

/** Every example gives exactly what its folder {@code expected} says. */
class ExamplesTest {

    private static final Pattern LISTED = Pattern.compile("\\| `([A-Z]+-[A-Z0-9-]+)` \\| `([^`]+\\.ldom):(\\d+)` .*");
    private static final Pattern FOUND = Pattern.compile("([^:\\s]+\\.ldom):(\\d+):\\d+: \\w+\\[([A-Z0-9-]+)\\]: .*");

    @TempDir
    Path scratch;

    static List<String> examples() {
        return Examples.names();
    }

    private static CommandLineRun run(String example, String... arguments) {
        return CommandLineRun.in(Examples.folder().resolve(example)).run(arguments);
    }

    private static Path expected(String example, String name) {
        return Examples.folder().resolve(example).resolve("expected").resolve(name);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void checkGivesTheExpectedFindings(String example) throws IOException {
        GoldenFile.assertSame(
                expected(example, "check.txt"), run(example, "check", ".").out());
        GoldenFile.assertSame(
                expected(example, "check.json"),
                run(example, "check", ".", "--format", "json").out());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void checkGivesTheExpectedMatrix(String example) throws IOException {
        String all = run(example, "check", ".", "--matrix", "--quiet").out();
        String findings = run(example, "check", ".", "--quiet").out();
        assertThat(all).startsWith(findings);
        GoldenFile.assertSame(expected(example, "matrix.txt"), all.substring(findings.length()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void simulateGivesTheExpectedFigures(String example) throws IOException {
        GoldenFile.assertSame(
                expected(example, "simulate.txt"), run(example, "simulate", ".").out());
        GoldenFile.assertSame(
                expected(example, "simulate.json"),
                run(example, "simulate", ".", "--format", "json").out());
        GoldenFile.assertSame(
                expected(example, "rounds.csv"),
                run(example, "simulate", ".", "--format", "csv").out());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void generateGivesTheExpectedScripts(String example) throws IOException {
        CommandLineRun run =
                run(example, "generate", ".", "--force", "--as", "sh,ansible,json", "--output", scratch.toString());
        assertThat(run.status()).as(run.err()).isZero();
        TreeMap<String, String> generated = contents(scratch);
        Path expected = expected(example, "scripts");
        for (String name : generated.keySet()) {
            GoldenFile.assertSame(expected.resolve(name), generated.get(name));
        }
        assertThat(contents(expected).keySet()).isEqualTo(generated.keySet());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void generateChangesNothingTheSecondTime(String example) throws IOException {
        String[] arguments = {"generate", ".", "--force", "--output", scratch.toString()};
        run(example, arguments);
        TreeMap<String, String> first = contents(scratch);

        assertThat(run(example, arguments).err()).contains(" 0 written");
        assertThat(contents(scratch)).isEqualTo(first);
        assertThat(run(example, "generate", ".", "--force", "--check", "--output", scratch.toString())
                        .status())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesAreFormattedAndFmtRestoresThem(String example) throws IOException {
        assertThat(run(example, "fmt", ".", "--check").status()).isZero();
        List<Path> copies = new ArrayList<>();
        try (Stream<Path> files = Files.list(Examples.folder().resolve(example))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".ldom")).toList()) {
                String scrambled =
                        Files.readString(file).replaceAll("(?m)^ +", "").replaceAll("(?m)(?<=\\S)  +(?=//)", " ");
                copies.add(Files.writeString(scratch.resolve(file.getFileName()), scrambled));
            }
        }

        assertThat(CommandLineRun.in(scratch).run("fmt", ".").status()).isZero();
        for (Path copy : copies) {
            assertThat(copy)
                    .hasSameTextualContentAs(Examples.folder().resolve(example).resolve(copy.getFileName()));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theReadmeListsEveryFindingAndNoOther(String example) throws IOException {
        List<String> listed = new ArrayList<>();
        for (String line : Files.readAllLines(Examples.folder().resolve(example).resolve("README.md"))) {
            Matcher matcher = LISTED.matcher(line);
            if (matcher.matches()) {
                listed.add(matcher.group(2) + ":" + matcher.group(3) + " " + matcher.group(1));
            }
        }
        List<String> found = run(example, "check", ".")
                .out()
                .lines()
                .map(FOUND::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1) + ":" + matcher.group(2) + " " + matcher.group(3))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void onlyTheEvacuationHasErrors() {
        for (String example : examples()) {
            assertThat(run(example, "check", ".").status()).as(example).isEqualTo(example.equals("evacuation") ? 1 : 0);
        }
    }

    @Test
    void twoRunsOfTheSameSimulationGiveTheSameBytes() {
        String[] arguments = {"simulate", ".", "--samples", "200", "--seed", "7", "--format", "json"};

        assertThat(run("database", arguments).out())
                .isEqualTo(run("database", arguments).out());
        assertThat(run("database", arguments).out()).contains("\"p95\"");
    }

    private static TreeMap<String, String> contents(Path folder) throws IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".")) {
                    contents.put(name, Files.readString(file));
                }
            }
        }
        return contents;
    }
}
