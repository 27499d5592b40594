// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.data;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.scripts.StepPredictions.Prediction;
import org.ldomstudio.scripts.steps.Action;
import org.ldomstudio.scripts.steps.Runbook;
import org.ldomstudio.scripts.steps.ScriptStep;

/**
 * Writes a runbook as JSON.
 *
 * <pre>
 * { "schema": 1, "plan": "sunday", "place": "sunday.ldom:11", "warnings": [...],
 *   "servers": [ { "name": "t5a", "address": "t5a-cd.example.net" } ],
 *   "preflight": [ { "title", "tests": [ ["is_state", "t5a", "web01", "active"] ] } ],
 *   "steps": [ { "number": 3, "title", "place", "notes": [...],
 *                "predicted": { "totalSeconds", "suspendSeconds" } | null,
 *                "actions": [ACTION...], "undo": [ACTION...] } ],
 *   "verify": [ like preflight ] }
 * </pre>
 *
 * <p>An ACTION is one of
 *
 * <ul>
 *   <li>{@code {"type":"run","server","argv":[...],"place"}}: a command on the control domain of the server
 *   <li>{@code {"type":"migrate","server","argv":[...],"cancelAfterSeconds","place"}}: a migration; it is cancelled when it lasts
 *       longer than {@code cancelAfterSeconds}, unless that is null
 *   <li>{@code {"type":"save","server","name"}}: saves the configuration on the service processor, in the place of one of that name
 *   <li>{@code {"type":"wait","seconds"}}, {@code {"type":"waitUntil","time":"hh:mm"}}
 *   <li>{@code {"type":"byHand","text"}}: something a person does; {@code {"type":"note","text"}}: something a person should know
 *   <li>{@code {"type":"unless","test":[...],"actions":[...]}}: the actions, unless the test says that nothing is left to do
 *   <li>{@code {"type":"need","test":[...]}}: stop unless the test succeeds
 * </ul>
 *
 * <p>A test is a function of the shell library with its arguments. What does not apply is null; times are seconds. Fields may be added
 * later, never renamed or retyped.
 */
public final class PlanJson {

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private PlanJson() {}

    /** Returns the text of the JSON file. */
    public static String of(Runbook runbook) {
        return GSON.toJson(new Document(
                        1,
                        runbook.plan(),
                        orNull(runbook.script().place()),
                        runbook.script().warnings(),
                        runbook.script().machines().stream()
                                .map(machine -> new Server(machine.name(), machine.address()))
                                .toList(),
                        runbook.preflight().stream().map(PlanJson::check).toList(),
                        runbook.script().steps().stream().map(PlanJson::step).toList(),
                        runbook.verify().stream().map(PlanJson::check).toList()))
                + "\n";
    }

    private record Document(
            int schema,
            String plan,
            String place,
            List<String> warnings,
            List<Server> servers,
            List<Check> preflight,
            List<Step> steps,
            List<Check> verify) {}

    private record Server(String name, String address) {}

    private record Check(String title, List<List<String>> tests) {}

    private record Step(
            int number,
            String title,
            String place,
            List<String> notes,
            Predicted predicted,
            List<Object> actions,
            List<Object> undo) {}

    private record Predicted(Double totalSeconds, Double suspendSeconds) {}

    private record Run(String type, String server, List<String> argv, String place) {}

    private record Migrate(String type, String server, List<String> argv, Long cancelAfterSeconds, String place) {}

    private record Save(String type, String server, String name) {}

    private record Wait(String type, long seconds) {}

    private record WaitUntil(String type, String time) {}

    private record Text(String type, String text) {}

    private record Unless(String type, List<String> test, List<Object> actions) {}

    private record Need(String type, List<String> test) {}

    private static Check check(Runbook.Check check) {
        return new Check(
                check.title(), check.tests().stream().map(test -> test.words()).toList());
    }

    private static Step step(ScriptStep step) {
        return new Step(
                step.number(),
                step.title(),
                orNull(step.place()),
                step.notes(),
                orNull(step.prediction().map(PlanJson::predicted)),
                step.actions().stream().map(PlanJson::action).toList(),
                step.undo().stream().map(PlanJson::action).toList());
    }

    private static Predicted predicted(Prediction prediction) {
        return new Predicted(orNull(prediction.totalSeconds()), orNull(prediction.suspendSeconds()));
    }

    private static Object action(Action action) {
        return switch (action) {
            case Action.Run run -> new Run("run", run.server(), run.words(), orNull(run.place()));
            case Action.Call call -> call(call);
            case Action.ByHand hand -> new Text("byHand", hand.text());
            case Action.Note note -> new Text("note", note.text());
            case Action.Need need -> new Need("need", need.test().words());
            case Action.Unless unless ->
                new Unless(
                        "unless",
                        unless.test().words(),
                        unless.actions().stream().map(PlanJson::action).toList());
        };
    }

    private static Object call(Action.Call call) {
        List<String> words = call.words();
        return switch (words.getFirst()) {
            case "migrate" -> {
                Action.Run run = call.command().orElseThrow();
                long limit = Long.parseLong(words.get(5));
                yield new Migrate("migrate", run.server(), run.words(), limit == 0 ? null : limit, orNull(run.place()));
            }
            case "wait_seconds" -> new Wait("wait", Long.parseLong(words.get(1)));
            case "wait_until" -> new WaitUntil("waitUntil", words.get(1));
            case "save", "save_once" -> new Save("save", words.get(1), words.get(2));
            default -> throw new IllegalStateException("no JSON for " + words.getFirst());
        };
    }

    @SuppressWarnings("null")
    private static <T> T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
