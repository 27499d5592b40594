// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ldomstudio.scripts.shell.ShellText;
import org.ldomstudio.scripts.steps.Action;
import org.ldomstudio.scripts.steps.Script.Machine;
import org.ldomstudio.scripts.steps.Test;

/** Lays actions out as lines of a POSIX shell script. Every value passes {@link ShellText#quote}. */
final class ShellLayout {

    private static final String INDENT = "    ";

    /** Private-use characters, which {@code Words} lets no value have. */
    private static final char LINE_FEED = '\uf8f0';

    private static final char CARRIAGE_RETURN = '\uf8f1';

    private ShellLayout() {}

    /** Lays actions out, one line or block each, indented by some levels; without a line end at the end. */
    static String body(List<Action> actions, int levels) {
        List<String> lines = new ArrayList<>();
        actions.forEach(action -> add(lines, INDENT.repeat(levels), action));
        return String.join("\n", lines);
    }

    /** Quotes a word. Templates change line ends and blanks around them, so until {@link #finish} a line end is another character. */
    static String quote(String word) {
        return ShellText.quote(word).replace('\n', LINE_FEED).replace('\r', CARRIAGE_RETURN);
    }

    /** Gives quoted words their line ends back, after a template has been laid out. */
    static String finish(String text) {
        return text.replace(LINE_FEED, '\n').replace(CARRIAGE_RETURN, '\r');
    }

    private static String quoteAll(List<String> words) {
        return words.stream().map(ShellLayout::quote).collect(Collectors.joining(" "));
    }

    /** Quotes the words of a test. */
    static String words(Test test) {
        return quoteAll(test.words());
    }

    /** Makes the lines of a comment out of any text. */
    static String comment(List<String> texts) {
        List<String> lines = new ArrayList<>();
        texts.forEach(text -> lines.add(("# " + ShellText.line(text)).stripTrailing()));
        return String.join("\n", lines);
    }

    /** Makes the patterns of {@code uname -n} by which a machine knows itself; none where two machines of a script could be meant. */
    static String nodeNames(Machine machine, List<Machine> all) {
        List<String> patterns = new ArrayList<>();
        if (all.stream()
                        .filter(other -> other.address().equals(machine.address()))
                        .count()
                == 1) {
            patterns.add(quote(machine.address()));
        }
        String label = label(machine);
        if (!label.equals(machine.address())
                && all.stream().filter(other -> label(other).equals(label)).count() == 1) {
            patterns.add(quote(label));
        }
        return String.join(" | ", patterns);
    }

    private static String label(Machine machine) {
        String address = machine.address();
        return address.matches("[0-9.]*") || address.indexOf('.') < 0
                ? address
                : address.substring(0, address.indexOf('.'));
    }

    private static void add(List<String> lines, String indent, Action action) {
        switch (action) {
            case Action.Run run ->
                lines.add(indent + "run " + quote(run.server()) + " " + quoteAll(run.words()) + cite(run.place()));
            case Action.Call call -> lines.add(indent + quoteAll(call.words()) + cite(call.place()));
            case Action.Need need ->
                lines.add(indent + "need " + quoteAll(need.test().words()));
            case Action.ByHand hand -> lines.add(indent + "by_hand " + quote(ShellText.line(hand.text())));
            case Action.Note note -> lines.add(indent + "say " + quote(ShellText.line(note.text())));
            case Action.Unless unless
            when isOneLine(unless) -> {
                lines.add(indent + "already " + quoteAll(unless.test().words()) + " ||");
                add(lines, indent + INDENT, unless.actions().getFirst());
            }
            case Action.Unless unless -> {
                lines.add(indent + "if ! already " + quoteAll(unless.test().words()) + "; then");
                unless.actions().forEach(each -> add(lines, indent + INDENT, each));
                lines.add(indent + "fi");
            }
        }
    }

    private static boolean isOneLine(Action.Unless unless) {
        return unless.actions().size() == 1 && !(unless.actions().getFirst() instanceof Action.Unless);
    }

    private static String cite(Optional<String> place) {
        return place.map(line -> " # " + ShellText.line(line)).orElse("");
    }
}
