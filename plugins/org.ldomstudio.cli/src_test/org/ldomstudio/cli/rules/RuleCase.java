// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.rules.Finding;
import org.ldomstudio.rules.Findings;
import org.ldomstudio.rules.SeveritySettings;
import org.ldomstudio.rules.SiteCheck;

/**
 * A model that breaks one rule and its twin that does not. Lines that end in {@code //! bad} or {@code //! good}
 * belong to one of them;
 * all others belong to both. Lines that begin with {@code //!} say what is expected.
 *
 * @param file the file
 * @param text its text
 */
record RuleCase(Path file, String text) {

    private static final Path FOLDER = Path.of("src_test", "org", "ldomstudio", "cli", "rules", "cases");
    private static final String MARK = "//! ";

    /** Returns all cases, in the order of their names. */
    static List<RuleCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ldom"))
                    .sorted()
                    .map(RuleCase::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static RuleCase read(Path file) {
        try {
            return new RuleCase(file, Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the rule that it is about: the name of the file up to a second dot. */
    String rule() {
        return file.getFileName().toString().split("\\.")[0];
    }

    /** Returns the messages that the bad model must raise: "MIG-X-001 error: message". */
    List<String> golden() {
        return header("bad ").map(line -> line.substring("bad ".length())).toList();
    }

    /** Returns the other rules that the bad model must raise, because they follow. */
    TreeSet<String> alsoBad() {
        return header("also ")
                .map(line -> line.substring("also ".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the rules that the good model must raise. */
    TreeSet<String> alsoGood() {
        return header("good-also ")
                .map(line -> line.substring("good-also ".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> header(String word) {
        return text.lines().filter(line -> line.startsWith(MARK + word)).map(line -> line.substring(MARK.length()));
    }

    /** Returns the text of one of the twins, with the same line numbers as the file. */
    String variant(String wanted) {
        String other = wanted.equals("bad") ? "good" : "bad";
        return Arrays.stream(text.split("\n", -1))
                .map(line -> line.endsWith(MARK + other) ? "" : line)
                .collect(Collectors.joining("\n"));
    }

    /** Loads one of the twins; its text must be faultless. */
    LoadedModel load(String variant) {
        LoadedModel model = LdomLoader.standalone().loadText(variant(variant));
        if (!model.isReadable()) {
            throw new AssertionError(file + " (" + variant + "): " + model.textProblems());
        }
        return model;
    }

    /** Returns what rules say about one of the twins. */
    List<Finding> findings(String variant) {
        LoadedModel model = load(variant);
        List<Finding> all = SiteCheck.of(SiteState.initial(model.index()));
        return Findings.of(all, model.models(), SeveritySettings.NONE).shown();
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
