// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ldomstudio.cli.input.InputFile;
import org.ldomstudio.cli.input.InputFiles;
import org.ldomstudio.cli.run.Options;
import org.ldomstudio.cli.run.Session;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LineIndex;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.report.diagnostics.Diagnostics;
import org.ldomstudio.report.diagnostics.SourceLines;
import org.ldomstudio.report.diagnostics.TextRange;
import picocli.CommandLine.ParseResult;

/** The model of one invocation. */
final class Site implements SourceLines {

    private final List<InputFile> files;
    private final LoadedModel model;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, LineIndex> indexes = new LinkedHashMap<>();

    private Site(List<InputFile> files, LoadedModel model) {
        this.files = files;
        this.model = model;
        files.forEach(file -> texts.put(file.name(), file.source().text()));
    }

    /** Reads the files that the command line names. */
    static Site read(ParseResult parsed, Session session) {
        List<InputFile> files = InputFiles.read(session.io(), Options.filesOf(parsed));
        return new Site(
                files,
                LdomLoader.standalone()
                        .load(files.stream().map(InputFile::source).toList()));
    }

    List<InputFile> files() {
        return files;
    }

    LoadedModel model() {
        return model;
    }

    /** Returns everything that is wrong with the model. */
    Diagnostics check() {
        return new Diagnostics(
                model.textProblems().stream().map(Reporting::diagnostic).toList(), 0);
    }

    /** Returns where a place is written. */
    Optional<TextRange> range(Place place) {
        return Reporting.range(model, place);
    }

    @Override
    public Optional<String> line(String file, int line) {
        return Optional.ofNullable(texts.get(file)).flatMap(text -> {
            LineIndex index = indexes.computeIfAbsent(file, key -> new LineIndex(text));
            if (line > index.lines()) {
                return Optional.empty();
            }
            int end = line < index.lines() ? index.start(line + 1) : text.length();
            return Optional.of(text.substring(index.start(line), end).stripTrailing());
        });
    }
}
