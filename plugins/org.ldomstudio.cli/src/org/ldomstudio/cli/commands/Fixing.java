// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ldomstudio.cli.input.InputFile;
import org.ldomstudio.cli.output.WholeFile;
import org.ldomstudio.cli.run.Session;
import org.ldomstudio.cli.run.Trouble;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.SourceText;
import org.ldomstudio.language.ide.edits.FixRounds;
import org.ldomstudio.report.text.Texts;
import org.ldomstudio.rules.Finding;
import org.ldomstudio.rules.SeveritySettings;
import org.ldomstudio.rules.fixes.Fix;

/** Makes the safe fixes of a model, or shows what they would change. */
final class Fixing {

    private static final int CONTEXT_LINES = 3;

    private final Site site;
    private final FixRounds.Outcome outcome;

    private Fixing(Site site, FixRounds.Outcome outcome) {
        this.site = site;
        this.outcome = outcome;
    }

    /** Finds out what the safe fixes make of a model. Nothing is written yet. */
    static Fixing of(Site site, SeveritySettings settings) {
        Function<LoadedModel, List<Fix>> wanted = model -> AllFindings.of(model, settings).shown().stream()
                .map(Fixing::safe)
                .flatMap(Optional::stream)
                .toList();
        FixRounds rounds = LdomLoader.services().getInstance(FixRounds.class);
        List<SourceText> sources = site.files().stream().map(InputFile::source).toList();
        return new Fixing(site, rounds.run(sources, wanted));
    }

    /** Writes the changed files, says what was done, and returns the model as it is now. */
    Site write(Session session) {
        List<InputFile> changed = new ArrayList<>();
        for (InputFile file : site.files()) {
            if (!after(file).equals(file.source().text())) {
                changed.add(file);
                if (file.path().isEmpty()) {
                    throw new Trouble(
                            "Standard input cannot be changed in place. Add --diff to see what would change.");
                }
            }
        }
        changed.forEach(file -> WholeFile.write(file.path().orElseThrow(), file.name(), after(file)));
        outcome.made().forEach(fix -> session.remark("fixed: " + fix.label()));
        report(
                session,
                Figures.count(outcome.made().size(), "fix", "fixes") + " made in " + Texts.count(changed.size(), "file")
                        + ".");
        List<InputFile> now = site.files().stream().map(this::reread).toList();
        return Site.of(now, outcome.model());
    }

    /** Writes the differences to standard output, as {@code diff -u} does. */
    void show(Session session) {
        for (InputFile file : site.files()) {
            session.print(difference(file));
        }
        report(
                session,
                outcome.made().isEmpty() ? "There is nothing that can be fixed safely." : "Nothing was written.");
    }

    private void report(Session session, String sum) {
        outcome.refused()
                .forEach(refused -> session.remark("not fixed: " + refused.fix().label() + ": " + refused.reason()));
        session.remark(sum);
    }

    private String after(InputFile file) {
        return reread(file).source().text();
    }

    private InputFile reread(InputFile file) {
        return outcome.sources().stream()
                .filter(source -> source.uri().equals(file.source().uri()))
                .findFirst()
                .map(source -> new InputFile(file.path(), source))
                .orElseThrow();
    }

    private String difference(InputFile file) {
        List<String> before = file.source().text().lines().toList();
        List<String> after = after(file).lines().toList();
        String name = Texts.printable(file.name());
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + name, "b/" + name, before, DiffUtils.diff(before, after), CONTEXT_LINES);
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static Optional<Fix> safe(Finding finding) {
        return finding.fixes().stream().filter(Fix::safe).findFirst();
    }
}
