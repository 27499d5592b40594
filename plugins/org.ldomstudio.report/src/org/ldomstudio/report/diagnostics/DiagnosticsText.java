// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ldomstudio.report.text.Style;
import org.ldomstudio.report.text.Texts;
import org.ldomstudio.rules.Severity;

/** Writes diagnostics for people: one block each, the first line also for tools. */
public final class DiagnosticsText {

    private final Style style;
    private final int width;
    private final SourceLines sources;

    /**
     * @param style how parts are marked
     * @param width columns of the terminal; excerpts and hints keep to it, first lines do not
     * @param sources the lines of the files
     */
    public DiagnosticsText(Style style, int width, SourceLines sources) {
        this.style = style;
        this.width = width;
        this.sources = sources;
    }

    /** Returns the block of one diagnostic, with a line end. */
    public String block(Diagnostic diagnostic) {
        TextRange range = diagnostic.range();
        StringBuilder block = new StringBuilder();
        block.append(style.bold(place(range)))
                .append(": ")
                .append(style.of(diagnostic.severity(), diagnostic.severity().word() + "[" + diagnostic.rule() + "]"))
                .append(": ")
                .append(style.bold(Texts.printable(diagnostic.message())))
                .append('\n');
        sources.line(range.file(), range.line()).ifPresent(line -> appendExcerpt(block, line, diagnostic));
        diagnostic
                .why()
                .filter(why -> !repeats(diagnostic.message(), why))
                .ifPresent(why -> block.append(Texts.paragraph("  why: ", Texts.printable(why), width)));
        diagnostic.hint().ifPresent(hint -> block.append(Texts.paragraph("  do:  ", Texts.printable(hint), width)));
        for (RelatedPlace related : diagnostic.related()) {
            block.append(Texts.paragraph(
                    "  see: ", place(related.range()) + ": " + Texts.printable(related.message()), width));
        }
        return block.toString();
    }

    /** Returns all blocks with empty lines between them; empty when there is none. */
    public String blocks(Diagnostics diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic each : diagnostics.all()) {
            text.append(block(each)).append('\n');
        }
        return text.toString();
    }

    /**
     * Returns the line that sums up.
     *
     * @param diagnostics what was found
     * @param files number of files
     */
    public String summary(Diagnostics diagnostics, int files) {
        int errors = diagnostics.count(Severity.ERROR);
        int warnings = diagnostics.count(Severity.WARNING);
        int infos = diagnostics.count(Severity.INFO);
        List<String> parts = new ArrayList<>();
        if (errors > 0) {
            parts.add(style.bad(Texts.count(errors, "error")));
        }
        if (warnings > 0) {
            parts.add(style.doubtful(Texts.count(warnings, "warning")));
        }
        if (infos > 0) {
            parts.add(style.remark(Texts.count(infos, "info")));
        }
        String found = parts.isEmpty() ? style.good("nothing to complain about") : String.join(", ", parts);
        String accepted = diagnostics.accepted() > 0 ? ", " + diagnostics.accepted() + " accepted" : "";
        return Texts.count(files, "file") + ": " + found + accepted + "\n";
    }

    /** A message often ends with what the rule says in general. */
    private static boolean repeats(String message, String why) {
        String reason = why.endsWith(".") ? why.substring(0, why.length() - 1) : why;
        return message.toLowerCase(Locale.ROOT).contains(reason.toLowerCase(Locale.ROOT));
    }

    private void appendExcerpt(StringBuilder block, String line, Diagnostic diagnostic) {
        TextRange range = diagnostic.range();
        String number = Texts.right(Integer.toString(range.line()), 6);
        Excerpt excerpt = Excerpt.of(line, range, Math.max(40, width - number.length() - 9));
        if (excerpt.text().isBlank()) {
            return;
        }
        block.append(style.faint(number + " | ")).append(excerpt.text()).append('\n');
        block.append(style.faint(" ".repeat(number.length()) + " | "))
                .append(" ".repeat(excerpt.start()))
                .append(style.of(diagnostic.severity(), "^".repeat(excerpt.length())))
                .append('\n');
    }

    private static String place(TextRange range) {
        return Texts.printable(range.file()) + ":" + range.line() + ":" + range.column();
    }
}
