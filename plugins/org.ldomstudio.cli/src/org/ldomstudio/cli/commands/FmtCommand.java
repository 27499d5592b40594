// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.cli.input.InputFile;
import org.ldomstudio.cli.output.WholeFile;
import org.ldomstudio.cli.run.Command;
import org.ldomstudio.cli.run.ExitStatus;
import org.ldomstudio.cli.run.Format;
import org.ldomstudio.cli.run.Options;
import org.ldomstudio.cli.run.Session;
import org.ldomstudio.language.Diagnostic;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.formatting2.Formatting;
import org.ldomstudio.report.diagnostics.Diagnostics;
import org.ldomstudio.report.json.JsonText;
import org.ldomstudio.report.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Formats files in place. */
public final class FmtCommand implements Command {

    private static final String CHECK = "--check";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage()
                .description("Formats model files in place. A file that does not parse is never touched.", "");
        spec.addPositional(Options.files());
        spec.addOption(
                Options.flag(CHECK, "Change nothing; name the files that would change. Status 1 when there are any."));
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult parsed, Session session) {
        boolean check = Options.isGiven(parsed, CHECK);
        Site site = Site.read(parsed, session);
        Formatting formatting = LdomLoader.services().getInstance(Formatting.class);
        List<String> changed = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        List<Diagnostic> reasons = new ArrayList<>();
        for (InputFile file : site.files()) {
            Optional<String> formatted = site.model()
                    .resource(file.source())
                    .filter(resource -> file.source().problem().isEmpty())
                    .flatMap(formatting::format);
            if (formatted.isEmpty()) {
                broken.add(file.name());
                site.model().textProblems().stream()
                        .filter(each ->
                                each.file().equals(file.name()) && !each.rule().equals("LNG-LINK"))
                        .forEach(reasons::add);
                continue;
            }
            boolean differs = !formatted.get().equals(file.source().text());
            if (file.path().isEmpty() && !check) {
                session.print(formatted.get());
            } else if (differs) {
                changed.add(file.name());
                if (!check) {
                    WholeFile.write(file.path().orElseThrow(), file.name(), formatted.get());
                }
            }
        }
        report(changed, broken, session);
        if (!broken.isEmpty()) {
            site.printToErr(
                    new Diagnostics(reasons.stream().map(Reporting::diagnostic).toList(), 0), session);
        }
        return ExitStatus.foundIf(!broken.isEmpty() || check && !changed.isEmpty());
    }

    private static void report(List<String> changed, List<String> broken, Session session) {
        if (session.format() == Format.JSON) {
            session.print(JsonText.object(json -> json.texts("changed", changed).texts("broken", broken)));
        } else {
            changed.forEach(name -> session.print(Texts.printable(name) + "\n"));
        }
        broken.forEach(name -> session.remark(name + " does not parse, so it is left as it is."));
    }
}
