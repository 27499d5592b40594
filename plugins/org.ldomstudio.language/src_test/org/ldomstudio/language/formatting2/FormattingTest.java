// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.formatting2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.ModelDump;
import org.ldomstudio.language.Reading;
import org.ldomstudio.language.TourTest;
import org.ldomstudio.language.catalogue.Catalogue;

/** The one style: what it looks like, that it loses nothing, and that it is reached from anywhere. */
class FormattingTest {

    private static final Formatting FORMATTING = LdomLoader.services().getInstance(Formatting.class);

    private static XtextResource parse(String text) {
        LoadedModel model = Reading.read(text);
        return model.resource(model.sources().get(0)).orElseThrow();
    }

    private static String format(String text) {
        return FORMATTING.format(parse(text)).orElseThrow(() -> new AssertionError("syntax errors in:\n" + text));
    }

    private static String dump(String text) {
        return ModelDump.of(parse(text).getContents().get(0));
    }

    static Stream<String> texts() {
        Catalogue catalogue = LdomLoader.services().getInstance(Catalogue.class);
        return Stream.concat(
                TourTest.texts().values().stream(),
                catalogue.models().stream()
                        .map(model -> catalogue.text(model.eResource().getURI())));
    }

    @Test
    void theBuiltInFilesAreInTheOneStyle() {
        Catalogue catalogue = LdomLoader.services().getInstance(Catalogue.class);
        assertThat(catalogue.models()).hasSize(4).allSatisfy(model -> {
            String text = catalogue.text(model.eResource().getURI());
            assertThat(format(text)).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @MethodSource("texts")
    void formattingTwiceChangesNothingMore(String text) {
        String once = format(text);
        assertThat(format(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void formattingChangesNothingThatTheModelSays(String text) {
        assertThat(dump(format(text))).isEqualTo(dump(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void scrambledBlanksAreRestored(String text) {
        String formatted = format(text);
        for (int seed = 1; seed <= 5; seed++) {
            String scrambled = scramble(formatted, new Random(seed));
            assertThat(format(scrambled)).as("seed %d", seed).isEqualTo(formatted);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void commentsAtEveryTokenBoundarySurvive(String text) {
        for (String comment : List.of("/* %d */", "// %d\n", "\n/* %d */\n", "\n// %d\n", "/**\n     * %d\n     */")) {
            String commented = withComments(text, comment);
            String formatted = format(commented);
            assertThat(comments(formatted)).isEqualTo(comments(commented));
            assertThat(dump(formatted)).isEqualTo(dump(commented));
            assertThat(format(formatted)).isEqualTo(formatted);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
        guest g{memory 32GiB}             | guest g { memory 32 GiB }
        network n { speed 10Gbit/s }      | network n { speed 10 Gbit/s }
        server s { frequency 3.6GHz }     | server s { frequency 3.6 GHz }
        network n { load 15% }            | network n { load 15 % }
        network n { load 5 .. 15% }       | network n { load 5..15 % }
        network n { vlans 1 .. 3,5 }      | network n { vlans 1..3, 5 }
        engine e { resume 100ms..1s }     | engine e { resume 100 ms..1 s }
        plan p { window mon .. fri 08:00 .. 18:00 } | plan p { window mon..fri 08:00..18:00 }
        plan p { remove g / d }           | plan p { remove g/d }
        guest g { nonsense 3.6 / x, -5 }  | guest g { nonsense 3.6/x, -5 }
        guest g { }                       | guest g { }
        language 1 guest g                | ~language 1\nguest g~
        """)
    void valuesHaveOneForm(String text, String expected) {
        assertThat(format(text)).isEqualTo(expected.replace("\\n", "\n").replace("~", "") + "\n");
    }

    @Test
    void aFileMayBeEmptyOrHoldOnlyComments() {
        assertThat(format("")).isEmpty();
        assertThat(format("\n\n  \n")).isEmpty();
        assertThat(format("  // only this")).isEqualTo("// only this\n");
        assertThat(format("\n\n// a\n\n\n\n// b\n\n\n\nguest g\n\n\n")).isEqualTo("// a\n\n// b\n\nguest g\n");
    }

    @Test
    void lineEndsAndByteOrderMarkAreKept() {
        assertThat(format("\uFEFFguest g {\r\n// x\r\nmemory 1GiB }\r\n"))
                .isEqualTo("\uFEFFguest g {\r\n  // x\r\n  memory 1 GiB\r\n}\r\n");
    }

    @Test
    void aFileWithSyntaxErrorsIsNeverTouched() {
        assertThat(FORMATTING.format(parse("guest g { memory }"))).isEmpty();
    }

    @Test
    void longListsAreWrapped() {
        String names = String.join(", ", java.util.Collections.nCopies(30, "storage-name"));
        assertThat(format("server s { sees " + names + " }").lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void onlyTheWantedStretchIsFormatted() {
        String text = "guest   a\nguest   b\n";
        var replacements = FORMATTING.format(parse(text), new TextRegion(10, 9));
        assertThat(replacements).singleElement().satisfies(replacement -> {
            assertThat(replacement.getOffset()).isEqualTo(15);
            assertThat(replacement.getReplacementText()).isEqualTo(" ");
        });
    }

    /** Replaces all blanks by other ones; line ends at comments, and blank lines, are kept. */
    private static String scramble(String text, Random random) {
        StringBuilder scrambled = new StringBuilder();
        List<ILeafNode> leaves = new ArrayList<>();
        parse(text).getParseResult().getRootNode().getLeafNodes().forEach(leaves::add);
        for (int i = 0; i < leaves.size(); i++) {
            String leaf = leaves.get(i).getText();
            boolean blank = leaves.get(i).isHidden() && leaf.isBlank();
            if (!blank) {
                scrambled.append(leaf);
                continue;
            }
            boolean afterLineComment = i > 0 && leaves.get(i - 1).getText().startsWith("//");
            boolean atComment = afterLineComment
                    || i > 0 && leaves.get(i - 1).getText().startsWith("/*")
                    || i + 1 < leaves.size() && leaves.get(i + 1).getText().startsWith("/");
            long ends = leaf.chars().filter(c -> c == '\n').count();
            if (afterLineComment) {
                scrambled
                        .append(ends > 0 ? "\n".repeat(1 + random.nextInt(3)) : "")
                        .append(" ".repeat(random.nextInt(9)));
            } else if (ends > 1) {
                scrambled.append(" ".repeat(random.nextInt(3))).append("\n".repeat(2 + random.nextInt(3)));
            } else if (atComment) {
                scrambled.append(ends > 0 ? "\n" : "").append(" ".repeat(1 + random.nextInt(9)));
            } else {
                scrambled.append(random.nextBoolean() ? "\n\t" : " ".repeat(1 + random.nextInt(5)));
            }
        }
        return scrambled.toString();
    }

    /** Puts a numbered comment before every token that is not in the middle of a value. */
    private static String withComments(String text, String comment) {
        StringBuilder result = new StringBuilder();
        int number = 0;
        for (ILeafNode leaf : parse(text).getParseResult().getRootNode().getLeafNodes()) {
            if (!leaf.isHidden() && !isInsideValue(leaf)) {
                result.append(' ').append(String.format(comment, number++)).append(' ');
            }
            result.append(leaf.getText());
        }
        return result.toString();
    }

    private static boolean isInsideValue(ILeafNode leaf) {
        for (ICompositeNode node = leaf.getParent(); node != null; node = node.getParent()) {
            boolean value = node.getGrammarElement() instanceof RuleCall call
                            && org.eclipse.xtext.GrammarUtil.isDatatypeRule((org.eclipse.xtext.ParserRule)
                                    (call.getRule() instanceof org.eclipse.xtext.ParserRule rule
                                            ? rule
                                            : parserRule(call)))
                    || node.getGrammarElement() instanceof org.eclipse.xtext.CrossReference;
            if (value && node.getOffset() < leaf.getOffset()) {
                return true;
            }
        }
        return false;
    }

    private static org.eclipse.xtext.ParserRule parserRule(RuleCall call) {
        return org.eclipse.xtext.GrammarUtil.containingParserRule(call);
    }

    private static List<String> comments(String text) {
        List<String> comments = new ArrayList<>();
        for (ILeafNode leaf : parse(text).getParseResult().getRootNode().getLeafNodes()) {
            if (leaf.isHidden() && !leaf.getText().isBlank()) {
                comments.add(leaf.getText().replaceAll("\\s+", " ").strip());
            }
        }
        return comments;
    }
}
