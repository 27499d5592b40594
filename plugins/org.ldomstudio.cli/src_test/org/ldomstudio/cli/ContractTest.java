// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ldomstudio.cli.testing.CommandLineRun;
import org.ldomstudio.cli.testing.Examples;

/** The fields, types and words that other programs rely on. Fields may be added, never renamed or retyped. */
class ContractTest {

    private static final String TEXT = "text";
    private static final String NUMBER = "number";
    private static final String YES_NO = "yes or no";
    private static final String LIST = "list";
    private static final String OBJECT = "object";

    static List<String> examples() {
        return Examples.names();
    }

    private static JsonObject json(String example, String... arguments) {
        String text = CommandLineRun.in(Examples.folder().resolve(example))
                .run(arguments)
                .out();
        return JsonParser.parseString(text).getAsJsonObject();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void diagnosticsAndMatrixHaveTheirFields(String example) {
        JsonObject result = json(example, "check", ".", "--matrix", "--format", "json");

        for (JsonElement each : result.getAsJsonArray("diagnostics")) {
            JsonObject diagnostic = each.getAsJsonObject();
            has(diagnostic, TEXT, "file", "severity", "rule", "message");
            has(diagnostic, NUMBER, "line", "column", "endLine", "endColumn");
            hasOrNull(diagnostic, TEXT, "hint", "source");
            has(diagnostic, YES_NO, "undecided");
            has(diagnostic, LIST, "related");
            assertThat(diagnostic.get("severity").getAsString()).isIn("error", "warning", "info");
            diagnostic.getAsJsonArray("related").forEach(related -> {
                has(related.getAsJsonObject(), TEXT, "file", "message");
                has(related.getAsJsonObject(), NUMBER, "line", "column");
            });
        }
        has(result.getAsJsonObject("summary"), NUMBER, "errors", "warnings", "infos", "accepted");
        JsonObject matrix = result.getAsJsonObject("matrix");
        int guests = matrix.getAsJsonArray("guests").size();
        int servers = matrix.getAsJsonArray("servers").size();
        assertThat(matrix.getAsJsonArray("cells")).hasSize(guests * servers);
        for (JsonElement each : matrix.getAsJsonArray("cells")) {
            JsonObject cell = each.getAsJsonObject();
            has(cell, TEXT, "guest", "server", "verdict");
            has(cell, LIST, "rules", "missing");
            assertThat(cell.get("verdict").getAsString()).isIn("live", "cold", "no", "unknown", "here");
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void simulationsHaveTheirFields(String example) {
        JsonObject result = json(example, "simulate", ".", "--samples", "20", "--seed", "3", "--format", "json");

        assertThat(result.get("schema").getAsInt()).isEqualTo(1);
        assertThat(result.get("seed").getAsLong()).isEqualTo(3);
        assertThat(result.get("samples").getAsInt()).isEqualTo(20);
        for (JsonElement each : result.getAsJsonArray("plans")) {
            JsonObject plan = each.getAsJsonObject();
            has(plan, TEXT, "name");
            hasOrNull(plan, NUMBER, "makespanSeconds");
            has(plan, LIST, "migrations", "expectations", "whatIfs");
            has(plan.getAsJsonObject("engine"), TEXT, "name");
            has(plan.getAsJsonObject("engine"), LIST, "assumed");
            plan.getAsJsonArray("migrations").forEach(migration -> migration(migration.getAsJsonObject()));
            for (JsonElement expectation : plan.getAsJsonArray("expectations")) {
                has(expectation.getAsJsonObject(), NUMBER, "line");
                has(expectation.getAsJsonObject(), TEXT, "text", "verdict");
                hasOrNull(expectation.getAsJsonObject(), NUMBER, "value");
            }
            for (JsonElement whatIf : plan.getAsJsonArray("whatIfs")) {
                has(whatIf.getAsJsonObject(), TEXT, "name");
                whatIf.getAsJsonObject()
                        .getAsJsonArray("migrations")
                        .forEach(migration -> migration(migration.getAsJsonObject()));
            }
        }
    }

    private static void migration(JsonObject migration) {
        has(migration, TEXT, "guest", "from", "to", "kind");
        assertThat(migration.get("kind").getAsString()).isIn("live", "cold");
        hasOrNull(migration, LIST, "refusedBy", "rounds");
        hasOrNull(
                migration,
                NUMBER,
                "startSeconds",
                "endSeconds",
                "totalSeconds",
                "suspendSeconds",
                "overheadSeconds",
                "overheadLiveSeconds",
                "memoryBytes",
                "bytesSent");
        hasOrNull(migration, YES_NO, "converged");
        hasOrNull(migration, TEXT, "stopReason", "bottleneck", "bottleneckAt");
        hasOrNull(migration, OBJECT, "lastPass", "quantiles");
        if (!migration.get("refusedBy").isJsonNull()) {
            for (String figure :
                    List.of("totalSeconds", "suspendSeconds", "bytesSent", "converged", "rounds", "quantiles")) {
                assertThat(migration.get(figure).isJsonNull())
                        .as("%s of a refused migration", figure)
                        .isTrue();
            }
            return;
        }
        for (JsonElement round : migration.getAsJsonArray("rounds")) {
            has(
                    round.getAsJsonObject(),
                    NUMBER,
                    "index",
                    "seconds",
                    "bytesSent",
                    "bytesDirtied",
                    "bandwidthBytesPerSecond");
        }
        if (!migration.get("stopReason").isJsonNull()) {
            assertThat(migration.get("stopReason").getAsString())
                    .isIn(Set.of(
                            "converged",
                            "working-set",
                            "max-rounds",
                            "max-bytes",
                            "empty-set",
                            "deadline",
                            "cancelled",
                            "aborted"));
        }
        if (!migration.get("quantiles").isJsonNull()) {
            for (String figure : List.of("totalSeconds", "suspendSeconds", "bytesSent")) {
                hasOrNull(migration.getAsJsonObject("quantiles").getAsJsonObject(figure), NUMBER, "p50", "p95", "p99");
            }
        }
    }

    @Test
    void timingCasesHaveTheirFieldsAndAllPass() {
        CommandLineRun run = CommandLineRun.in(Examples.folder()).run("validate-engine", "--format", "json");
        JsonObject result = JsonParser.parseString(run.out()).getAsJsonObject();

        assertThat(run.status()).isZero();
        has(result, NUMBER, "passed", "failed", "notApplicable");
        assertThat(result.get("failed").getAsInt()).isZero();
        assertThat(result.get("passed").getAsInt()).isGreaterThan(50);
        for (JsonElement each : result.getAsJsonArray("cases")) {
            JsonObject row = each.getAsJsonObject();
            has(row, TEXT, "id");
            hasOrNull(row, TEXT, "migration", "metric");
            hasOrNull(row, NUMBER, "relativeError");
            hasOrNull(row, YES_NO, "pass");
            hasOrNull(row.getAsJsonObject("tolerance"), NUMBER, "tolRel", "tolAbs", "min", "max");
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void sarifFollowsThePublishedSchema(String example) throws IOException {
        String sarif = CommandLineRun.in(Examples.folder().resolve(example))
                .run("check", ".", "--format", "sarif")
                .out();

        assertThat(schemaProblems(sarif)).isEmpty();
        assertThat(schemaProblems(sarif.replace("\"2.1.0\"", "\"2.1\""))).isNotEmpty();
        assertThat(JsonParser.parseString(sarif)
                        .getAsJsonObject()
                        .getAsJsonArray("runs")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("results"))
                .hasSameSizeAs(json(example, "check", ".", "--format", "json").getAsJsonArray("diagnostics"));
    }

    private static List<String> schemaProblems(String sarif) throws IOException {
        try (var stream = ContractTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String schema = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return com.networknt.schema.SchemaRegistry.withDefaultDialect(
                            com.networknt.schema.SpecificationVersion.DRAFT_7)
                    .getSchema(schema, com.networknt.schema.InputFormat.JSON)
                    .validate(sarif, com.networknt.schema.InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static void has(JsonObject object, String type, String... names) {
        for (String name : names) {
            assertThat(type(object.get(name))).as("%s in %s", name, object).isEqualTo(type);
        }
    }

    private static void hasOrNull(JsonObject object, String type, String... names) {
        for (String name : names) {
            assertThat(object.has(name)).as("%s in %s", name, object).isTrue();
            if (!object.get(name).isJsonNull()) {
                has(object, type, name);
            }
        }
    }

    private static String type(JsonElement element) {
        if (element == null || element.isJsonNull()) {
            return "nothing";
        }
        if (element instanceof JsonArray) {
            return LIST;
        }
        if (element instanceof JsonObject) {
            return OBJECT;
        }
        return element.getAsJsonPrimitive().isNumber()
                ? NUMBER
                : element.getAsJsonPrimitive().isBoolean() ? YES_NO : TEXT;
    }
}
