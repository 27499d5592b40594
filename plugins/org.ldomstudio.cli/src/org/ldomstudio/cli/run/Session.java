// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.run;

import java.util.List;
import org.ldomstudio.report.text.Style;
import org.ldomstudio.report.text.Texts;
import picocli.CommandLine.ParseResult;

/**
 * One invocation: its surroundings and the common options.
 *
 * @param io the surroundings
 * @param format how the result is written
 * @param style marks in text on standard output
 * @param errorStyle marks in text on standard error
 * @param quiet whether only results and troubles are told
 * @param verbose whether stack traces are shown
 */
public record Session(Io io, Format format, Style style, Style errorStyle, boolean quiet, boolean verbose) {

    /** Makes the session of a command line. */
    public static Session of(ParseResult parsed, List<Format> formats, Io io) {
        String color = Options.colorOf(parsed);
        return new Session(
                io,
                Options.formatOf(parsed, formats),
                style(color, io, io.outIsTerminal()),
                style(color, io, io.errIsTerminal()),
                Options.isQuiet(parsed),
                Options.isVerbose(parsed));
    }

    private static Style style(String color, Io io, boolean terminal) {
        return switch (color) {
            case "always" -> Style.ANSI;
            case "never" -> Style.PLAIN;
            default -> terminal && !io.refusesColor() ? Style.ANSI : Style.PLAIN;
        };
    }

    /** Writes a result to standard output. */
    public void print(String text) {
        io.out().print(text);
    }

    /** Writes a remark to standard error, unless the user wants quiet. */
    public void remark(String text) {
        if (!quiet) {
            io.out().flush();
            io.err().println(Texts.printable(text));
        }
    }
}
