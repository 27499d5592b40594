// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.Reading;
import org.ldomstudio.language.TourTest;
import org.ldomstudio.language.validation.LanguageChecks;
import org.ldomstudio.model.ldom.NamedElement;

/** One mistake is one finding at its place, and what follows is read as if nothing had been wrong. */
class BrokenTextTest {

    /** Rules about text; the fragments in these tests miss platforms and the like on purpose. */
    private static final Set<String> ABOUT_TEXT = Set.of("LNG-SYNTAX", "LNG-NUM", "LNG-TIME", "LNG-UNKNOWN");

    record Case(String text, String expected) {
        @Override
        public String toString() {
            return text.replace('\n', ' ');
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream stream = BrokenTextTest.class.getResourceAsStream("broken.txt")) {
            String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("\n=====\n"))
                    .map(each -> each.split("\n-----\n"))
                    .map(parts -> new Case(parts[0], parts[1].strip()))
                    .toList();
        }
    }

    private static String read(String text) {
        LoadedModel model = Reading.read(text);
        List<String> lines = new ArrayList<>();
        Stream.concat(
                        model.textProblems().stream(),
                        LanguageChecks.check(model.site(), CancelIndicator.NullImpl).stream()
                                .map(model::diagnostic))
                .filter(diagnostic -> ABOUT_TEXT.contains(diagnostic.rule()))
                .sorted((a, b) -> a.span().offset() - b.span().offset())
                .map(Reading::line)
                .forEach(lines::add);
        lines.add("read: "
                + model.models().get(0).getElements().stream()
                        .map(element -> ((NamedElement) element).getName() + "("
                                + element.eContents().size() + ")")
                        .collect(Collectors.joining(" ")));
        assertThat(model.resource(model.sources().get(0))
                        .orElseThrow()
                        .getParseResult()
                        .getRootNode()
                        .getText())
                .isEqualTo(text);
        return String.join("\n", lines);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mistakesAreReportedAndTheRestIsRead(Case broken) {
        assertThat(read(broken.text())).isEqualTo(broken.expected());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void noCutOfATextMakesTrouble(int seed) {
        Random random = new Random(seed);
        for (String text : TourTest.texts().values()) {
            for (int i = 0; i < 25; i++) {
                int from = random.nextInt(text.length());
                int length = 1 + random.nextInt(12);
                String cut = text.substring(0, from) + text.substring(Math.min(text.length(), from + length));
                String truncated = text.substring(0, from);
                for (String broken : List.of(cut, truncated)) {
                    assertThat(read(broken))
                            .as("seed %d, from %d, length %d", seed, from, length)
                            .doesNotContain("Exception", "rule", "RULE_");
                }
            }
        }
    }

    @Test
    @Timeout(120)
    void deepNestingIsOneFinding() {
        assertThat(read("guest a { x " + "{ ".repeat(100_000) + "} ".repeat(100_000) + " }\nguest b"))
                .startsWith("1:")
                .contains("More than 32 braces")
                .endsWith("read: a(1) b(0)");
        assertThat(read("{".repeat(100_000))).contains("LNG-SYNTAX");
        assertThat(read("}".repeat(10_000))).contains("LNG-SYNTAX");
    }

    @Test
    @Timeout(120)
    void longLinesAndManyElementsAreReadInLinearTime() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            line.append("guest g").append(i).append(" { cores 4 } ");
        }
        assertThat(read(line.toString())).startsWith("read: g0(0)");
        assertThat(read("guest a { nonsense " + "x ".repeat(50_000) + "}")).startsWith("1:11 LNG-UNKNOWN");
        assertThat(read("x".repeat(1_000_000))).contains("begins no element");
        assertThat(read("guest a { memory " + "9".repeat(100_000) + " GiB }")).contains("LNG-NUM");
        assertThat(read("= ".repeat(50_000))).contains("LNG-SYNTAX");
    }
}
