// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells apart plans whose steps differ, so that notes of an old run are never taken for those of a changed plan. */
final class Digests {

    private static final int LENGTH = 8;

    private Digests() {}

    /** Returns some hexadecimal digits that depend on all titles and actions; not on lines of the model or predictions. */
    static String of(List<ScriptStep> steps) {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> {
            text.append(step.number()).append(step.title());
            step.actions().forEach(action -> add(text, action));
        });
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void add(StringBuilder text, Action action) {
        switch (action) {
            case Action.Run run -> text.append(run.server()).append(run.words());
            case Action.Call call -> text.append(call.words());
            case Action.Need need -> text.append(need.test().words());
            case Action.ByHand hand -> text.append(hand.text());
            case Action.Note note -> text.append(note.text());
            case Action.Unless unless -> {
                text.append(unless.test().words());
                unless.actions().forEach(each -> add(text, each));
            }
        }
    }
}
