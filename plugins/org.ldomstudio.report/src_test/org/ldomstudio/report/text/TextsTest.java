// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void nothingInAModelCanSteerATerminal() {
        assertThat(Texts.printable("a\u001b[31mb\u009bc\u202ed\u2066e\rf\ng\th"))
                .isEqualTo("a\ufffd[31mb\ufffdc\ufffdd\ufffde f g h");
        assertThat(Texts.printable("Größe 8 GiB → 4")).isEqualTo("Größe 8 GiB → 4");
    }

    @Test
    void wrappingKeepsEveryWordAndTheWidth() {
        List<String> lines = Texts.wrap("one two three incomprehensibilities four", 11);

        assertThat(lines).containsExactly("one two", "three", "incomprehensibilities", "four");
    }

    @Test
    void columnsLineUpWithAndWithoutColour() {
        Table table = new Table(Table.Column.words("name"), Table.Column.numbers("size"))
                .row("a", "1")
                .row("long name", "1000");

        assertThat(table.text("", Style.PLAIN)).isEqualTo("name       size\na             1\nlong name  1000\n");
        assertThat(table.text("", Style.ANSI).replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(table.text("", Style.PLAIN));
    }

    @Test
    void wordsAreJoinedAsPeopleDo() {
        assertThat(Texts.join(List.of(), "and")).isEmpty();
        assertThat(Texts.join(List.of("a"), "and")).isEqualTo("a");
        assertThat(Texts.join(List.of("a", "b", "c"), "or")).isEqualTo("a, b or c");
    }
}
