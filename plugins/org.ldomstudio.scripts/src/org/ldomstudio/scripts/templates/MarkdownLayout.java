// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ldomstudio.scripts.shell.ShellText;
import org.ldomstudio.scripts.steps.Action;
import org.ldomstudio.scripts.steps.Test;
import org.ldomstudio.scripts.steps.TestSentences;

/** Lays actions out for people, in Markdown. No value of a model can become markup, HTML or the end of a code block. */
final class MarkdownLayout {

    private static final String MARKUP = "\\`*_{}[]<>()#+-.!|~&";

    private MarkdownLayout() {}

    /** Writes text on one line, without markup. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        ShellText.line(text).codePoints().forEach(c -> {
            boolean harmless = c == '.' || c == '-' || c == '(' || c == ')' || c == '+';
            if (MARKUP.indexOf(c) >= 0 && !harmless) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }

    /** Writes text as code inside a line. */
    static String code(String text) {
        return "`" + ShellText.line(text).replace("`", "'").replace("|", "\\|") + "`";
    }

    /** Says what tests test. */
    static String tests(List<Test> tests) {
        return tests.stream().map(test -> text(TestSentences.of(test))).collect(Collectors.joining("; "));
    }

    /** Writes the commands of actions as a block of code, each line with its server. */
    static String commands(List<Action> actions) {
        List<String> lines = new ArrayList<>();
        actions.forEach(action -> add(lines, "", action));
        return lines.stream()
                .map(line -> ("    " + ShellText.line("." + line).substring(1)).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static void add(List<String> lines, String condition, Action action) {
        switch (action) {
            case Action.Run run -> lines.add(condition + run.server() + "# " + ShellText.quoteAll(run.words()));
            case Action.Call call
            when call.command().isPresent() ->
                add(lines, condition, call.command().get());
            case Action.Call call -> lines.add(condition + call(call.words()));
            case Action.ByHand hand -> lines.add(condition + "BY HAND: " + hand.text());
            case Action.Note note -> lines.add(condition + note.text());
            case Action.Need need -> lines.add(condition + "(go on only when " + TestSentences.of(need.test()) + ")");
            case Action.Unless unless -> {
                lines.add(condition + "(not needed when " + TestSentences.of(unless.test()) + ")");
                unless.actions().forEach(each -> add(lines, condition + "    ", each));
            }
        }
    }

    private static String call(List<String> words) {
        return switch (words.getFirst()) {
            case "save", "save_once" ->
                words.get(1) + "# ldm add-spconfig " + ShellText.quote(words.get(2))
                        + "    (ldm remove-spconfig first when the name exists)";
            case "wait_seconds" -> "(wait " + words.get(1) + " s)";
            case "wait_until" -> "(wait until " + words.get(1) + ")";
            default -> "(" + ShellText.quoteAll(words) + ")";
        };
    }
}
