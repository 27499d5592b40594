// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ldomstudio.cli.testing.CommandLineRun;
import org.ldomstudio.cli.testing.Examples;

/** Whatever is given: the right status, a text for people, no stack trace, no hang, nothing half written. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadInputTest {

    @TempDir
    Path folder;

    private CommandLineRun run(String... arguments) {
        CommandLineRun run = CommandLineRun.in(folder).run(arguments);
        assertThat(run.out() + run.err())
                .doesNotContain(
                        "\tat ",
                        "Exception",
                        "has a defect",
                        "[LNG-INTERNAL]",
                        "\"ruleId\": \"LNG-INTERNAL\"",
                        "\u0000")
                .isNotEmpty();
        return run;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String quickstart() throws IOException {
        return Files.readString(Examples.folder().resolve("quickstart").resolve("quickstart.ldom"));
    }

    static Stream<Arguments> brokenTexts() {
        return Stream.of(
                Arguments.of("a missing brace", "server a { platform T5-2\nguest b on a { cores 2 memory 4 GiB }"),
                Arguments.of("a stray brace", "} guest b { cores 2 }"),
                Arguments.of("an open string", "guest b { ldm-name \"x\n cores 2 }"),
                Arguments.of("an open comment", "/* guest b"),
                Arguments.of("no language at all", "Lorem ipsum; dolor: 42 %% $$ { } }"),
                Arguments.of("nothing but braces", "{".repeat(2000)),
                Arguments.of("deep nesting", "guest b " + "{ policy p ".repeat(3000)),
                Arguments.of("a huge number", "guest b { memory 99999999999999999999999999 TiB }"));
    }

    @Test
    void figuresMadeFromAWrongValueAreNotASuccess() throws Exception {
        write("wrong.ldom", "network lan { speed 10 GiB }\nplan pause { wait 5 s }\n");

        CommandLineRun run = run("simulate", ".");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("wrong.ldom:1:21: error[LNG-UNIT]");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenTexts")
    void brokenTextsAreFindingsAndStatusOne(String what, String text) throws IOException {
        write("broken.ldom", text);

        assertThat(run("check", ".").status()).isEqualTo(1);
        assertThat(run("check", ".", "--format", "json").out()).contains("\"severity\": \"error\"");
        assertThat(run("generate", ".", "--output", "out").status()).isEqualTo(1);
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(run("fmt", ".").status()).isBetween(0, 1);
    }

    @Test
    void everyPrefixOfAModelIsReadWithoutDefect() throws IOException {
        String text = quickstart();
        for (int length = 0; length < text.length(); length += 211) {
            CommandLineRun run =
                    CommandLineRun.in(folder).input(text.substring(0, length)).run("check", "-");
            assertThat(run.status()).as("the first %s characters", length).isBetween(0, 1);
            assertThat(run.out() + run.err())
                    .as("the first %s characters", length)
                    .doesNotContain("\tat ", "has a defect");
        }
    }

    @Test
    void aFileThatDoesNotParseIsNeverTouchedByFmtNorByFix() throws IOException {
        String text = "guest   b { cores   2\n\n\nserver {";
        Path file = write("broken.ldom", text);

        assertThat(run("fmt", ".").status()).isEqualTo(1);
        assertThat(run("check", ".", "--fix").status()).isEqualTo(1);
        assertThat(file).hasContent(text);
    }

    @Test
    void anEmptyFileIsAnEmptyModel() throws IOException {
        write("empty.ldom", "");

        assertThat(run("check", ".").status()).isZero();
        assertThat(run("check", ".", "--matrix").out()).contains("no guest, or no server");
        assertThat(run("simulate", ".").status()).isEqualTo(2);
        assertThat(run("simulate", ".").err()).contains("The model has no plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ff\u00fe\u0000g", "GIF89a\u0000\u0001", "guest caf\u00e9 { }"})
    void bytesThatAreNoUtf8TextAreNamed(String latin1) throws IOException {
        Files.write(folder.resolve("bytes.ldom"), latin1.getBytes(StandardCharsets.ISO_8859_1));

        CommandLineRun run = run("check", ".");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("bytes.ldom:1:").contains("LNG-FILE");
    }

    @Test
    void linesMayEndAsOnWindows() throws IOException {
        write("crlf.ldom", quickstart().replace("\n", "\r\n"));

        assertThat(run("check", ".").status()).isZero();
        assertThat(CommandLineRun.in(folder).run("fmt", ".", "--check")).isEqualTo(new CommandLineRun(0, "", ""));
    }

    @Test
    void aByteOrderMarkIsNoError() throws IOException {
        write("bom.ldom", "\ufeff" + quickstart());

        assertThat(run("check", ".").status()).isZero();
    }

    @Test
    void oneLineOfTenMegabytesIsShownInPart() throws IOException {
        write("long.ldom", "x".repeat(10 << 20));

        CommandLineRun run = run("check", ".");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.contains(" | "))).allMatch(line -> line.length() < 200);
    }

    @Test
    void aHundredThousandElementsAreRead() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("network n").append(i).append(" { speed 10 Gbit/s }\n");
        }
        write("many.ldom", text.toString());

        assertThat(run("check", ".").status()).isZero();
    }

    @Test
    void aFolderWithoutModelsIsTrouble() throws IOException {
        Files.createDirectory(folder.resolve("nothing"));

        CommandLineRun run = run("check", "nothing");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("ldom-studio: There is no .ldom file below nothing.\n");
    }

    @Test
    void aLinkThatLeadsNowhereIsTrouble() throws IOException {
        Files.createSymbolicLink(folder.resolve("gone.ldom"), Path.of("nowhere"));

        assertThat(run("check", ".").status()).isEqualTo(2);
        assertThat(run("check", ".").err()).contains("gone.ldom: there is no such file or folder.");
    }

    @Test
    void anUnreadableFileIsTrouble() throws IOException {
        Path file = write("secret.ldom", quickstart());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "the administrator can read everything");

        assertThat(run("check", ".").status()).isEqualTo(2);
        assertThat(run("check", ".").err()).contains("secret.ldom cannot be read: permission denied.");
    }

    @Test
    void loopsOfLinksEndAndFilesReachedTwiceAreReadOnce() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(inner.resolve("model.ldom"), quickstart());
        Files.createSymbolicLink(inner.resolve("up"), folder);
        Files.createSymbolicLink(folder.resolve("again"), inner);
        Files.createSymbolicLink(folder.resolve("self"), Path.of("self2"));
        Files.createSymbolicLink(folder.resolve("self2"), Path.of("self"));

        CommandLineRun run = run("check", ".", "a", "a/b/model.ldom");

        assertThat(run.status()).as(run.err() + run.out()).isZero();
        assertThat(run.out()).startsWith("1 file: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "$(touch x)", "a`id`b", "a\nb", "a\u001b[31mb", "-rf", "a;b", "ü"})
    void nastyNamesOfFilesAndGuestsAreShownSafely(String name) throws IOException {
        write(
                name + ".ldom",
                "guest \"" + name.replace("\n", "\\n") + "\" { memroy 3 }\nplan p { migrate nobody to nowhere }\n");

        CommandLineRun run = run("check", ".");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).doesNotContain("\u001b");
        assertThat(run("check", ".", "--format", "json").status()).isEqualTo(1);
        assertThat(run("check", ".", "--format", "sarif").status()).isEqualTo(1);
        assertThat(Files.exists(folder.resolve("x"))).isFalse();
    }

    @Test
    void standardInputIsAFileOfTheModelAndIsNamed() {
        CommandLineRun run = CommandLineRun.in(folder)
                .input("guest a { cores 1 memory 3 GB }")
                .run("check", "-", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("<stdin>:1:");
    }

    @Test
    void aFolderThatCannotBeWrittenIsTroubleAndNothingIsLeftBehind() throws IOException {
        write("model.ldom", quickstart());
        write("file", "of somebody else");

        CommandLineRun run = run("generate", "model.ldom", "--output", "file/below");

        assertThat(run.status()).isEqualTo(2);
        assertThat(folder.resolve("file")).hasContent("of somebody else");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("model.ldom", "file");
        }
    }

    @Test
    void filesOfOthersAreNeverOverwritten() throws IOException {
        write("model.ldom", quickstart());
        Path out = Files.createDirectory(folder.resolve("out"));
        Path others = Files.writeString(out.resolve("setup-oak.sh"), "mine");

        CommandLineRun run = run("generate", "model.ldom", "--output", "out");

        assertThat(run.status()).isEqualTo(2);
        assertThat(others).hasContent("mine");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.toList()).isEqualTo(List.of(others));
        }
    }

    @Test
    void settingsThatCannotBeFollowedAreFindings() throws IOException {
        write("model.ldom", quickstart());
        write("ldom-studio.properties", "severity.MIG-PIO-001 = off\nseverity.NOPE-1 = info\n");

        CommandLineRun run = run("check", "model.ldom");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("ldom-studio.properties:1:1: error[LNG-SETTINGS]")
                .contains("ldom-studio.properties:2:1: error[LNG-SETTINGS]");
    }
}
