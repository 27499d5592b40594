// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.SourceText;
import org.ldomstudio.rules.fixes.Fix;

/**
 * Makes many fixes. Those that do not touch each other's text are made together; then the model is read and checked
 * again, because a fix may have become needless or another one possible.
 */
@Singleton
public final class FixRounds {

    private static final int MOST_ROUNDS = 50;

    private final LdomLoader loader;
    private final ChangeWriter writer;

    @Inject
    FixRounds(LdomLoader loader, ChangeWriter writer) {
        this.loader = loader;
        this.writer = writer;
    }

    /**
     * A fix that was not made.
     *
     * @param fix the fix
     * @param reason why, a sentence
     */
    public record Refused(Fix fix, String reason) {}

    /**
     * What has come of it.
     *
     * @param sources all files, in the order in which they were given, changed or not
     * @param model the model of these files
     * @param made the fixes that were made, in the order in which they were made
     * @param refused the fixes that cannot be made
     */
    public record Outcome(List<SourceText> sources, LoadedModel model, List<Fix> made, List<Refused> refused) {
        public Outcome {
            sources = List.copyOf(sources);
            made = List.copyOf(made);
            refused = List.copyOf(refused);
        }
    }

    /**
     * Edits that can be made together.
     *
     * @param edits the edits
     * @param made the fixes that they make
     * @param later fixes that touch the text of others and have to wait until the files are read again
     * @param refused fixes that cannot be made
     */
    public record Round(TextEdits edits, List<Fix> made, List<Fix> later, List<Refused> refused) {
        public Round {
            made = List.copyOf(made);
            later = List.copyOf(later);
            refused = List.copyOf(refused);
        }
    }

    /**
     * Makes fixes until none is left.
     *
     * @param sources the files
     * @param wanted checks a model and returns the fixes to make, in the order of the findings
     */
    public Outcome run(List<SourceText> sources, Function<LoadedModel, List<Fix>> wanted) {
        List<SourceText> current = sources;
        List<Fix> made = new ArrayList<>();
        Set<String> known = new HashSet<>();
        List<Refused> refused = new ArrayList<>();
        LoadedModel model = loader.load(current);
        for (int i = 0; i < MOST_ROUNDS; i++) {
            List<Fix> open = wanted.apply(model).stream()
                    .filter(fix -> !known.contains(key(fix)))
                    .toList();
            Round round = round(open);
            round.made().forEach(fix -> known.add(key(fix)));
            round.refused().forEach(refusal -> known.add(key(refusal.fix())));
            made.addAll(round.made());
            refused.addAll(round.refused());
            if (round.made().isEmpty()) {
                break;
            }
            current = current.stream()
                    .map(source -> changed(source, round.edits()))
                    .toList();
            model = loader.load(current);
        }
        return new Outcome(current, model, made, refused);
    }

    /** Returns the edits of as many fixes as can be made together; earlier ones come first. */
    public Round round(List<Fix> fixes) {
        SequencedMap<Fix, TextEdits> chosen = new LinkedHashMap<>();
        List<Fix> later = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Fix fix : fixes) {
            switch (writer.edits(fix)) {
                case Refusal refusal -> refused.add(new Refused(fix, refusal.reason()));
                case TextEdits edits -> {
                    if (edits.isEmpty() || chosen.containsValue(edits)) {
                        continue;
                    }
                    if (chosen.values().stream().anyMatch(edits::conflictsWith)) {
                        later.add(fix);
                    } else {
                        chosen.put(fix, edits);
                    }
                }
            }
        }
        TextEdits all = chosen.values().stream().reduce(new TextEdits(Map.of()), TextEdits::and);
        return new Round(all, List.copyOf(chosen.keySet()), later, refused);
    }

    private static SourceText changed(SourceText source, TextEdits edits) {
        return new SourceText(source.name(), source.uri(), edits.apply(source.uri(), source.text()), source.problem());
    }

    /** A fix that did not silence its finding is not made a second time. */
    private static String key(Fix fix) {
        return fix.id() + " " + fix.label();
    }
}
