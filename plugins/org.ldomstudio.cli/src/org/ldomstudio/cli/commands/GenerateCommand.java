// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ldomstudio.cli.run.Choice;
import org.ldomstudio.cli.run.Command;
import org.ldomstudio.cli.run.ExitStatus;
import org.ldomstudio.cli.run.Format;
import org.ldomstudio.cli.run.Options;
import org.ldomstudio.cli.run.Session;
import org.ldomstudio.cli.run.Trouble;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.report.json.JsonText;
import org.ldomstudio.report.text.Texts;
import org.ldomstudio.scripts.GeneratedFiles;
import org.ldomstudio.scripts.ScriptFormat;
import org.ldomstudio.scripts.ScriptGenerator;
import org.ldomstudio.scripts.ScriptRequest;
import org.ldomstudio.scripts.output.OutputFolder;
import org.ldomstudio.scripts.output.OutputResult;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes scripts and runbooks into a folder. */
public final class GenerateCommand implements Command {

    private static final String OUTPUT = "--output";
    private static final String AS = "--as";
    private static final String CHECK = "--check";
    private static final String FORCE = "--force";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage()
                .description(
                        "Generates ldm scripts: set-up of servers, definition of guests, a runbook for each plan.", "");
        spec.addPositional(Options.files());
        spec.addOption(
                Options.value(OUTPUT, "DIR", "The folder to write to. Files of others in it are never touched."));
        spec.addOption(Options.value(
                AS, "FORMATS", "What plans are written as: sh (default), ansible, json, or several: sh,ansible."));
        spec.addOption(Options.flag(CHECK, "Write nothing; say what differs. Status 1 when something does."));
        spec.addOption(Options.flag(FORCE, "Generate what the errors of the model do not concern."));
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult parsed, Session session) {
        Path given = output(parsed, session);
        Set<ScriptFormat> formats = formats(parsed);
        boolean force = Options.isGiven(parsed, FORCE);
        Site site = Site.read(parsed, session);
        SiteErrors errors = SiteErrors.of(site, session);
        if (!errors.isEmpty()) {
            errors.print(session);
            if (!force) {
                session.io()
                        .err()
                        .println("ldom-studio: nothing was generated. Mend the errors, or use --force to generate what"
                                + " they do not concern.");
                return ExitStatus.FOUND;
            }
        }
        SiteState state = SiteState.initial(site.index());
        GeneratedFiles generated = ScriptGenerator.generate(new ScriptRequest(
                state, formats, force, errors.elements(), NominalPredictions.of(state), site::relativePlace));
        generated.omissions().forEach(omission -> session.remark(omission.toString()));
        OutputFolder folder = new OutputFolder(session.io().directory().resolve(given));
        OutputResult result =
                Options.isGiven(parsed, CHECK) ? folder.check(generated.files()) : folder.write(generated.files());
        return switch (result) {
            case OutputResult.Refused refused -> throw new Trouble(String.join("\n", refused.reasons()));
            case OutputResult.Compared compared -> compared(compared, given, session);
            case OutputResult.Written written -> written(written, given, generated, session);
        };
    }

    private static ExitStatus compared(OutputResult.Compared compared, Path folder, Session session) {
        if (session.format() == Format.JSON) {
            session.print(JsonText.object(json -> json.objects(
                    "differences",
                    compared.differences(),
                    each -> json.field("path", name(folder, each.path()))
                            .field("kind", each.kind().name().toLowerCase(Locale.ROOT)))));
        } else {
            compared.differences().forEach(each -> session.print(name(folder, each.toString()) + "\n"));
            if (compared.differences().isEmpty()) {
                session.remark(folder + " is up to date.");
            }
        }
        return ExitStatus.foundIf(!compared.differences().isEmpty());
    }

    private static ExitStatus written(
            OutputResult.Written written, Path folder, GeneratedFiles generated, Session session) {
        TreeMap<String, Boolean> files = new TreeMap<>();
        written.unchanged().forEach(path -> files.put(path, false));
        written.changed().forEach(path -> files.put(path, true));
        if (session.format() == Format.JSON) {
            session.print(JsonText.object(json -> json.objects(
                            "files",
                            files.entrySet(),
                            file -> json.field("path", name(folder, file.getKey()))
                                    .field("written", file.getValue()))
                    .texts(
                            "removed",
                            written.removed().stream()
                                    .map(path -> name(folder, path))
                                    .toList())
                    .texts(
                            "kept",
                            written.kept().stream()
                                    .map(path -> name(folder, path))
                                    .toList())
                    .objects(
                            "omissions",
                            generated.omissions(),
                            omission -> json.field("what", omission.what())
                                    .field(
                                            "place",
                                            Optional.of(omission.place()).filter(place -> !place.isEmpty()))
                                    .field("reason", omission.reason()))));
        } else {
            files.keySet().forEach(path -> session.print(name(folder, path) + "\n"));
        }
        written.kept()
                .forEach(path -> session.remark(name(folder, path)
                        + " is not generated any more, but somebody has changed it, so it stays."
                        + " Delete it if nobody needs it."));
        session.remark(Texts.count(files.size(), "file") + ": "
                + written.changed().size() + " written, " + written.unchanged().size() + " unchanged"
                + (written.removed().isEmpty() ? "" : ", " + written.removed().size() + " removed") + ".");
        return ExitStatus.FINE;
    }

    private static String name(Path folder, String path) {
        return Texts.printable(folder.toString().replace('\\', '/')) + "/" + path;
    }

    private static Path output(ParseResult parsed, Session session) {
        if (!Options.isGiven(parsed, OUTPUT)) {
            throw new Trouble("Say where to write, for example: --output scripts");
        }
        String folder = Options.valueOf(parsed, OUTPUT, "");
        try {
            return session.io().directory().getFileSystem().getPath(folder);
        } catch (InvalidPathException e) {
            throw new Trouble(OUTPUT + " \"" + Texts.printable(folder) + "\" cannot be the name of a folder.", e);
        }
    }

    private static Set<ScriptFormat> formats(ParseResult parsed) {
        Set<ScriptFormat> formats = EnumSet.noneOf(ScriptFormat.class);
        List<String> offered =
                Arrays.stream(ScriptFormat.values()).map(ScriptFormat::option).toList();
        List<String> words = new ArrayList<>(
                List.of(Options.valueOf(parsed, AS, ScriptFormat.SH.option()).split(",", -1)));
        for (String word : words) {
            Choice.of(AS, word.strip(), offered);
            Arrays.stream(ScriptFormat.values())
                    .filter(each -> each.option().equals(word.strip()))
                    .forEach(formats::add);
        }
        return formats;
    }
}
