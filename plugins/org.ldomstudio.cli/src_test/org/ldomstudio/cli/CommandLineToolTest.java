// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ldomstudio.cli.run.ProductVersion;
import org.ldomstudio.cli.testing.CommandLineRun;

class CommandLineToolTest {

    @TempDir
    Path folder;

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.in(folder).run(arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        chek .               | There is no command "chek". Did you mean check?
        check . --matrx      | There is no option --matrx. Did you mean --matrix?
        check . --format jsn | --format cannot be "jsn"; choose text, json or sarif. Did you mean json?
        check . --color red  | --color cannot be "red"; choose auto, always or never.
        check . --fail-on    | Missing required parameter for option '--fail-on'
        check                | Name the files or folders of the model, for example: ldom-studio check .
        check nothing.ldom   | nothing.ldom: there is no such file or folder.
        """)
    void wrongUsageNamesWhatIsWrongAndEndsWithTwo(String line, String message) {
        CommandLineRun run = run(line.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("ldom-studio: " + message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aCallWithoutArgumentsShowsTheHelpAndEndsWithTwo() {
        CommandLineRun run = run();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("Usage: ldom-studio");
    }

    @Test
    void helpNamesOnlyCommandsThatWork() {
        CommandLineRun run = run("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("check").contains("Exit status").doesNotContain("import", "lsp");
    }

    @Test
    void eachCommandHasItsOwnHelp() {
        assertThat(run("check", "--help").out())
                .startsWith("Usage: ldom-studio check")
                .contains("--matrix");
    }

    @Test
    void theVersionIsThatOfTheBundles() throws IOException {
        assertThat(run("--version").out()).isEqualTo(ProductVersion.line() + "\n");
        assertThat(Files.readString(Path.of("META-INF/MANIFEST.MF")))
                .contains("Bundle-Version: " + ProductVersion.NUMBER + ".qualifier");
    }

    @Test
    void argumentsAreNeverReadFromFiles() throws IOException {
        Files.writeString(folder.resolve("arguments"), "--help");

        assertThat(run("@arguments").status()).isEqualTo(2);
        assertThat(run("@arguments").err()).contains("There is no command \"@arguments\".");
    }

    @Test
    void colourIsOnlyForTerminalsUnlessAsked() throws IOException {
        Files.writeString(folder.resolve("a.ldom"), "plan p { migrate a to b }");

        assertThat(run("check", ".").out()).doesNotContain("\u001b");
        assertThat(run("check", ".", "--color", "always").out()).contains("\u001b[");
        assertThat(CommandLineRun.in(folder).onTerminal().run("check", ".").out())
                .contains("\u001b[");
        assertThat(CommandLineRun.in(folder)
                        .onTerminal()
                        .with("NO_COLOR", "1")
                        .run("check", ".")
                        .out())
                .doesNotContain("\u001b");
        assertThat(CommandLineRun.in(folder)
                        .onTerminal()
                        .run("check", ".", "--color", "never")
                        .out())
                .doesNotContain("\u001b");
    }
}
