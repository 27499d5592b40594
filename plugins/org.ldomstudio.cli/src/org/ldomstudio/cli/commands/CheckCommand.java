// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.cli.run.Choice;
import org.ldomstudio.cli.run.Command;
import org.ldomstudio.cli.run.ExitStatus;
import org.ldomstudio.cli.run.Format;
import org.ldomstudio.cli.run.Options;
import org.ldomstudio.cli.run.ProductVersion;
import org.ldomstudio.cli.run.Session;
import org.ldomstudio.cli.run.Trouble;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.report.diagnostics.Diagnostics;
import org.ldomstudio.report.diagnostics.DiagnosticsJson;
import org.ldomstudio.report.diagnostics.DiagnosticsSarif;
import org.ldomstudio.report.diagnostics.DiagnosticsText;
import org.ldomstudio.report.json.JsonText;
import org.ldomstudio.report.matrix.Matrix;
import org.ldomstudio.report.matrix.MatrixJson;
import org.ldomstudio.report.matrix.MatrixText;
import org.ldomstudio.rules.Migratability;
import org.ldomstudio.rules.RuleCatalogue;
import org.ldomstudio.rules.Severity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Parses, links and validates a model; says which guest can go where. */
public final class CheckCommand implements Command {

    private static final String MATRIX = "--matrix";
    private static final String FIX = "--fix";
    private static final String DIFF = "--diff";
    private static final String FAIL_ON = "--fail-on";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage()
                .description(
                        "Checks a model: syntax, names, values, and whether every planned migration is possible.", "");
        spec.addPositional(Options.files());
        spec.addOption(Options.flag(MATRIX, "Also show which guest can go where."));
        spec.addOption(Options.flag(FIX, "Make the safe fixes in the files, then check."));
        spec.addOption(Options.flag(DIFF, "With --fix: write nothing, show what would change."));
        spec.addOption(Options.value(
                FAIL_ON, "SEVERITY", "End with status 1 from this severity on: error (default) or warning."));
        return spec;
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.TEXT, Format.JSON, Format.SARIF);
    }

    @Override
    public ExitStatus run(ParseResult parsed, Session session) {
        String failOn = Choice.of(FAIL_ON, Options.valueOf(parsed, FAIL_ON, "error"), List.of("error", "warning"));
        boolean fix = Options.isGiven(parsed, FIX);
        boolean diff = Options.isGiven(parsed, DIFF);
        if (diff && !fix) {
            throw new Trouble(DIFF + " shows what " + FIX + " would change; give both.");
        }
        Site site = Site.read(parsed, session);
        if (diff) {
            Fixing.of(site, site.severities(session)).show(session);
            return ExitStatus.foundIf(fails(site.check(session), failOn));
        }
        if (fix) {
            site = Fixing.of(site, site.severities(session)).write(session);
        }
        Diagnostics diagnostics = site.check(session);
        Optional<Matrix> matrix = Options.isGiven(parsed, MATRIX)
                ? Optional.of(Matrix.of(
                        Migratability.of(SiteState.initial(site.model().index()))))
                : Optional.empty();
        switch (session.format()) {
            case JSON ->
                session.print(JsonText.object(json -> {
                    DiagnosticsJson.write(json, diagnostics);
                    matrix.ifPresent(each -> MatrixJson.write(json, each));
                }));
            case SARIF -> session.print(DiagnosticsSarif.text(diagnostics, RuleCatalogue.all(), ProductVersion.NUMBER));
            case TEXT, CSV, HTML -> printText(site, diagnostics, matrix, session);
        }
        return ExitStatus.foundIf(fails(diagnostics, failOn));
    }

    private static boolean fails(Diagnostics diagnostics, String failOn) {
        return diagnostics.hasErrors() || failOn.equals("warning") && diagnostics.count(Severity.WARNING) > 0;
    }

    private static void printText(Site site, Diagnostics diagnostics, Optional<Matrix> matrix, Session session) {
        DiagnosticsText text = new DiagnosticsText(session.style(), session.io().width(), site);
        session.print(text.blocks(diagnostics));
        matrix.ifPresent(each -> session.print(
                MatrixText.text(each, session.style(), session.io().width()) + "\n"));
        if (!session.quiet()) {
            session.print(text.summary(diagnostics, site.files().size()));
        }
    }
}
