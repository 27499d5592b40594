// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation.validation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ldomstudio.simulation.MigrationResult;
import org.ldomstudio.simulation.Outcome;
import org.ldomstudio.simulation.Round;

/** Compares a migration's result with the expectations of a case. */
final class CaseExpectations {
    /** A bound that is reached exactly may be missed by rounding. */
    private static final double ROUNDING = 1e-12;

    private CaseExpectations() {
    }

    /** One asserted figure. */
    record Row(String metric, String expected, String simulated, boolean pass) {
    }

    static List<Row> compare(JsonObject expect, MigrationResult result) {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, JsonElement> entry : expect.entrySet()) {
            String metric = entry.getKey();
            JsonElement expected = entry.getValue();
            if (metric.equals("observed")) {
                continue;
            }
            if (metric.equals("converges")) {
                boolean converges = result.outcome() == Outcome.COMPLETED;
                rows.add(new Row(metric, expected.toString(), Boolean.toString(converges),
                        expected.getAsBoolean() == converges));
            } else if (expected.isJsonArray()) {
                for (int i = 0; i < expected.getAsJsonArray().size(); i++) {
                    rows.add(row(metric + "[" + i + "]", expected.getAsJsonArray().get(i).getAsJsonObject(),
                            element(metric, i, result)));
                }
            } else {
                rows.add(row(metric, expected.getAsJsonObject(), figure(metric, result)));
            }
        }
        return rows;
    }

    private static Row row(String metric, JsonObject expected, OptionalDouble simulated) {
        boolean pass = simulated.isPresent() && passes(expected, simulated.getAsDouble());
        return new Row(metric, expected.toString(),
                simulated.isPresent() ? Double.toString(simulated.getAsDouble()) : "absent", pass);
    }

    private static boolean passes(JsonObject expected, double simulated) {
        if (expected.has("value")) {
            double value = expected.get("value").getAsDouble();
            double tolerance = Math.max(number(expected, "tolAbs"), number(expected, "tolRel") * Math.abs(value));
            if (!(Math.abs(simulated - value) <= tolerance)) {
                return false;
            }
        }
        return (!expected.has("min") || simulated >= rounded(expected.get("min").getAsDouble(), -ROUNDING))
                && (!expected.has("max") || simulated <= rounded(expected.get("max").getAsDouble(), ROUNDING));
    }

    private static double rounded(double bound, double relative) {
        return bound + relative * Math.abs(bound);
    }

    private static double number(JsonObject object, String key) {
        return object.has(key) ? object.get(key).getAsDouble() : 0.0;
    }

    private static OptionalDouble figure(String metric, MigrationResult result) {
        boolean completed = result.completed();
        return switch (metric) {
            case "totalSeconds" -> completed ? OptionalDouble.of(result.totalSeconds()) : OptionalDouble.empty();
            case "suspendSeconds" -> completed ? OptionalDouble.of(result.suspendSeconds()) : OptionalDouble.empty();
            case "wireBytes" -> OptionalDouble.of(result.bytesSent());
            case "precopyRounds" -> OptionalDouble.of(result.liveRounds());
            case "finalBytes" -> OptionalDouble.of(result.residueBytes());
            case "firstRoundSeconds" -> element("roundSeconds", 0, result);
            case "firstRoundBytes" -> element("roundBytes", 0, result);
            case "sourceCpuSeconds" -> OptionalDouble.of(result.sourceCoreSeconds());
            case "targetCpuSeconds" -> OptionalDouble.of(result.targetCoreSeconds());
            case "estimatedSuspendSeconds" -> OptionalDouble.of(result.estimatedSuspendSeconds());
            case "limitBytes" -> result.limitBytes();
            case "thresholdBytes" -> OptionalDouble.of(result.thresholdBytes());
            case "throttleStartSeconds" -> result.throttleStartSeconds();
            case "maxThrottlePercent" -> OptionalDouble.of(100 * result.maxThrottle());
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble element(String metric, int pass, MigrationResult result) {
        boolean seconds = metric.equals("roundSeconds");
        if (pass < result.rounds().size()) {
            Round round = result.rounds().get(pass);
            return OptionalDouble.of(seconds ? round.seconds() : round.rawBytesSent());
        }
        return pass == result.rounds().size() && result.completed()
                ? OptionalDouble.of(seconds ? result.lastPass().seconds() : result.lastPass().rawBytesSent())
                : OptionalDouble.empty();
    }
}
