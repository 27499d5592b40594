// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ldomstudio.cli.run.Trouble;
import org.ldomstudio.interpreter.SweepRequest;
import org.ldomstudio.language.Diagnostic;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.SourceText;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.WhatIf;
import org.ldomstudio.report.text.Texts;

/**
 * The phrases of {@code --set} and {@code --sweep}. They are the language's own words, so the language reads them: as what-ifs of a plan
 * in a file of their own that belongs to no user.
 */
final class SettingPhrases {

    static final String SET = "--set";
    static final String SWEEP = "--sweep";

    private static final String FILE = "command-line.ldom";
    /** No name of ldm has blanks, so no user's plan is called this. */
    private static final String PLAN = "the command line";

    private static final Pattern STEPS = Pattern.compile("(.*?)\\s+in\\s+(\\S+)\\s+steps?\\s*", Pattern.DOTALL);

    private final List<Phrase> phrases = new ArrayList<>();

    private record Phrase(String option, String text, String words, int steps) {}

    private SettingPhrases() {}

    static SettingPhrases of(List<String> sets, List<String> sweeps) {
        SettingPhrases phrases = new SettingPhrases();
        sets.forEach(text -> phrases.phrases.add(new Phrase(SET, text, text, 1)));
        sweeps.forEach(text -> phrases.phrases.add(sweep(text)));
        return phrases;
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** Returns the file that holds the phrases, one line each from line 2 on. */
    SourceText source() {
        StringBuilder text = new StringBuilder("plan \"" + PLAN + "\" {\n");
        for (int i = 0; i < phrases.size(); i++) {
            // A line end would shift the lines, a brace or a comment would end the phrase: none belongs in it.
            text.append("what-if w")
                    .append(i)
                    .append(" { set ")
                    .append(phrases.get(i).words().replaceAll("[\\r\\n{}]|//|/\\*", " ? "))
                    .append(" }\n");
        }
        return SourceText.inMemory(FILE, text.append("}\n").toString());
    }

    /**
     * Complains about phrases that the language could not read.
     *
     * @throws Trouble that quotes the phrase
     */
    void check(LoadedModel model) {
        for (Diagnostic diagnostic : model.textProblems()) {
            if (diagnostic.file().equals(FILE)) {
                Phrase phrase = phrases.get(Math.clamp(diagnostic.span().line() - 2L, 0, phrases.size() - 1));
                throw new Trouble(phrase.option() + " '" + Texts.printable(phrase.text()) + "': " + diagnostic.message()
                        + " " + diagnostic.hint());
            }
        }
    }

    List<Setting> settings(LoadedModel model) {
        return all(model, SET).stream().map(Read::setting).toList();
    }

    List<SweepRequest> sweeps(LoadedModel model) {
        return all(model, SWEEP).stream()
                .map(read -> new SweepRequest(read.setting(), read.phrase().steps()))
                .toList();
    }

    /** Returns whether a file is the one that holds the phrases. */
    static boolean isOwn(LdomModel file) {
        return file.getElements().stream()
                .anyMatch(element -> element instanceof Plan && PLAN.equals(element.getName()));
    }

    private record Read(Phrase phrase, Setting setting) {}

    private List<Read> all(LoadedModel model, String option) {
        List<Read> all = new ArrayList<>();
        for (LdomModel file : model.models()) {
            if (isOwn(file)) {
                List<WhatIf> whatIfs = ((Plan) file.getElements().getFirst()).getWhatIfs();
                for (int i = 0; i < whatIfs.size(); i++) {
                    Phrase phrase = phrases.get(i);
                    if (phrase.option().equals(option)) {
                        all.add(new Read(phrase, whatIfs.get(i).getSettings().getFirst()));
                    }
                }
            }
        }
        return all;
    }

    private static Phrase sweep(String text) {
        Matcher matcher = STEPS.matcher(text);
        if (!matcher.matches()) {
            return new Phrase(SWEEP, text, text, SweepRequest.DEFAULT_STEPS);
        }
        try {
            int steps = Integer.parseInt(matcher.group(2));
            if (steps >= 1 && steps <= SweepRequest.MOST_STEPS) {
                return new Phrase(SWEEP, text, matcher.group(1), steps);
            }
        } catch (NumberFormatException notANumber) {
            // the message below says what is expected
        }
        throw new Trouble(SWEEP + " '" + Texts.printable(text) + "': write a number of steps from 1 to "
                + SweepRequest.MOST_STEPS + ", such as: speed of migration-lan to 1..40 Gbit/s in 10 steps");
    }
}
