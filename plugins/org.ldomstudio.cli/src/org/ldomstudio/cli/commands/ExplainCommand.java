// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ldomstudio.cli.run.Choice;
import org.ldomstudio.cli.run.Command;
import org.ldomstudio.cli.run.ExitStatus;
import org.ldomstudio.cli.run.Format;
import org.ldomstudio.cli.run.Session;
import org.ldomstudio.cli.run.Trouble;
import org.ldomstudio.report.rules.RuleJson;
import org.ldomstudio.report.rules.RuleText;
import org.ldomstudio.report.text.Texts;
import org.ldomstudio.rules.Rule;
import org.ldomstudio.rules.RuleCatalogue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Says what a rule asks for, why, what to do about it, and where it comes from. */
public final class ExplainCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage()
                .description(
                        "Explains a rule: what it asks for, why, the cure, its source. Without a rule: lists all"
                                + " rules.",
                        "");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("RULE")
                .type(String.class)
                .index("0")
                .arity("0..1")
                .description("The id of a rule, such as MIG-DISK-002.")
                .build());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult parsed, Session session) {
        Optional<String> id =
                parsed.hasMatchedPositional(0) ? Optional.of(parsed.matchedPositionalValue(0, "")) : Optional.empty();
        List<Rule> rules = id.map(ExplainCommand::find).map(List::of).orElseGet(RuleCatalogue::all);
        RuleText text = new RuleText(session.style(), session.io().width());
        session.print(
                session.format() == Format.JSON
                        ? RuleJson.text(rules)
                        : id.isPresent() ? text.page(rules.getFirst()) : text.list(rules));
        return ExitStatus.FINE;
    }

    private static Rule find(String id) {
        String upper = id.toUpperCase(Locale.ROOT);
        return RuleCatalogue.find(upper)
                .orElseThrow(() -> new Trouble("There is no rule \"" + Texts.printable(id) + "\"."
                        + Choice.didYouMean(
                                upper,
                                RuleCatalogue.all().stream().map(Rule::id).toList())
                        + " All rules: ldom-studio explain"));
    }
}
