// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ldomstudio.scripts.shell.NastyText;

class YamlTest {

    private static final String READ =
            "import json,sys,yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1], encoding='utf-8'))))";

    @TempDir
    private Path folder;

    @Test
    void everythingIsOneQuotedScalarOnOneLine() {
        assertThat(Yaml.quote("yes")).isEqualTo("\"yes\"");
        assertThat(Yaml.quote("a\"b\\c\n\u0007\u0085")).isEqualTo("\"a\\\"b\\\\c\\x0a\\x07\\x85\"");
        assertThat(Yaml.quote("\u00e9 \u2028 \ud83d\ude00")).isEqualTo("\"\u00e9 \\u2028 \\U0001f600\"");
        assertThat(Yaml.quote("\ud800")).isEqualTo("\"\\ufffd\"");
        assertThat(Yaml.plain("{{ x }}")).isEqualTo("!unsafe \"{{ x }}\"");
    }

    @Test
    void aYamlReaderReadsExactlyTheText() throws Exception {
        long seed = Long.getLong("ldom.seed", System.nanoTime());
        System.out.println("YamlTest seed " + seed);
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>(NastyText.KNOWN);
        while (texts.size() < 2000) {
            texts.add(NastyText.next(random));
        }
        StringBuilder yaml = new StringBuilder();
        texts.forEach(text -> yaml.append("- ").append(Yaml.quote(text)).append('\n'));
        Path file = Files.writeString(folder.resolve("texts.yml"), yaml);
        Process python = new ProcessBuilder("python3", "-c", READ, file.toString())
                .redirectError(folder.resolve("err").toFile())
                .start();
        String json = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        python.waitFor();
        assumeThat(Files.readString(folder.resolve("err")))
                .as("python3-yaml is needed")
                .doesNotContain("No module named");
        assertThat(new Gson().fromJson(json, String[].class))
                .as("seed %d", seed)
                .containsExactlyElementsOf(texts);
    }
}
