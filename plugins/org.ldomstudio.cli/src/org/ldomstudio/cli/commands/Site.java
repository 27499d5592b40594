// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.util.CancelIndicator;
import org.ldomstudio.cli.input.InputFile;
import org.ldomstudio.cli.input.InputFiles;
import org.ldomstudio.cli.input.ProjectSettings;
import org.ldomstudio.cli.run.Options;
import org.ldomstudio.cli.run.Session;
import org.ldomstudio.language.Diagnostic;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LineIndex;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.SourceText;
import org.ldomstudio.language.validation.LanguageChecks;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.SiteIndex;
import org.ldomstudio.report.diagnostics.Diagnostics;
import org.ldomstudio.report.diagnostics.DiagnosticsText;
import org.ldomstudio.report.diagnostics.SourceLines;
import org.ldomstudio.report.diagnostics.TextRange;
import org.ldomstudio.rules.Findings;
import org.ldomstudio.rules.Severity;
import org.ldomstudio.rules.SeveritySettings;
import picocli.CommandLine.ParseResult;

/** The model of one invocation. */
final class Site implements SourceLines {

    private final List<InputFile> files;
    private final LoadedModel model;
    private final ModelFolder folder;
    private Optional<ProjectSettings> settings = Optional.empty();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, LineIndex> indexes = new LinkedHashMap<>();

    private Site(List<InputFile> files, LoadedModel model) {
        this.files = files;
        this.model = model;
        this.folder = ModelFolder.of(files);
        files.forEach(file -> texts.put(file.name(), file.source().text()));
    }

    /** Reads the files that the command line names. */
    static Site read(ParseResult parsed, Session session) {
        return read(parsed, session, SettingPhrases.of(List.of(), List.of()));
    }

    /** Reads the files that the command line names, with phrases of the command line beside them. */
    static Site read(ParseResult parsed, Session session, SettingPhrases phrases) {
        List<InputFile> files = InputFiles.read(session.io(), Options.filesOf(parsed));
        List<SourceText> sources =
                new ArrayList<>(files.stream().map(InputFile::source).toList());
        if (!phrases.isEmpty()) {
            sources.add(phrases.source());
        }
        return new Site(files, LdomLoader.standalone().load(sources));
    }

    /** Makes the site of a model that has been read. */
    static Site of(List<InputFile> files, LoadedModel model) {
        return new Site(files, model);
    }

    List<InputFile> files() {
        return files;
    }

    LoadedModel model() {
        return model;
    }

    /** Returns everything that is wrong with the model, and with the settings of its project. */
    Diagnostics check(Session session) {
        Findings findings = findings(session);
        List<org.ldomstudio.report.diagnostics.Diagnostic> all = new ArrayList<>();
        shown(findings).forEach(each -> all.add(Reporting.diagnostic(each)));
        settings.ifPresent(each -> all.addAll(Reporting.complaints(each)));
        return new Diagnostics(all, findings.accepted());
    }

    /** Returns everything that is wrong with the model, as the language says it. */
    List<Diagnostic> diagnostics(Session session) {
        return shown(findings(session));
    }

    private List<Diagnostic> shown(Findings findings) {
        List<Diagnostic> all = new ArrayList<>(model.textProblems());
        findings.shown().forEach(finding -> all.add(model.diagnostic(finding)));
        return all;
    }

    /** Returns the severities that the project has chosen. */
    SeveritySettings severities(Session session) {
        if (settings.isEmpty()) {
            Path start = folder.path().orElse(session.io().directory());
            settings = ProjectSettings.nearest(start, session.io().directory());
            settings.ifPresent(each -> texts.put(each.name(), each.text()));
        }
        return settings.map(ProjectSettings::settings).orElse(SeveritySettings.NONE);
    }

    private Findings findings(Session session) {
        return AllFindings.of(model, severities(session));
    }

    /** Returns all elements of the user's files and of the catalogue. */
    SiteIndex index() {
        List<LdomModel> own = model.models().stream()
                .filter(file -> !SettingPhrases.isOwn(file))
                .toList();
        return new SiteIndex(own, model.catalogue());
    }

    /** Returns whether the texts can be used; writes to standard error what is wrong with them. */
    boolean isSound(Session session) {
        Diagnostics diagnostics = new Diagnostics(
                model.textProblems().stream().map(Reporting::diagnostic).toList(), 0);
        if (diagnostics.hasErrors()) {
            printToErr(diagnostics, session);
        }
        return !diagnostics.hasErrors();
    }

    /**
     * Returns whether a check of the language finds an error, such as a number that no machine has; writes those to
     * standard error. Figures made from such values mean nothing.
     */
    boolean hasWrongValues(Session session) {
        Diagnostics diagnostics = new Diagnostics(
                LanguageChecks.check(model.site(), CancelIndicator.NullImpl).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .filter(finding ->
                                !(EcoreUtil.getRootContainer(finding.place().element()) instanceof LdomModel file
                                        && SettingPhrases.isOwn(file)))
                        .map(model::diagnostic)
                        .map(Reporting::diagnostic)
                        .toList(),
                0);
        if (diagnostics.hasErrors()) {
            printToErr(diagnostics, session);
        }
        return diagnostics.hasErrors();
    }

    /** Writes diagnostics to standard error, for commands whose result is something else. */
    void printToErr(Diagnostics diagnostics, Session session) {
        DiagnosticsText text =
                new DiagnosticsText(session.errorStyle(), session.io().width(), this);
        session.io().out().flush();
        session.io().err().print(text.blocks(diagnostics) + text.summary(diagnostics, files.size()));
    }

    /** Returns file and line of an element, the file relative to the folder of the model. */
    Optional<String> relativePlace(EObject element) {
        return range(Place.of(element)).map(range -> folder.relative(range.file()) + ":" + range.line());
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
