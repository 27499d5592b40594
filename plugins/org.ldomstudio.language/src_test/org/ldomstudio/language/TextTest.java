// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that are no plain UTF-8 text. */
class TextTest {

    private static List<String> problems(byte[] bytes) {
        SourceText source = SourceText.decode("x.ldom", Path.of("x.ldom"), bytes);
        return LdomLoader.standalone().load(List.of(source)).textProblems().stream()
                .map(Reading::line)
                .toList();
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aByteThatIsNotUtf8IsReportedAtItsPlace() {
        assertThat(problems(bytes("server a\n// caf\u00e9\nserver b")))
                .containsExactly("2:7 LNG-FILE The byte E9 here is not UTF-8, so the text may not be what was meant.");
    }

    @Test
    void aBinaryFileIsNotParsed() {
        assertThat(problems(new byte[] {'P', 'K', 3, 4, 0, 0, 1}))
                .containsExactly("1:1 LNG-FILE x.ldom is a binary file, not a text.");
    }

    @Test
    void utf16IsNamed() {
        assertThat(problems("server a".getBytes(StandardCharsets.UTF_16)))
                .containsExactly("1:1 LNG-FILE x.ldom is written in UTF-16.");
    }

    @Test
    void aByteOrderMarkTakesNoColumn() {
        assertThat(problems("\uFEFFserver a { platform nix }".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("1:21 LNG-LINK");
    }

    @Test
    void linesMayEndInAnyWay() {
        assertThat(problems(bytes("server a\r\nserver b {\rplatform nix }")))
                .singleElement()
                .asString()
                .startsWith("3:10 ");
    }

    @Test
    void anEmptyFileDeclaresNothing() {
        LoadedModel model = LdomLoader.standalone().loadText("");
        assertThat(model.models())
                .singleElement()
                .satisfies(root -> assertThat(root.getElements()).isEmpty());
        assertThat(model.textProblems()).isEmpty();
    }
}
