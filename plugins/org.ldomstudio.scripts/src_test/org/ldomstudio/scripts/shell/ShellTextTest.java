// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTextTest {

    private static final List<String> SHELLS = List.of("/bin/sh", "/bin/dash", "/bin/bash", "/bin/ksh", "/bin/mksh");

    @TempDir
    private Path folder;

    @Test
    void plainWordsStayReadable() {
        assertThat(ShellText.quote("web01-root@primary-vds0")).isEqualTo("web01-root@primary-vds0");
        assertThat(ShellText.quote("/dev/dsk/c0t600A0B80d0s2")).isEqualTo("/dev/dsk/c0t600A0B80d0s2");
    }

    @Test
    void everythingElseStandsInSingleQuotes() {
        assertThat(ShellText.quote("")).isEqualTo("''");
        assertThat(ShellText.quote("auto-boot?=true")).isEqualTo("'auto-boot?=true'");
        assertThat(ShellText.quote("it's")).isEqualTo("'it'\\''s'");
        assertThat(ShellText.quote("$(reboot)")).isEqualTo("'$(reboot)'");
        assertThat(ShellText.quote("~root")).isEqualTo("'~root'");
        assertThat(ShellText.quote("a^b"))
                .as("the Bourne shell's old pipe sign")
                .isEqualTo("'a^b'");
    }

    @Test
    void whatNoArgumentCanHoldIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShellText.quote("a\0b"));
        assertThatIllegalArgumentException().isThrownBy(() -> ShellText.quote("a\ud800b"));
    }

    @Test
    void aLineShowsNoControlAndNoDirectionCharacters() {
        assertThat(ShellText.line("a\nb\r\tc")).isEqualTo("a b  c");
        assertThat(ShellText.line("\u001b[2J\u0007x\u009b1m\u007f")).isEqualTo("?[2J?x?1m?");
        assertThat(ShellText.line("safe\u202e\u2066\u2028end\ud800")).isEqualTo("safe?? end?");
        assertThat(ShellText.line("Gr\u00fc\u00dfe \ud83d\ude00")).isEqualTo("Gr\u00fc\u00dfe \ud83d\ude00");
        assertThat(ShellText.lines("one\n\u0085two\r\nthree\n")).containsExactly("one", "?two", "three");
    }

    @Test
    void everyShellReceivesExactlyTheQuotedArguments() throws Exception {
        long seed = Long.getLong("ldom.seed", System.nanoTime());
        System.out.println("ShellTextTest seed " + seed);
        Random random = new Random(seed);
        List<String> words = new ArrayList<>(NastyText.KNOWN);
        while (words.size() < 3000) {
            words.add(NastyText.next(random));
        }
        Path recorder = recorder();
        for (String shell : SHELLS) {
            if (Files.isExecutable(Path.of(shell))) {
                assertThat(received(shell, recorder, words))
                        .as("%s, seed %d", shell, seed)
                        .isEqualTo(words);
            }
        }
    }

    @Test
    void aCommentNeverReachesTheNextLine() throws Exception {
        long seed = Long.getLong("ldom.seed", System.nanoTime());
        System.out.println("ShellTextTest seed " + seed);
        Random random = new Random(seed);
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            script.append("# ").append(ShellText.line(NastyText.next(random))).append('\n');
        }
        Path file = Files.writeString(folder.resolve("comments.sh"), script);
        assertThat(Files.readAllLines(file)).hasSize(3000).allMatch(line -> line.startsWith("#"));
        assertThat(run("/bin/sh", file)).isEmpty();
    }

    /** The recorder appends each argument and a NUL to a file: no argument can hold NUL, so nothing is lost. */
    private Path recorder() throws IOException {
        Path recorder =
                Files.writeString(folder.resolve("record"), "#!/bin/sh\nprintf '%s\\0' \"$@\" >> \"$RECORD\"\n");
        assertThat(recorder.toFile().setExecutable(true)).isTrue();
        return recorder;
    }

    private List<String> received(String shell, Path recorder, List<String> words) throws Exception {
        Path record = folder.resolve("recorded");
        Files.deleteIfExists(record);
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < words.size(); i += 100) {
            script.append(ShellText.quote(recorder.toString()))
                    .append(' ')
                    .append(ShellText.quoteAll(words.subList(i, Math.min(i + 100, words.size()))))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("words.sh"), script);
        assertThat(run(shell, file)).as(shell).isEmpty();
        String all = Files.readString(record, StandardCharsets.UTF_8);
        return List.of(all.substring(0, all.length() - 1).split("\0", -1));
    }

    private String run(String shell, Path file) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(shell, file.toString()).redirectErrorStream(true);
        builder.environment().put("RECORD", folder.resolve("recorded").toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(shell + ": " + output).isZero();
        return output;
    }
}
