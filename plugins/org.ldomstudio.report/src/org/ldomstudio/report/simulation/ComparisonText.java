// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.SweepResult;
import org.ldomstudio.interpreter.result.WhatIfResult;
import org.ldomstudio.report.text.Style;
import org.ldomstudio.report.text.Table;
import org.ldomstudio.report.text.Table.Column;
import org.ldomstudio.report.text.Texts;

/** Writes the same plan under other values. */
final class ComparisonText {

    private static final String INDENT = "  ";

    private ComparisonText() {}

    /** Returns a what-if beside the plan as it is. */
    static String text(PlanResult plan, WhatIfResult whatIf, Style style) {
        StringBuilder text = new StringBuilder();
        text.append('\n')
                .append(INDENT)
                .append(style.bold(
                        Texts.printable("What if " + whatIf.name() + ": " + String.join(", ", whatIf.settings()))))
                .append('\n');
        Table table = new Table(
                Column.words("guest"),
                Column.numbers("total"),
                Column.numbers("then"),
                Column.numbers("suspended"),
                Column.numbers("then"),
                Column.words(""));
        for (int i = 0; i < whatIf.migrations().size(); i++) {
            MigrationOutcome then = whatIf.migrations().get(i);
            Optional<MigrationOutcome> now = plan.migrations().stream()
                    .filter(each -> each.step() == then.step())
                    .findFirst();
            table.row(
                    then.guest(),
                    total(now),
                    total(Optional.of(then)),
                    suspend(now),
                    suspend(Optional.of(then)),
                    remark(then));
        }
        table.row(
                "the plan",
                Figures.duration(plan.makespanSeconds()),
                Figures.duration(whatIf.makespanSeconds()),
                "",
                "",
                "");
        return text.append(table.text("    ", style)).toString();
    }

    /** Returns the table of a sweep. */
    static String text(SweepResult sweep, Style style) {
        StringBuilder text = new StringBuilder();
        text.append('\n')
                .append(INDENT)
                .append(style.bold(Texts.printable(sweep.phrase())))
                .append('\n');
        List<Column> columns = new ArrayList<>(List.of(Column.numbers("value"), Column.numbers("the plan")));
        if (!sweep.points().isEmpty()) {
            sweep.points().getFirst().migrations().forEach(each -> {
                columns.add(Column.numbers(Texts.printable(each.guest())));
                columns.add(Column.numbers("suspended"));
            });
        }
        Table table = new Table(columns);
        for (SweepResult.Point point : sweep.points()) {
            List<String> row = new ArrayList<>(List.of(point.valueText(), Figures.duration(point.makespanSeconds())));
            point.migrations().forEach(each -> {
                row.add(each.refused() ? "refused" : total(Optional.of(each)));
                row.add(suspend(Optional.of(each)));
            });
            table.row(row.toArray(String[]::new));
        }
        return text.append(table.text("    ", style)).toString();
    }

    /** Returns why a migration has no total; empty when it has. */
    static String remark(MigrationOutcome migration) {
        if (migration.refused()) {
            return "refused by " + String.join(", ", migration.refusedBy());
        }
        return migration
                .figures()
                .filter(figures -> !figures.completed())
                .map(figures -> figures.outcome().words())
                .orElse("");
    }

    /** Returns the total time of a migration. */
    static String total(Optional<MigrationOutcome> migration) {
        return Figures.duration(migration
                .flatMap(MigrationOutcome::figures)
                .map(MigrationFigures::totalSeconds)
                .orElse(OptionalDouble.empty()));
    }

    /** Returns how long the guest of a migration executes nothing. */
    static String suspend(Optional<MigrationOutcome> migration) {
        return Figures.duration(migration
                .flatMap(MigrationOutcome::figures)
                .map(MigrationFigures::suspendSeconds)
                .orElse(OptionalDouble.empty()));
    }
}
