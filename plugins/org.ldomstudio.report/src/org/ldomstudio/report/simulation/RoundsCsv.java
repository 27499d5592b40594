// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import org.ldomstudio.interpreter.result.LastPassFigures;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.result.RoundFigures;
import org.ldomstudio.interpreter.result.SimulationReport;

/**
 * Writes the rounds of all migrations as CSV (RFC 4180, but lines end with LF): seconds, bytes, bytes per second. The last pass, sent while
 * the guest is suspended, has the pass {@code suspended} and nothing written meanwhile.
 */
public final class RoundsCsv {

    private static final String HEADER =
            "plan,step,guest,from,to,pass,round,seconds,bytesSent,bytesDirtied,bandwidthBytesPerSecond\n";
    private static final MathContext PRECISION = new MathContext(12);

    private RoundsCsv() {}

    /** Returns the text. */
    public static String text(SimulationReport report) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (PlanResult plan : report.plans()) {
            for (MigrationOutcome migration : plan.migrations()) {
                migration.figures().ifPresent(figures -> append(csv, plan, migration, figures));
            }
        }
        return csv.toString();
    }

    private static void append(
            StringBuilder csv, PlanResult plan, MigrationOutcome migration, MigrationFigures figures) {
        String start = quote(plan.name()) + "," + (migration.step() + 1) + "," + quote(migration.guest()) + ","
                + quote(migration.from()) + "," + quote(migration.to()) + ",";
        for (RoundFigures round : figures.rounds()) {
            csv.append(start)
                    .append("live,")
                    .append(round.index())
                    .append(',')
                    .append(number(round.seconds()))
                    .append(',')
                    .append(number(round.bytesSent()))
                    .append(',')
                    .append(number(round.bytesDirtied()))
                    .append(',')
                    .append(number(round.bandwidthBytesPerSecond()))
                    .append('\n');
        }
        figures.lastPass().ifPresent(last -> append(csv, start, figures.liveRounds() + 1, last));
    }

    private static void append(StringBuilder csv, String start, int index, LastPassFigures last) {
        csv.append(start)
                .append("suspended,")
                .append(index)
                .append(',')
                .append(number(last.seconds()))
                .append(',')
                .append(number(last.bytesSent()))
                .append(",,")
                .append(last.seconds() > 0 ? number(last.bytesSent() / last.seconds()) : "")
                .append('\n');
    }

    private static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(PRECISION);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String quote(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
