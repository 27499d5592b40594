// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ldomstudio.simulation.MigrationResult;
import org.ldomstudio.simulation.MigrationSimulator;
import org.ldomstudio.simulation.RandomWorkloads;
import org.ldomstudio.simulation.RunOptions;
import org.ldomstudio.simulation.Scenario;
import org.ldomstudio.simulation.SimulationResult;

/** Runs the published and analytic timing cases through the engine. */
class ValidationCasesTest {
    private static final int RANDOM_WORKLOADS = 1000;

    @TestFactory
    Stream<DynamicTest> everyCaseIsWithinItsTolerance() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonElement element : cases()) {
            JsonObject one = element.getAsJsonObject();
            if (!"algorithm".equals(one.get("kind").getAsString())) {
                tests.add(DynamicTest.dynamicTest(one.get("id").getAsString(), () -> run(one)));
            }
        }
        return tests.stream();
    }

    private static Iterable<JsonElement> cases() throws IOException {
        try (Reader reader = new InputStreamReader(
                ValidationCasesTest.class.getResourceAsStream("validation-cases.json"), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("cases");
        }
    }

    private static void run(JsonObject one) {
        JsonObject inputs = one.getAsJsonObject("inputs");
        CaseScenario scenario = new CaseScenario(inputs);
        JsonObject first = inputs.getAsJsonArray("migrations").get(0).getAsJsonObject();
        if (CaseScenario.any(first.getAsJsonObject("guest"))) {
            long seed = System.nanoTime();
            System.out.println("random workloads of " + one.get("id").getAsString() + ": seed " + seed);
            SplittableRandom random = new SplittableRandom(seed);
            double memory = first.getAsJsonObject("guest").get("memoryBytes").getAsDouble();
            for (int i = 0; i < RANDOM_WORKLOADS; i++) {
                check(one, scenario.ids(), scenario.scenarioWith(RandomWorkloads.next(random, memory, 30, 1)));
            }
        } else {
            check(one, scenario.ids(), scenario.scenario());
        }
    }

    private static void check(JsonObject one, List<String> ids, Scenario scenario) {
        SimulationResult result = MigrationSimulator.run(scenario, RunOptions.WITH_ROUNDS);
        List<CaseExpectations.Row> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            rows.addAll(CaseExpectations.compare(one.getAsJsonObject("expect").getAsJsonObject(ids.get(i)),
                    (MigrationResult) result.activities().get(i)));
        }
        assertThat(rows).isNotEmpty().allMatch(CaseExpectations.Row::pass);
    }
}
