// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.util.List;
import org.ldomstudio.cli.run.Choice;
import org.ldomstudio.cli.run.Command;
import org.ldomstudio.cli.run.ExitStatus;
import org.ldomstudio.cli.run.Format;
import org.ldomstudio.cli.run.Options;
import org.ldomstudio.cli.run.ProgressBar;
import org.ldomstudio.cli.run.Session;
import org.ldomstudio.cli.run.Trouble;
import org.ldomstudio.interpreter.PlanInterpreter;
import org.ldomstudio.interpreter.SimulationRequest;
import org.ldomstudio.interpreter.result.ExpectationResult;
import org.ldomstudio.interpreter.result.SimulationReport;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.view.SiteIndex;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.report.simulation.RoundsCsv;
import org.ldomstudio.report.simulation.SimulationHtml;
import org.ldomstudio.report.simulation.SimulationJson;
import org.ldomstudio.report.simulation.SimulationText;
import org.ldomstudio.report.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Runs the migrations of plans in the timing engine. */
public final class SimulateCommand implements Command {

    private static final String PLAN = "--plan";
    private static final String SAMPLES = "--samples";
    private static final String SEED = "--seed";
    private static final long USUAL_SEED = 42;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage()
                .description(
                        "Simulates the plans of a model: how long each migration takes, how long the guest stands"
                                + " still.",
                        "");
        spec.addPositional(Options.files());
        spec.addOption(Options.value(PLAN, "NAME", "Only this plan. Default: all plans."));
        spec.addOption(Options.value(SAMPLES, "N", "Also so many runs with uncertain inputs drawn at random."));
        spec.addOption(Options.value(SEED, "S", "Seed of the samples. Default: " + USUAL_SEED + "."));
        spec.addOption(Options.values(
                SettingPhrases.SET,
                "'P of X to V'",
                "Change a value before the plans begin, such as: cores of t5a/primary to 4"));
        spec.addOption(Options.values(
                SettingPhrases.SWEEP,
                "'P of X to A..B in N steps'",
                "Run for values of a range, such as: speed of migration-lan to 1..40 Gbit/s"));
        return spec;
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.TEXT, Format.JSON, Format.CSV, Format.HTML);
    }

    @Override
    public ExitStatus run(ParseResult parsed, Session session) {
        int samples = (int) Options.numberOf(parsed, SAMPLES, 0, 0, SimulationRequest.MOST_SAMPLES);
        long seed = Options.numberOf(parsed, SEED, USUAL_SEED, Long.MIN_VALUE, Long.MAX_VALUE);
        SettingPhrases phrases = SettingPhrases.of(
                Options.valuesOf(parsed, SettingPhrases.SET), Options.valuesOf(parsed, SettingPhrases.SWEEP));
        Site site = Site.read(parsed, session, phrases);
        phrases.check(site.model());
        if (!site.isSound(session)) {
            return ExitStatus.FOUND;
        }
        SiteIndex index = site.index();
        SimulationRequest request = SimulationRequest.nominal(SiteState.initial(index), plans(parsed, index))
                .sampled(samples, seed)
                .changed(phrases.settings(site.model()), phrases.sweeps(site.model()))
                .explained(session.format() == Format.TEXT || session.format() == Format.HTML)
                .onThreads(Runtime.getRuntime().availableProcessors());
        SimulationReport report;
        try (ProgressBar bar = ProgressBar.of(session, "runs")) {
            report = new PlanInterpreter().run(request.followed(() -> false, bar));
        }
        session.print(
                switch (session.format()) {
                    case TEXT, SARIF ->
                        SimulationText.text(
                                report, session.style(), session.io().width(), site::range);
                    case JSON -> SimulationJson.text(report, site::range);
                    case CSV -> RoundsCsv.text(report);
                    case HTML -> SimulationHtml.text(report, site::range);
                });
        boolean wrong = site.hasWrongValues(session);
        return ExitStatus.foundIf(wrong || report.hasUnwantedRefusals() || isDisappointing(report));
    }

    private static boolean isDisappointing(SimulationReport report) {
        return report.plans().stream()
                .flatMap(plan -> plan.expectations().stream())
                .anyMatch(expectation -> expectation.verdict() == ExpectationResult.Verdict.BROKEN);
    }

    private static List<Plan> plans(ParseResult parsed, SiteIndex index) {
        if (index.plans().isEmpty()) {
            throw new Trouble(
                    "The model has no plan, so there is nothing to simulate. Write one, such as: plan sunday { migrate"
                            + " web01 to t5b }");
        }
        if (!Options.isGiven(parsed, PLAN)) {
            return index.plans();
        }
        String name = Options.valueOf(parsed, PLAN, "");
        return index.find(Plan.class, name).map(List::of).orElseThrow(() -> {
            List<String> names = index.plans().stream().map(Plan::getName).toList();
            return new Trouble("There is no plan \"" + Texts.printable(name) + "\"." + Choice.didYouMean(name, names)
                    + " Plans: " + Texts.join(names, "and") + ".");
        });
    }
}
