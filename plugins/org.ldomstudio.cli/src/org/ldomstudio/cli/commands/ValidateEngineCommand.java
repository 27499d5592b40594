// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.ldomstudio.cli.run.Command;
import org.ldomstudio.cli.run.ExitStatus;
import org.ldomstudio.cli.run.Format;
import org.ldomstudio.cli.run.ProgressBar;
import org.ldomstudio.cli.run.Session;
import org.ldomstudio.cli.run.Trouble;
import org.ldomstudio.interpreter.cases.CaseFile;
import org.ldomstudio.interpreter.cases.CaseFileException;
import org.ldomstudio.interpreter.cases.CaseRunner;
import org.ldomstudio.interpreter.cases.CasesReport;
import org.ldomstudio.report.cases.CasesJson;
import org.ldomstudio.report.cases.CasesText;
import org.ldomstudio.report.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Runs published and analytic timing cases through the engine. */
public final class ValidateEngineCommand implements Command {

    private static final long SEED = 42;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage()
                .description(
                        "Runs timing cases through the engine and compares: published measurements and exact formulas.",
                        "");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CASES.json")
                .type(String.class)
                .index("0")
                .arity("0..1")
                .description("A file of cases, or - for standard input. Default: the cases that come with the program.")
                .build());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult parsed, Session session) {
        Optional<String> name =
                parsed.hasMatchedPositional(0) ? Optional.of(parsed.matchedPositionalValue(0, "")) : Optional.empty();
        CaseFile file = name.map(each -> read(each, session)).orElseGet(CaseFile::shipped);
        CasesReport report;
        try (ProgressBar bar = ProgressBar.of(session, "cases")) {
            report = new CaseRunner(SEED, () -> false, bar).run(file);
        }
        session.print(
                session.format() == Format.JSON
                        ? CasesJson.text(report)
                        : CasesText.text(report, session.style(), session.io().width()));
        return ExitStatus.foundIf(report.failed() > 0);
    }

    private static CaseFile read(String name, Session session) {
        String shown = Texts.printable(name);
        try (Reader reader = open(name, session)) {
            return CaseFile.read(reader);
        } catch (CaseFileException e) {
            throw new Trouble(shown + " is no file of timing cases: " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new Trouble(shown + ": there is no such file.", e);
        } catch (CharacterCodingException e) {
            throw new Trouble(shown + " is not UTF-8 text.", e);
        } catch (IOException | InvalidPathException e) {
            throw new Trouble(shown + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Reader open(String name, Session session) throws IOException {
        if (name.equals("-")) {
            return new BufferedReader(new InputStreamReader(session.io().in(), StandardCharsets.UTF_8.newDecoder()));
        }
        Path path = session.io().directory().resolve(name);
        return Files.newBufferedReader(path);
    }
}
